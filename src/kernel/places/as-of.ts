/** Which version of a unit answers for a day, and how sure that is. */
import { sql } from "#kernel/database";
import type { Day } from "#wire";
import { LISTED_ON } from "./register/unit-id.ts";

/** `asOf` is the business day; without it the last recorded state answers. */
export interface AsOf {
  readonly asOf?: Day;
}

/** A day that every open period holds and no ended one: the last recorded state. */
const LAST_RECORDED = "9999-12-31";
export const dayOf = ({ asOf }: AsOf): Day => asOf ?? LAST_RECORDED;

type Sql = ReturnType<typeof sql<boolean>>;

/**
 * SQL condition: the period was recorded for the day, or nothing is recorded before the list of 2023 and the day is earlier.
 * The second is an assumption that `listed2023` owns up to.
 * @example sql`select … from places.unit_version v where ${inForce("v.valid", day)}`
 */
export const inForce = (valid: string, day: Day): Sql => {
  const period = sql.ref(valid);
  // Bounds, not "period @> day": the planner takes that for selective and reads the whole index of periods for each parent.
  return sql<boolean>`((coalesce(lower(${period}), '-infinity'::date) <= ${day}::date or lower(${period}) = ${LISTED_ON}::date)
    and ${day}::date < coalesce(upper(${period}), 'infinity'::date))`;
};

/** SQL condition: the answer is only "as listed 2023". */
export const onlyListed = (valid: string, day: Day): Sql => sql<boolean>`not ${sql.ref(valid)} @> ${day}::date`;
