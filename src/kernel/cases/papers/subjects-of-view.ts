/** Whom a view of a case is about, for the audit. */
import type { Subject } from "#kernel/audit";
import type { CaseView } from "#wire";

export const subjectsOfView = ({ row, household }: CaseView, divNo: number): Subject[] => [
  { kind: "case", id: row.caseId, divNo },
  ...(row.householdId === null ? [] : [{ kind: "household" as const, id: row.householdId, divNo }]),
  ...(row.organisationId === null ? [] : [{ kind: "organisation" as const, id: row.organisationId, divNo }]),
  ...household.members.map(({ personId }): Subject => ({ kind: "person", id: personId, divNo })),
];
