/** Which division a code means. */
import { addDays } from "#kernel/calendar";
import { sql } from "#kernel/database";
import type { Tx } from "#kernel/database";
import type { Day } from "#wire";
import { dayOf, inForce } from "./as-of.ts";
import type { AsOf } from "./as-of.ts";
import { LISTED_ON } from "./register/unit-id.ts";
import { unitsOn } from "./unit.ts";
import type { Found } from "./unit.ts";

/** GB/T 2260 six digits, GB/T 10114 nine, the statisticians' twelve, and the 4390xx of cities once directly under the province. */
export type CodeSystem = "GB2260" | "GB10114" | "NBS12" | "LEGACY";

/** A unit that carries or carried the code; `unit` is the version of that time. */
export interface Candidate extends Found {
  readonly system: CodeSystem;
  readonly code: string;
  /** Period of the code itself. */
  readonly codeFrom: Day | null;
  readonly codeTo: Day | null;
}

interface CodeRow {
  unitId: number;
  system: CodeSystem;
  code: string;
  codeFrom: Day | null;
  codeTo: Day | null;
  assumed: boolean;
}

/**
 * The unit that carried the code on the day. Without a day every unit that ever did: a code can change its meaning (430202
 * was 东区 until 1997, then 荷塘区), so more than one answer is for a person to choose from. Nobody carried it: empty.
 * A code known from the list of 2023 alone answers earlier days only while its unit was what the list shows.
 */
export const resolve = async (
  tx: Tx,
  code: string,
  options: AsOf & { system?: CodeSystem } = {},
): Promise<Candidate[]> => {
  const ofSystem = options.system === undefined ? sql`true` : sql`c.system = ${options.system}`;
  const onDay =
    options.asOf === undefined
      ? sql`true`
      : sql`${inForce("c.valid", options.asOf)} and (c.valid @> ${options.asOf}::date or exists (
          select from places.unit_version v where v.unit_id = c.unit_id and v.valid @> ${LISTED_ON}::date
            and ${inForce("v.valid", options.asOf)}))`;
  const { rows } = await sql<CodeRow>`
    select c.unit_id as "unitId", c.system, c.code, lower(c.valid) as "codeFrom", upper(c.valid) as "codeTo",
      not c.valid @> ${dayOf(options)}::date as assumed
    from places.unit_code c where c.code = ${code} and ${ofSystem} and ${onDay}
    order by lower(c.valid) nulls first, c.system`.execute(tx);
  const candidates = await Promise.all(rows.map((row) => candidateOf(tx, row, options)));
  return candidates.flat();
};

const candidateOf = async (tx: Tx, row: CodeRow, { asOf }: AsOf): Promise<Candidate[]> => {
  const { unitId, assumed, ...code } = row;
  const day = asOf ?? lastDay(row.codeTo);
  const found = await unitsOn(tx, [unitId], day === null ? {} : { asOf: day });
  return found.map(({ unit, listed2023 }) => ({
    unit,
    listed2023: listed2023 || (asOf !== undefined && assumed),
    ...code,
  }));
};

const lastDay = (end: Day | null): Day | null => (end === null ? null : addDays(end, -1));
