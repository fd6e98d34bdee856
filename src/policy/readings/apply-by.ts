/** 申请时限 · From which day, and for how many working days, the applicant has time to come; the calendar makes a day of it. */
import type { Service } from "../declare/service.ts";
import { asExact, asText } from "../kinds/value-kind.ts";
import type { Evaluation } from "./evaluate.ts";

export interface TimeToApply {
  /** The day of the event, itself not counted. */
  readonly after: string;
  readonly workdays: number;
}

/** Null for a service without such a time, and while the event is not known. */
export const timeToApply = ({ applyBy }: Service, evaluation: Evaluation): TimeToApply | null => {
  if (!applyBy) return null;
  const after = evaluation.of(applyBy.after.node);
  const workdays = evaluation.of(applyBy.workdays.node);
  return after === null || workdays === null ? null : { after: asText(after), workdays: Number(asExact(workdays).n) };
};
