/** Numbers today's tree so that a subtree is one range: a scope is two integers, and row-level security compares them. */
import { LEVEL } from "./classify.ts";
import type { ListedUnit } from "./listed-units.ts";

export interface NestedNumber {
  readonly unitId: number;
  /** The unit's own number; its subtree is [divNo, divHi). */
  readonly divNo: number;
  readonly divHi: number;
  /** The county-level unit it lies in, itself for a county; null above county. */
  readonly countyId: number | null;
}

/** Every unit takes 16 numbers, so that a village has room for its groups. */
const WIDTH = 16;
/** Free numbers after the last child, so that a new village, township or county moves no other: 16, 16 and 16 typical ones. */
const ROOM = [0, 65_536, 4096, 256, 0] as const;

/** Pre-order numbers with gaps for a tree; about 2.5 million of the 2,147 million that fit. */
export const nestedNumbers = (province: ListedUnit): NestedNumber[] => {
  const numbers: NestedNumber[] = [];
  let next = WIDTH; // 0 stays free: it is what an unset scope means
  const visit = (unit: ListedUnit, county: number | null): void => {
    const countyId = unit.level === LEVEL.county ? unit.unitId : county;
    const [place, divNo] = [numbers.length, next];
    next += WIDTH;
    numbers.push({ unitId: unit.unitId, divNo, divHi: next, countyId });
    for (const child of unit.children) visit(child, countyId);
    next += ROOM[unit.level] ?? 0;
    numbers[place] = { unitId: unit.unitId, divNo, divHi: next, countyId };
  };
  visit(province, null);
  return numbers;
};
