/** From which month an allowance is paid: the month of an event, or the month after it. */
import type { Cited } from "./office.ts";

export type StartEvent = "application" | "decision";

const eventLabels: Readonly<Record<StartEvent, string>> = { application: "申请", decision: "作出决定" };

export interface StartRule extends Cited {
  readonly event: StartEvent;
  /** Months after the month of the event. */
  readonly later: 0 | 1;
}

/** 自…当月起. @example starts: theMonthOf("application", { cite: … }) */
export const theMonthOf = (event: StartEvent, { cite }: Cited): StartRule => ({ event, later: 0, cite });
/** 自…次月起. @example starts: theMonthAfter("decision", { cite: … }) */
export const theMonthAfter = (event: StartEvent, { cite }: Cited): StartRule => ({ event, later: 1, cite });

/** "自申请当月起". */
export const startWords = ({ event, later }: StartRule): string =>
  `自${eventLabels[event]}${later === 0 ? "当月" : "次月"}起`;

/** The first day of the first month, YYYY-MM-DD; the days are those of the events. */
export const startsOn = ({ event, later }: StartRule, days: Readonly<Record<StartEvent, string>>): string => {
  const [year = 0, month = 0] = days[event].split("-").map(Number);
  const months = year * 12 + month - 1 + later;
  return `${Math.trunc(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`;
};
