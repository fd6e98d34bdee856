/** The rule by which a division gets its permanent number. */
import { createHash } from "node:crypto";

/**
 * A unit's id is the first 31 bits of the SHA-256 of its founding key: the code system, code and day (or, for a unit that
 * ended before the list of 2023, the name) under which the platform first registered it. So an id depends on no ordering and
 * on no other unit, and stays when codes, names and parents change. A unit established later takes the system and code of
 * its establishment and the day. Should two keys ever meet, the primary key refuses the second: append "#2" to its key.
 */
export const unitIdOf = (foundingKey: string): number =>
  createHash("sha256").update(foundingKey).digest().readUInt32BE(0) >>> 1;

/** The day up to which the statistical list of 2023 was kept: the founding register. */
export const LISTED_ON = "2023-06-30";

/** The id of a unit of the list of 2023 by its code there, shortened or in full: "43", "4301", "430182", "430182001". */
export const listedUnitId = (code: string): number => unitIdOf(`NBS12 ${code.padEnd(12, "0")} ${LISTED_ON}`);

/** The id of a unit that ended before 2023, by code and name as it last was: "430204 南区". */
export const closedUnitId = (codeAndName: string): number => unitIdOf(`GB2260 ${codeAndName}`);
