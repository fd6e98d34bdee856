/** 任务 · The long work of the offices in scope, and the wish to end one. */
import { sql, type Tx } from "#kernel/database";
import { problem } from "#kernel/problems";
import type { JobWire } from "#wire";

export const jobNotVisible = problem<{ jobId: number }>(
  "jobs.not-visible",
  404,
  "没有找到任务 {jobId}",
  "请在“任务”列表中核对编号",
);
export const jobEnded = problem<{ jobId: number }>(
  "jobs.ended",
  409,
  "任务 {jobId} 已经结束，不能再取消",
  "需要撤销结果的，请在相应的业务页面办理",
);

interface Stored extends Omit<JobWire, "askedAt" | "startedAt" | "endedAt"> {
  askedAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
}

const columns = sql`job_id as "jobId", kind, title, state, done, total, result, fault, account_id as "accountId",
  cancel_asked_by is not null as "cancelAsked", asked_at as "askedAt", started_at as "startedAt", ended_at as "endedAt"`;

const shown = ({ askedAt, startedAt, endedAt, ...row }: Stored): JobWire => ({
  ...row,
  askedAt: askedAt.toISOString(),
  startedAt: startedAt?.toISOString() ?? null,
  endedAt: endedAt?.toISOString() ?? null,
});

/** The latest two hundred, newest first. */
export const jobsOf = async (tx: Tx): Promise<JobWire[]> => {
  const { rows } = await sql<Stored>`select ${columns} from kernel.job order by job_id desc limit 200`.execute(tx);
  return rows.map(shown);
};

/** @throws jobNotVisible */
export const jobRow = async (tx: Tx, jobId: number): Promise<JobWire> => {
  const { rows } = await sql<Stored>`select ${columns} from kernel.job where job_id = ${jobId}`.execute(tx);
  const [row] = rows;
  if (!row) throw jobNotVisible({ jobId });
  return shown(row);
};

/** It ends where it next reports how far it is; what it committed stays. @throws jobNotVisible, jobEnded */
export const cancelJob = async (
  tx: Tx,
  { jobId, accountId }: { jobId: number; accountId: number },
): Promise<JobWire> => {
  const { state } = await jobRow(tx, jobId);
  if (state !== "waiting" && state !== "running") throw jobEnded({ jobId });
  await sql`update kernel.job set cancel_asked_by = coalesce(cancel_asked_by, ${accountId}) where job_id = ${jobId}`.execute(
    tx,
  );
  return jobRow(tx, jobId);
};
