/** What a household lives on: facts that agree with its members' ages, and that place it where the story needs it. */
import type { Facts } from "#policy";
import type { Day } from "#wire";
import type { Random } from "../chance/random.ts";
import { ageAt } from "../people/life.ts";
import type { WrittenHousehold } from "../people/write-people.ts";
import { standards } from "../standards/set-standards.ts";

/** Where the income per head lies, seen from the local standard. */
export type Means = "far below" | "below" | "one fen below" | "equal" | "above" | "unknown";
export type Property = "within" | "exempt" | "over" | "disputed";
export type Hardship = "by chance" | "none" | "severe and ill";

export interface Situation {
  readonly means: Means;
  readonly property: Property;
  readonly hardship: Hardship;
}

/** In the order of the members. */
export interface Livelihood {
  readonly members: readonly {
    /** Of twelve months, in fen; null: nobody has found out. */
    readonly income: number | null;
    /** As the applicant put it, before it was held against records. */
    readonly declaredIncome: number | null;
    readonly disability: "none" | "severe" | "other";
    readonly seriouslyIll: boolean;
    readonly ableToWork: boolean;
  }[];
}

const YUAN = 100;

const yearlyStandardFen = (category: string): number => {
  const standard = standards.find((each) => each.code === "mla.standard" && each.category === category);
  if (standard === undefined) throw new Error(`No standard for ${category}`);
  return standard.yuan * 12 * YUAN;
};

/** Total yearly income of the household in fen. */
const targetFen = (random: Random, means: Means, limitFen: number): number => {
  const share = (least: number, most: number): number =>
    Math.floor((limitFen * random.between(least, most)) / (100 * YUAN)) * YUAN;
  switch (means) {
    case "far below":
      return share(8, 45);
    case "below":
    case "unknown":
      return share(50, 94);
    case "one fen below":
      // One fen a month for the whole household.
      return limitFen - 12;
    case "equal":
      return limitFen;
    case "above":
      return share(104, 165);
  }
};

/** 城乡居民基本养老保险 pays a little over the base pension; employees' pensions would end most applications. */
const pensionFen = (random: Random, urban: boolean): number =>
  random.between(urban ? 190 : 150, urban ? 420 : 260) * 12 * YUAN;

const isWorker = (age: number): boolean => age >= 18 && age < 60;

interface Health {
  readonly disability: "none" | "severe" | "other";
  readonly seriouslyIll: boolean;
}

/** Applicants are ill and disabled far more often than others: that is why they apply. */
const healthOf = (random: Random, age: number, { hardship }: Situation): Health => {
  if (hardship === "none") return { disability: "none", seriouslyIll: false };
  if (hardship === "severe and ill") return { disability: "severe", seriouslyIll: true };
  const [severe, other, ill] = age >= 60 ? [0.14, 0.14, 0.16] : age >= 18 ? [0.12, 0.08, 0.12] : [0.03, 0.03, 0.03];
  const drawn = random.next();
  const disability = drawn < severe ? "severe" : drawn < severe + other ? "other" : "none";
  return { disability, seriouslyIll: random.chance(ill) };
};

/** Splits what is left of the target over the earners in whole yuan; the first takes the rest, so that the total is exact. */
const splitFen = (random: Random, fen: number, count: number): number[] => {
  const others = Array.from(
    { length: Math.max(0, count - 1) },
    () => Math.floor((fen * random.between(10, 60)) / (100 * count * YUAN)) * YUAN,
  );
  return [fen - others.reduce((sum, part) => sum + part, 0), ...others];
};

const incomesFen = (
  random: Random,
  { ages, able, total, urban }: { ages: number[]; able: boolean[]; total: number; urban: boolean },
): number[] => {
  const incomes = ages.map(() => 0);
  let left = total;
  ages.forEach((age, index) => {
    if (age < 60 || left <= 0) return;
    incomes[index] = Math.min(left, pensionFen(random, urban));
    left -= incomes[index] ?? 0;
  });
  const earners = ages.flatMap((_, index) => (able[index] ? [index] : []));
  // Without anyone who works, relatives send the rest to the head.
  const receivers = earners.length > 0 ? earners : [0];
  splitFen(random, left, receivers.length).forEach((part, nth) => {
    const index = receivers[nth] ?? 0;
    incomes[index] = (incomes[index] ?? 0) + part;
  });
  return incomes;
};

/** Facts for each member of a household in a situation. */
export const livelihoodOf = (
  random: Random,
  household: WrittenHousehold,
  { situation, today }: { situation: Situation; today: Day },
): Livelihood => {
  const ages = household.members.map(({ birthDate }) => ageAt(birthDate, today));
  const health = ages.map((age) => healthOf(random, age, situation));
  const able = ages.map(
    (age, index) => isWorker(age) && health[index]?.disability !== "severe" && !health[index]?.seriouslyIll,
  );
  const total = targetFen(random, situation.means, yearlyStandardFen(household.category) * ages.length);
  const incomes = incomesFen(random, { ages, able, total, urban: household.category === "urban" });
  const unknown = situation.means === "unknown" ? Math.max(0, able.indexOf(true)) : -1;
  return {
    members: ages.map((_, index) => {
      const income = index === unknown ? null : (incomes[index] ?? 0);
      // Odd jobs are often forgotten in the application and found in the records.
      const forgotten = income !== null && able[index] && random.chance(0.15);
      const declaredIncome = forgotten ? Math.floor(income / (2 * YUAN)) * YUAN : income;
      return {
        income,
        declaredIncome,
        ableToWork: able[index] ?? false,
        ...(health[index] ?? { disability: "none", seriouslyIll: false }),
      };
    }),
  };
};

/** What the applicant declares of a member. */
export const declaredFacts = ({ declaredIncome, disability, seriouslyIll }: Livelihood["members"][number]): Facts => ({
  ...(declaredIncome === null ? {} : { income: declaredIncome }),
  disability,
  seriouslyIll,
});

/** What the records of departments show of a member. */
export const recordedFacts = ({ income, disability, seriouslyIll }: Livelihood["members"][number]): Facts => ({
  ...(income === null ? {} : { income }),
  disability,
  seriouslyIll,
});
