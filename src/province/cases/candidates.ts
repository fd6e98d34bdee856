/** Households of the two complete townships that may apply: those that live where they are registered. */
import { addMonths } from "#kernel/calendar";
import type { Day } from "#wire";
import { ageAt } from "../people/life.ts";
import type { WrittenHousehold } from "../people/write-people.ts";

/** More than the cases ever need; keeps memory bounded however many people there are. */
const KEPT_IN_A_VILLAGE = 160;

export type Wanted = "any" | "alone" | "old and alone" | "large" | "with children" | "with workers";

export interface Candidates {
  keep(household: WrittenHousehold): void;
  /** How many households of the township are still free. */
  left(townshipId: number): number;
  /** Takes a household of that kind, or any when there is none left; null when the township has no household left. */
  take(townshipId: number, wanted: Wanted): WrittenHousehold | null;
}

const fits = ({ members }: WrittenHousehold, wanted: Wanted, today: Day): boolean => {
  const ages = members.map(({ birthDate }) => ageAt(birthDate, today));
  const worker = (age: number): boolean => age >= 22 && age < 58;
  switch (wanted) {
    case "any":
      return true;
    case "alone":
      return members.length === 1;
    case "old and alone":
      return members.length === 1 && ages.every((age) => age >= 72);
    case "large":
      return members.length >= 6;
    case "with children":
      return ages.some((age) => age < 16) && ages.some(worker);
    case "with workers":
      return members.length > 1 && ages.some(worker);
  }
};

/** Villages take turns, so that every worklist shows several of them. */
export const candidates = (today: Day): Candidates => {
  const kept = new Map<number, Map<number, WrittenHousehold[]>>();
  const inTownship = (townshipId: number): WrittenHousehold[][] => [...(kept.get(townshipId)?.values() ?? [])];
  const turns = new Map<number, number>();
  // Cases begin up to a year back: whoever is in one was born and lived there by then.
  const settledBy = addMonths(today, -14);
  return {
    keep: (household) => {
      const { village, registeredIn, complete } = household;
      if (!complete || village.unitId !== registeredIn.unitId || household.from > settledBy) return;
      const villages = kept.get(village.townshipId) ?? new Map<number, WrittenHousehold[]>();
      const households = villages.get(village.unitId) ?? [];
      if (households.length < KEPT_IN_A_VILLAGE) households.push(household);
      kept.set(village.townshipId, villages.set(village.unitId, households));
    },
    left: (townshipId) => inTownship(townshipId).reduce((sum, households) => sum + households.length, 0),
    take: (townshipId, wanted) => {
      const villages = inTownship(townshipId);
      const turn = turns.get(townshipId) ?? 0;
      turns.set(townshipId, turn + 1);
      for (const kind of [wanted, "any"] as const)
        for (let step = 0; step < villages.length; step += 1) {
          const households = villages[(turn + step) % villages.length] ?? [];
          const index = households.findIndex((household) => fits(household, kind, today));
          const [found] = index < 0 ? [] : households.splice(index, 1);
          if (found) return found;
        }
      return null;
    },
  };
};
