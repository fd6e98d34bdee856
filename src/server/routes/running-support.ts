/** 动态管理 · Reviews that are due, changes that wait, how each office keeps up, and what is raised against decisions. */
import { record } from "#kernel/audit";
import { appealsRegister, reviewSupervision, supportTodo } from "#kernel/cases";
import { caseDeps } from "../case-deps.ts";
import { route } from "../route.ts";

export const runningSupportRoutes = [
  route<Record<string, never>>({
    method: "GET",
    path: "/api/support-todo",
    tag: "办件",
    summary: "本单位的动态管理待办：到期复核、变化核查、变更决定、渐退期满",
    needs: "case.read",
    answers: "SupportTodo",
    handle: ({ within, platform, principal, requestId }) =>
      within(async (tx) => {
        const answer = await supportTodo(tx, caseDeps(platform), principal);
        const subjects = answer.rows.map(({ caseId }) => ({
          kind: "case" as const,
          id: caseId,
          divNo: principal.divNo,
        }));
        const at = platform.clock.now();
        await record(tx, { actor: principal, requestId, act: "read", what: "cases.support-todo", subjects, at });
        return answer;
      }),
  }),
  route<Record<string, never>>({
    method: "GET",
    path: "/api/review-supervision",
    tag: "监督",
    summary: "各受理单位的在享、到期和逾期复核数",
    needs: "case.read",
    answers: "ReviewSupervisionRow[]",
    handle: ({ within, platform }) => within((tx) => reviewSupervision(tx, platform)),
  }),
  route<Record<string, never>>({
    method: "GET",
    path: "/api/appeals",
    tag: "监督",
    summary: "投诉、行政复议、行政诉讼台账",
    needs: "case.read",
    answers: "AppealRowWire[]",
    handle: ({ within, platform, principal, requestId }) =>
      within(async (tx) => {
        const rows = await appealsRegister(tx, platform);
        const subjects = rows.map(({ caseId }) => ({ kind: "case" as const, id: caseId, divNo: principal.divNo }));
        const at = platform.clock.now();
        await record(tx, { actor: principal, requestId, act: "read", what: "cases.appeals", subjects, at });
        return rows;
      }),
  }),
];
