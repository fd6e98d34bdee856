/** 日期 · A calendar day, and the age it gives on a stated reference day. */
import { dayKind } from "../kinds/day.ts";
import { apply, householdLevel, type BusinessDayNode } from "../node.ts";
import { ageInMonth } from "../operators/age-in-month.ts";
import { ageOn } from "../operators/age-on.ts";
import { Count, years } from "./count.ts";
import { Term } from "./term.ts";

export class Day extends Term {
  declare protected readonly sort: "day";

  /** Completed years of age on `reference`, for a day of birth. */
  ageOn(reference: Day): Count {
    return new Count(apply(ageOn, years, [this.node, reference.node]));
  }
  /** Completed years of age counted by months, in the month of `reference` or so many months `earlier`; for a day of birth. */
  ageInMonthOf(reference: Day, earlier = 0): Count {
    return new Count(apply(ageInMonth, years, [this.node, reference.node], { earlier }));
  }
}

const businessDayNode: BusinessDayNode = {
  op: "businessDay",
  kind: dayKind,
  label: "核算日",
  level: householdLevel,
  citations: [],
};
/** 核算日 · The day the calculation is made for; each rule states its reference day, this is the usual one. */
export const businessDay = new Day(businessDayNode);
