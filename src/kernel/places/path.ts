/** Where a unit lies. */
import type { Tx } from "#kernel/database";
import { ancestry } from "./ancestry.ts";
import type { AsOf } from "./as-of.ts";
import { joinNames } from "./register/join-names.ts";
import type { Found } from "./unit.ts";

/** From the province down to the unit itself, as of the day; empty when the unit did not exist. */
export const path = async (tx: Tx, unitId: number, asOf: AsOf = {}): Promise<Found[]> =>
  (await ancestry(tx, [unitId], asOf)).get(unitId) ?? [];

/** The path as it is printed: 湖南省长沙市宁乡市玉潭街道. */
export const printedPath = (units: readonly Found[]): string => joinNames(units.map(({ unit }) => unit.name));
