/** A local value as the database keeps it, and the levels at which offices set values. */
import { LEVEL } from "#kernel/places";
import type { Day } from "#wire";

export interface StoredValue {
  readonly valueId: number;
  readonly code: string;
  readonly unitId: number;
  /** Level of the unit that set it. */
  readonly level: number;
  readonly place: string;
  readonly category: string;
  /** The key of an option, or a whole number in the unit of the parameter's kind: fen for money. */
  readonly stored: string;
  readonly validFrom: Day;
  /** First day it is no longer valid; null: open. */
  readonly validUntil: Day | null;
  readonly documentNo: string;
  readonly confirmed: boolean;
}

/** Level of the division whose office sets a value: a value of another level never stands in for it. */
const levels: Readonly<Record<string, number>> = {
  province: LEVEL.province,
  prefecture: LEVEL.prefecture,
  county: LEVEL.county,
  verificationCentre: LEVEL.county,
  federation: LEVEL.county,
  township: LEVEL.township,
  village: LEVEL.village,
};

/** The level of the divisions at which offices of a kind stand. */
export const levelOf = (officeKind: string): number => {
  const level = levels[officeKind];
  if (level === undefined) throw new Error(`No division has an office “${officeKind}”`);
  return level;
};
