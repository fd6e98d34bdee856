/** Generates households village by village, one after the other: nothing is kept but the running numbers. */
import type { HouseholdCategory, Relation, PersonDraft } from "#kernel/people";
import type { Day } from "#wire";
import { randomOf, type Random } from "../chance/random.ts";
import { givenName } from "../names/given-names.ts";
import { surname } from "../names/surnames.ts";
import type { Village } from "../places/county.ts";
import type { Quota } from "../places/plan.ts";
import { addressIn } from "./address.ts";
import { codeOn, identityNumbers, type IdentityNumbers } from "./identity-numbers.ts";
import { bornFor } from "./life.ts";
import { phone } from "./phone.ts";
import { shapeOf, type Seat } from "./shapes.ts";

export interface SyntheticMember extends PersonDraft {
  readonly birthDate: Day;
  readonly relation: Relation;
}
export interface SyntheticHousehold {
  readonly village: Village;
  /** Where the household is registered; another village for some who moved. */
  readonly registeredIn: Village;
  readonly complete: boolean;
  readonly category: HouseholdCategory;
  readonly address: string;
  readonly from: Day;
  readonly members: readonly SyntheticMember[];
}

interface Setting {
  readonly today: Day;
  readonly numbers: IdentityNumbers;
  /** Other villages that a household may be registered in. */
  readonly origins: readonly Village[];
}

const livedSince = (random: Random, members: readonly { birthDate: Day }[], today: Day): Day => {
  const settled = `${random.between(2001, 2020)}-${String(random.between(1, 12)).padStart(2, "0")}-01`;
  // Nobody belongs to a household before being born.
  const latest = members.reduce((day, { birthDate }) => (birthDate > day ? birthDate : day), settled);
  return latest > today ? today : latest;
};

const phoneOf = (random: Random, { age }: Seat): string | null => {
  const share = age < 12 ? 0 : age < 18 ? 0.4 : age < 75 ? 0.93 : 0.55;
  return random.chance(share) ? phone(random) : null;
};

const memberOf = (
  random: Random,
  { today, numbers }: Setting,
  { seat, family, village, registeredIn }: { seat: Seat; family: string; village: Village; registeredIn: Village },
): SyntheticMember => {
  const { sex, age, relation } = seat;
  const birthDate = bornFor(random, { age, today });
  const last = seat.surname === "own" ? surname(random, registeredIn.county.code) : family;
  // A newborn is registered with the birth certificate and gets a number later.
  const unnumbered = age === 0 && random.chance(0.3);
  return {
    unitId: village.unitId,
    hukouUnitId: registeredIn.unitId,
    fullName: last + givenName(random, { sex, birthYear: Number(birthDate.slice(0, 4)) }),
    sex,
    birthDate,
    idKind: unnumbered ? "birth-certificate" : "resident-id",
    idNumber: unnumbered ? null : numbers.give(codeOn(registeredIn.county, birthDate), { birthDate, sex }),
    idDisputed: false,
    phone: phoneOf(random, seat),
    diedOn: null,
    relation,
  };
};

/** One household in five of a city comes from elsewhere; in the countryside a few moved from a village to the town. */
const originOf = (random: Random, village: Village, origins: readonly Village[]): Village =>
  village.urban && random.chance(0.2) ? random.pick(origins) : village;

const householdIn = (random: Random, { village, complete }: Quota, setting: Setting): SyntheticHousehold => {
  const registeredIn = originOf(random, village, setting.origins);
  const family = surname(random, registeredIn.county.code);
  const seats = shapeOf(random, village.urban);
  const members = seats.map((seat) => memberOf(random, setting, { seat, family, village, registeredIn }));
  return {
    village,
    registeredIn,
    complete,
    category: registeredIn.urban ? "urban" : "rural",
    address: addressIn(random, village),
    from: livedSince(random, members, setting.today),
    members,
  };
};

/** Households until each village has its people; the last household of a village may exceed the quota by its size. */
export function* households(
  quotas: readonly Quota[],
  { seed, today }: { seed: string; today: Day },
): Generator<SyntheticHousehold, void, undefined> {
  const random = randomOf(`${seed}/people`);
  const setting: Setting = { today, numbers: identityNumbers(), origins: quotas.map(({ village }) => village) };
  for (const quota of quotas) {
    const inVillage = random.fork(quota.village.unitId);
    for (let people = 0, count = 0; people < quota.people; count += 1) {
      const household = householdIn(inVillage.fork(count), quota, setting);
      people += household.members.length;
      yield household;
    }
  }
}
