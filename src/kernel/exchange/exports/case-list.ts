/** 办件名册 · The cases within scope. */
import { listCases, type CaseDeps } from "#kernel/cases";
import type { CaseRow } from "#wire";
import type { ExportList } from "./export-list.ts";

const states = { open: "办理中", decided: "已决定", closed: "已办结" } as const;
const outcomes = { granted: "给予", refused: "不予", withdrawn: "撤回申请", terminated: "终止办理" } as const;

/** The largest page the register gives. */
const page = 200;

export const caseList = (deps: CaseDeps, asked: { readonly state?: CaseRow["state"] }): ExportList<CaseRow> => ({
  id: "cases",
  title: "办件名册",
  columns: [
    { label: "办件编号", of: ({ caseNo }) => caseNo, width: 24 },
    { label: "事项", of: ({ serviceTitle }) => serviceTitle },
    { label: "申请人", of: ({ applicantName }) => applicantName },
    { label: "家庭人数", of: ({ members }) => members, width: 10 },
    { label: "所在地", of: ({ place }) => place, width: 28 },
    { label: "状态", of: ({ state }) => states[state] },
    { label: "当前步骤", of: ({ stepLabel }) => stepLabel },
    { label: "轮到", of: ({ turnLabel }) => turnLabel },
    { label: "步骤期限", of: ({ dueOn }) => dueOn },
    { label: "受理日期", of: ({ acceptedOn }) => acceptedOn },
    { label: "决定日期", of: ({ decidedOn }) => decidedOn },
    { label: "结果", of: ({ outcome }) => outcome && outcomes[outcome] },
    { label: "每月金额（元）", of: ({ pays }) => pays },
  ],
  pages: async function* (tx) {
    let after: string | null = null;
    do {
      const { rows, next }: Awaited<ReturnType<typeof listCases>> = await listCases(tx, deps, {
        ...asked,
        limit: page,
        ...(after === null ? {} : { after }),
      });
      yield rows;
      after = next;
    } while (after !== null);
  },
  subjectsOf: ({ caseId }) => [{ kind: "case", id: caseId }],
});
