/** How many people live where: every village of the two complete townships, and a sample of each other prefecture. */
import { randomOf, type Random } from "../chance/random.ts";
import type { Village } from "./county.ts";
import { focuses, type Focus } from "./focus.ts";

export interface Quota {
  readonly village: Village;
  readonly people: number;
  /** Lies in one of the two complete townships. */
  readonly complete: boolean;
}

/** A sampled village gets about this many people while there are villages left. */
const TYPICAL_SAMPLE = 45;
const COUNTIES_OF_EACH_PREFECTURE = 3;
/** A village of a complete township has this many on average: Hunan's 66.44 million residents of 2020 over 29,534 villages and communities. */
const RESIDENTS_OF_A_VILLAGE = 2_250;
/** The other prefectures get this share of a small seed; from this many people on the townships are filled first. */
const SAMPLE = { share: 0.36, enough: 6_750 } as const;

/** Splits `people` over the villages in uneven shares; every village gets some. */
const spread = (villages: readonly Village[], people: number, random: Random): [Village, number][] => {
  const weights = villages.map(({ unitId }) => 0.6 + 0.8 * random.fork(unitId).next());
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return villages.map((village, index) => [village, Math.max(1, Math.floor((people * (weights[index] ?? 0)) / total))]);
};

const completeTownship = (
  villages: readonly Village[],
  focus: Focus,
  { people, random }: { people: number; random: Random },
): Quota[] =>
  spread(villages, Math.min(people * focus.share, RESIDENTS_OF_A_VILLAGE * villages.length), random).map(
    ([village, share]) => ({
      village,
      people: share,
      complete: true,
    }),
  );

const prefectureOf = ({ county }: Village): string => county.code.slice(0, 4);

/** Shuffled; `key` names each element's stream, so that one more element does not reorder the others. */
const shuffled = <T>(from: readonly T[], key: (of: T) => number, random: Random): T[] =>
  from
    .map((of) => ({ of, drawn: random.fork(key(of)).next() }))
    .sort((a, b) => a.drawn - b.drawn)
    .map(({ of }) => of);

/** One village of each of the first counties in turn, and so on; only then the other counties. */
const orderInPrefecture = (villages: readonly Village[], random: Random): Village[] => {
  const counties = shuffled(
    [...Map.groupBy(villages, ({ county }) => county.unitId)],
    ([countyId]) => countyId,
    random.fork("counties"),
  );
  const turns = counties.flatMap(([, inCounty], rank) =>
    shuffled(inCounty, ({ unitId }) => unitId, random).map((village, turn) => ({
      village,
      turn: turn + (rank < COUNTIES_OF_EACH_PREFECTURE ? 0 : villages.length),
    })),
  );
  return turns.sort((a, b) => a.turn - b.turn).map(({ village }) => village);
};

/** Every prefecture shows its first counties; after that prefectures take part as large as they are. */
const sampleOrder = (villages: readonly Village[], random: Random): Village[] =>
  [...Map.groupBy(villages, prefectureOf).values()]
    .flatMap((inPrefecture) =>
      orderInPrefecture(inPrefecture, random).map((village, index) => ({
        village,
        at:
          index < COUNTIES_OF_EACH_PREFECTURE ? index - COUNTIES_OF_EACH_PREFECTURE : (index + 1) / inPrefecture.length,
      })),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ village }) => village);

/** The quotas in the order of the division tree; together about `people`. */
export const planPeople = (
  villages: readonly Village[],
  { people, seed, townshipIds }: { people: number; seed: string; townshipIds: readonly number[] },
): Quota[] => {
  const random = randomOf(`${seed}/plan`);
  const inTownships = people - Math.min(people * SAMPLE.share, SAMPLE.enough);
  const complete = focuses.flatMap((focus, index) => {
    const own = villages.filter(({ townshipId }) => townshipId === townshipIds[index]);
    return completeTownship(own, focus, { people: inTownships, random: random.fork(focus.code) });
  });
  const left = people - complete.reduce((sum, quota) => sum + quota.people, 0);
  const others = villages.filter(({ townshipId }) => !townshipIds.includes(townshipId));
  const sampled = sampleOrder(others, random.fork("sample")).slice(0, Math.ceil(left / TYPICAL_SAMPLE));
  const sample = spread(sampled, left, random.fork("spread")).map(([village, share]) => ({
    village,
    people: share,
    complete: false,
  }));
  const place = new Map(villages.map(({ unitId }, index) => [unitId, index]));
  const order = ({ village }: Quota): number => place.get(village.unitId) ?? 0;
  return [...complete, ...sample].sort((a, b) => order(a) - order(b));
};
