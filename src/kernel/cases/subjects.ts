/** Whom an act on a case touches, for the audit. */
import type { Subject } from "#kernel/audit";
import type { CaseState } from "./state/case-state.ts";

export const subjectsOf = (caseId: number, divNo: number, { opened, members }: CaseState): Subject[] => {
  const { householdId, organisation } = opened;
  return [
    { kind: "case", id: caseId, divNo },
    ...(householdId === null ? [] : [{ kind: "household" as const, id: householdId, divNo }]),
    ...(organisation ? [{ kind: "organisation" as const, id: organisation.organisationId, divNo }] : []),
    ...members.map(({ personId }): Subject => ({ kind: "person", id: personId, divNo })),
  ];
};
