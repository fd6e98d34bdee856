/** 任务 · Long work that an office has asked for: how far it is, how it ended, and cancelling it. */
import { record } from "#kernel/audit";
import { cancelJob, jobRow, jobsOf } from "#kernel/jobs";
import { identifier, route } from "../route.ts";

const jobIdOnly = { jobId: identifier };

export const jobRoutes = [
  route<Record<string, never>>({
    method: "GET",
    path: "/api/jobs",
    tag: "任务",
    summary: "辖区内最近的任务和进度",
    needs: "signed-in",
    answers: "JobWire[]",
    handle: ({ within }) => within(jobsOf),
  }),
  route<{ jobId: number }>({
    method: "GET",
    path: "/api/jobs/:jobId",
    tag: "任务",
    summary: "一项任务的进度和结果",
    needs: "signed-in",
    params: jobIdOnly,
    answers: "JobWire",
    handle: ({ input: { jobId }, within }) => within((tx) => jobRow(tx, jobId)),
  }),
  route<{ jobId: number }>({
    method: "POST",
    path: "/api/jobs/:jobId/cancel",
    tag: "任务",
    summary: "取消任务：在下一个可以停下的地方停止，已经写入的保留",
    needs: "signed-in",
    params: jobIdOnly,
    answers: "JobWire",
    handle: ({ input: { jobId }, principal, requestId, platform: { clock }, within }) =>
      within(async (tx) => {
        const job = await cancelJob(tx, { jobId, accountId: principal.accountId });
        const detail = { jobId };
        const at = clock.now();
        await record(tx, { actor: principal, requestId, act: "write", what: "jobs.cancel", detail, subjects: [], at });
        return job;
      }),
  }),
];
