/** From which day an allowance is paid, as the service declares it; null where nothing is paid each month. */
import { dayOf } from "#kernel/clock";
import { startsOn, type Service } from "#policy";
import type { Day } from "#wire";
import type { CaseState } from "../state/case-state.ts";

/** The day of the application is the day it was registered, wherever it was first brought. */
export const startsOnOf = (
  { starts }: Service,
  { openedAt }: Pick<CaseState, "openedAt">,
  decidedOn: Day,
): Day | null => (starts ? startsOn(starts, { application: dayOf(openedAt), decision: decidedOn }) : null);
