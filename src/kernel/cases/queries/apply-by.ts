/** 申请时限 · By when the applicant had to come, and by how many working days it was missed; noted, never a ground for refusal. */
import { addWorkdays, workdaysBetween } from "#kernel/calendar";
import { dayOf } from "#kernel/clock";
import type { Tx } from "#kernel/database";
import { localValues } from "#kernel/parameters";
import { ProblemError } from "#kernel/problems";
import { propose, timeToApply } from "#policy";
import type { CaseView } from "#wire";
import type { CaseFile } from "../case-file.ts";
import type { CaseDeps } from "../deps.ts";

/** Null for a service without such a time, and while the event or the length is not known. */
export const applyByOf = async (
  tx: Tx,
  { calendar }: Pick<CaseDeps, "calendar">,
  { service, state, countyId }: CaseFile,
): Promise<CaseView["applyBy"]> => {
  if (!service.applyBy) return null;
  const applied = dayOf(state.openedAt);
  const { local } = await localValues(tx, { service, unitId: countyId, on: applied });
  try {
    const { evaluation } = propose(service, { facts: state.facts, on: applied, local });
    const time = timeToApply(service, evaluation);
    if (!time) return null;
    const { day } = addWorkdays(calendar, { after: time.after, count: time.workdays });
    const late = workdaysBetween(calendar, { after: day, until: applied }).workdays;
    return { on: day, lateBy: Math.max(0, late) };
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
};
