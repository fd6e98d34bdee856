/** What a household lives on: facts that agree with its members' ages, and that place it where the story needs it. */
import type { Facts } from "#policy";
import type { Relation } from "#kernel/people";
import type { Day } from "#wire";
import type { Random } from "../chance/random.ts";
import { ageAt } from "../people/life.ts";
import type { WrittenHousehold } from "../people/write-people.ts";
import { standards } from "../standards/set-standards.ts";
import { incomeLines, type IncomeLine } from "./income-lines.ts";
import { propertyLines, type Owned, type Property } from "./property-lines.ts";

/** Where the income per head lies, seen from the local standard. */
export type Means = "far below" | "below" | "one fen below" | "equal" | "above" | "unknown";
export type Hardship = "by chance" | "none" | "severe and ill";

export interface Situation {
  readonly means: Means;
  readonly property: Property;
  readonly hardship: Hardship;
}

export interface Livelihood {
  readonly owned: Owned;
  /** 家庭以外的赡养、抚养、扶养义务人. */
  readonly obligors: readonly Facts[];
  /** In the order of the members. */
  readonly members: readonly MemberLivelihood[];
}
export interface MemberLivelihood {
  readonly tie: string;
  /** Null: nobody has found out. */
  readonly incomes: readonly Facts[] | null;
  /** As the applicant put it, before it was held against records. */
  readonly declaredIncomes: readonly Facts[] | null;
  readonly deductions: readonly Facts[];
  readonly disability: "none" | "severe" | "other";
  readonly seriouslyIll: boolean;
  readonly labour: "full" | "partial" | "none" | "student";
  /** Only of whoever is able to work. */
  readonly work: string | null;
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

const isWorker = (age: number): boolean => age >= 18 && age < 60;

type Health = Pick<MemberLivelihood, "disability" | "seriouslyIll">;

/** Applicants are ill and disabled far more often than others: that is why they apply. */
const healthOf = (random: Random, age: number, { hardship }: Situation): Health => {
  if (hardship === "none") return { disability: "none", seriouslyIll: false };
  if (hardship === "severe and ill") return { disability: "severe", seriouslyIll: true };
  const [severe, other, ill] = age >= 60 ? [0.14, 0.14, 0.16] : age >= 18 ? [0.12, 0.08, 0.12] : [0.03, 0.03, 0.03];
  const drawn = random.next();
  const disability = drawn < severe ? "severe" : drawn < severe + other ? "other" : "none";
  return { disability, seriouslyIll: random.chance(ill) };
};

/** 家庭成员情形: by the relation to the head, and for children by age. */
const tieOf = (relation: Relation, age: number): string => {
  if (relation === "self" || relation === "spouse") return "spouse";
  if (relation !== "child" && relation !== "fosterOrStepChild") return "together";
  return age < 18 ? "minor" : age < 22 ? "dependent" : "together";
};

const labourOf = (age: number, { disability, seriouslyIll }: Health): MemberLivelihood["labour"] => {
  if (age < 18) return "student";
  if (!isWorker(age) || disability === "severe" || seriouslyIll) return "none";
  return disability === "other" ? "partial" : "full";
};

/** Bills of an illness, most of them paid back; in whole yuan. */
const deductionsOf = (random: Random, { seriouslyIll, disability }: Health, situation: Situation): Facts[] => {
  if (situation.hardship === "severe and ill") return [];
  const bill = (kind: string, most: number): Facts => {
    const paid = random.between(20, most) * 100 * YUAN;
    return { line: 1, kind, paid, reimbursed: Math.floor((paid * random.between(55, 90)) / (100 * YUAN)) * YUAN };
  };
  if (seriouslyIll && random.chance(0.6)) return [bill("illness", 320)];
  return disability === "severe" && random.chance(0.3) ? [bill("disability", 60)] : [];
};
const acceptedFen = (lines: readonly Facts[]): number =>
  lines.reduce((sum, { paid, reimbursed }) => sum + Number(paid) - Number(reimbursed), 0);

/** Grown children elsewhere: some owe what a court fixed, most are themselves below the line from which anything is owed. */
const obligorsOf = (random: Random, ages: readonly number[], fen: number): { lines: Facts[]; owedFen: number } => {
  if (ages.some((age) => age < 55) || !random.chance(0.6)) return { lines: [], owedFen: 0 };
  if (random.chance(0.4)) {
    const amount = Math.floor((fen * random.between(10, 30)) / (100 * YUAN)) * YUAN;
    return { lines: [{ line: 1, basis: "agreed", amount }], owedFen: amount };
  }
  const people = random.between(2, 4);
  const income = people * random.between(60, 105) * 100 * YUAN;
  const line = { line: 1, basis: "computed", area: random.pick(["urban", "rural"] as const), income, people };
  return { lines: [{ ...line, supports: ages.length + 2, ours: ages.length }], owedFen: 0 };
};

const numbered = (lines: readonly IncomeLine[]): Facts[] => lines.map((line, index) => ({ line: index + 1, ...line }));

/** Odd jobs are often forgotten in the application and found in the records. */
const forgetful = (lines: readonly Facts[]): readonly Facts[] => lines.filter(({ item }) => item !== "casual");

/** Facts for each member of a household in a situation. */
export const livelihoodOf = (
  random: Random,
  household: WrittenHousehold,
  { situation, today }: { situation: Situation; today: Day },
): Livelihood => {
  const ages = household.members.map(({ birthDate }) => ageAt(birthDate, today));
  const health = ages.map((age) => healthOf(random, age, situation));
  const urban = household.category === "urban";
  const total = targetFen(random, situation.means, yearlyStandardFen(household.category) * ages.length);
  const deductions = health.map((each) => deductionsOf(random, each, situation));
  const obligors = obligorsOf(random, ages, total);
  const labour = ages.map((age, index) => labourOf(age, health[index] ?? { disability: "none", seriouslyIll: false }));
  const able = labour.map((each) => each === "full" || each === "partial");
  const earners = ages.map((age, index) => ({
    age,
    able: able[index] ?? false,
    urban,
    severelyDisabled: health[index]?.disability === "severe",
  }));
  const incomes = incomeLines(random, earners, total - obligors.owedFen + acceptedFen(deductions.flat()));
  const unknown = situation.means === "unknown" ? Math.max(0, able.indexOf(true)) : -1;
  const idle = health.some(({ disability }) => disability === "severe") ? "carer" : "jobless";
  return {
    owned: propertyLines(random, situation.property),
    obligors: obligors.lines,
    members: household.members.map(({ relation }, index) => {
      const lines = index === unknown ? null : numbered(incomes[index] ?? []);
      const works = lines === null || lines.some(({ item }) => item !== "studentAid");
      return {
        tie: tieOf(relation, ages[index] ?? 0),
        incomes: lines,
        declaredIncomes: lines && able[index] && random.chance(0.25) ? forgetful(lines) : lines,
        deductions: deductions[index] ?? [],
        labour: labour[index] ?? "none",
        work: able[index] ? (works ? "found" : idle) : null,
        ...(health[index] ?? { disability: "none", seriouslyIll: false }),
      };
    }),
  };
};

/** What the applicant declares of a member. */
export const declaredFacts = (of: MemberLivelihood): Facts => ({
  tie: of.tie,
  apart: "none",
  ...(of.declaredIncomes === null ? {} : { incomes: of.declaredIncomes }),
  deductions: of.deductions,
  disability: of.disability,
  seriouslyIll: of.seriouslyIll,
});

/** What the investigators find of a member. */
export const foundFacts = ({ labour, work }: MemberLivelihood): Facts =>
  work === null ? { labour } : { labour, work };

/** What the records of departments show of a member. */
export const recordedFacts = ({ incomes, disability, seriouslyIll }: MemberLivelihood): Facts => ({
  ...(incomes === null ? {} : { incomes }),
  disability,
  seriouslyIll,
});
