/** Divisions as pages and pickers show them. */
import { sql } from "#kernel/database";
import type { Tx } from "#kernel/database";
import type { DivisionRow } from "#wire";
import { ancestry } from "./ancestry.ts";
import { dayOf, inForce } from "./as-of.ts";
import type { AsOf } from "./as-of.ts";
import { printedPath } from "./path.ts";

/** The code an official would write: the national one where there is one, else the statistical. */
const codesOn = async (tx: Tx, unitIds: readonly number[], asOf: AsOf): Promise<Map<number, string>> => {
  const { rows } = await sql<{ unitId: number; code: string }>`
    select distinct on (c.unit_id) c.unit_id as "unitId", c.code from places.unit_code c
    where c.unit_id = any(${unitIds}::int[]) and ${inForce("c.valid", dayOf(asOf))}
    order by c.unit_id, array_position(array['GB2260', 'GB10114', 'LEGACY', 'NBS12'], c.system)`.execute(tx);
  return new Map(rows.map(({ unitId, code }) => [unitId, code]));
};

/** Rows for these units as of the day, in the order given; units that did not exist then are left out. */
export const divisionRows = async (tx: Tx, unitIds: readonly number[], asOf: AsOf = {}): Promise<DivisionRow[]> => {
  const [paths, codes] = [await ancestry(tx, unitIds, asOf), await codesOn(tx, unitIds, asOf)];
  return unitIds.flatMap((unitId) => {
    const way = paths.get(unitId);
    const self = way?.at(-1)?.unit;
    if (way === undefined || self === undefined) return [];
    const { name, level, statutory } = self;
    return [{ unitId, name, path: printedPath(way), level, code: codes.get(unitId) ?? null, statutory }];
  });
};
