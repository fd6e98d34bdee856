/** Whom an act on a case touches, for the audit. */
import type { Subject } from "#kernel/audit";
import type { CaseState } from "./state/case-state.ts";

export const subjectsOf = (caseId: number, divNo: number, { opened, members }: CaseState): Subject[] => [
  { kind: "case", id: caseId, divNo },
  { kind: "household", id: opened.householdId, divNo },
  ...members.map(({ personId }): Subject => ({ kind: "person", id: personId, divNo })),
];
