/** Income line by line, such that what counts of it comes to a wanted sum, to the fen. */
import type { IncomeItem } from "#domains/assistance";
import type { Facts } from "#policy";
import type { Random } from "../chance/random.ts";
import { basicPension, workCost } from "../standards/minimum-living-standards.ts";

const YUAN = 100;

/** One item; amounts in fen of twelve months. */
export type IncomeLine = Facts & { readonly item: IncomeItem; readonly amount: number };

export interface Earner {
  readonly age: number;
  /** Able to work, at least in part. */
  readonly able: boolean;
  readonly urban: boolean;
  readonly severelyDisabled: boolean;
}

/** What is paid for twelve months so that `fen` of it count after the cost of work; a few yuan may be left over. */
const wagesFor = (fen: number): { readonly paid: number; readonly counts: number } => {
  const most = workCost.most * 12 * YUAN;
  const full = most / (workCost.percent / 100) - most;
  if (fen > full) return { paid: fen + most, counts: fen };
  const steps = Math.floor(fen / ((100 - workCost.percent) * YUAN));
  return { paid: steps * 100 * YUAN, counts: steps * (100 - workCost.percent) * YUAN };
};

const pensionOf = (random: Random, { urban }: Earner, left: number): { line: IncomeLine; counts: number } => {
  const exempt = basicPension * 12 * YUAN;
  const more = random.between(urban ? 50 : 10, urban ? 280 : 120) * 12 * YUAN;
  const counts = more <= left ? more : 0;
  return { line: { item: "residentPension", amount: exempt + counts, exempt }, counts };
};

const netOf = (random: Random, fen: number, urban: boolean): IncomeLine => {
  const item: IncomeItem = urban ? "trade" : random.pick(["crops", "livestock", "forestry"] as const);
  const cost = Math.floor((fen * random.between(20, 70)) / (100 * YUAN)) * YUAN;
  return { item, amount: fen + cost, cost };
};

/** What does not count is declared as well. */
const beside = (random: Random, { age, severelyDisabled }: Earner): IncomeLine[] => [
  ...(severelyDisabled ? [{ item: "disabilitySubsidy", amount: 1_320 * YUAN } as const] : []),
  ...(age >= 80 ? [{ item: "oldAge", amount: 600 * YUAN } as const] : []),
  ...(age >= 16 && age < 22 && random.chance(0.4) ? [{ item: "studentAid", amount: 3_000 * YUAN } as const] : []),
];

/** Parts of a sum in whole yuan, the last of them the exact rest. */
const parts = (random: Random, fen: number, count: number): number[] => {
  const others = Array.from(
    { length: Math.max(0, count - 1) },
    () => Math.floor((fen * random.between(10, 60)) / (100 * count * YUAN)) * YUAN,
  );
  return [...others, fen - others.reduce((sum, part) => sum + part, 0)];
};

/** Wages, and what is left of the part from the land, a stall or small sums. */
const earningsOf = (random: Random, { urban }: Earner, fen: number): IncomeLine[] => {
  const share = random.pick([0, 40, 60, 85, 100] as const);
  const { paid, counts } = wagesFor(Math.floor((fen * share) / (100 * YUAN)) * YUAN);
  const wages: IncomeLine[] = paid > 0 ? [{ item: random.chance(0.6) ? "casual" : "wage", amount: paid }] : [];
  return fen > counts ? [...wages, netOf(random, fen - counts, urban)] : wages;
};

/** The lines of each member, in their order; they count for `total` fen in all. */
export const incomeLines = (random: Random, earners: readonly Earner[], total: number): IncomeLine[][] => {
  const lines = earners.map((earner): IncomeLine[] => beside(random, earner));
  let left = total;
  earners.forEach((earner, index) => {
    if (earner.age < 60) return;
    const { line, counts } = pensionOf(random, earner, left);
    lines[index]?.push(line);
    left -= counts;
  });
  const working = earners.flatMap(({ able }, index) => (able ? [index] : []));
  if (left <= 0) return lines;
  // Without anyone who works, relatives send the rest to the head, or the land is leased.
  if (working.length === 0) {
    const item = random.pick(
      earners[0]?.urban ? (["gift", "rent"] as const) : (["gift", "land", "farmSubsidy"] as const),
    );
    lines[0]?.push({ item, amount: left });
    return lines;
  }
  parts(random, left, working.length).forEach((part, nth) => {
    const index = working[nth] ?? 0;
    const earner = earners[index];
    if (earner && part > 0) lines[index]?.push(...earningsOf(random, earner, part));
  });
  return lines;
};
