/** How a place is printed in full. */
import type { Tx } from "#kernel/database";
import type { AsOf } from "./as-of.ts";
import { path, printedPath } from "./path.ts";

/** For example 湖南省长沙市宁乡市玉潭街道, and 湖南省长沙市宁乡县玉潭街道 as of 2016; empty when the unit did not exist. */
export const pathNames = async (tx: Tx, unitId: number, asOf: AsOf = {}): Promise<string> =>
  printedPath(await path(tx, unitId, asOf));
