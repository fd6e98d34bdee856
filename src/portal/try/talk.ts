/** What has been said in a dialogue, and the facts it makes. Pure: it lives in the page and goes with it. */
import {
  isField,
  type Facts,
  type FieldNode,
  type HouseholdFacts,
  type Level,
  type Stored,
  type Undecided,
} from "#policy";

/** A value, the lines of a list, or null for “不清楚”. */
export type Answer = Stored | readonly Facts[];

export interface Said {
  /** Where the fact stands, e.g. "household.members[1].income". */
  readonly at: string;
  readonly what: FieldNode | Level;
  /** Whose it is, in words; "" for the applicant itself. */
  readonly whose: string;
  readonly answer: Answer;
}
export interface Talk {
  /** What the members of the household are called; null: not asked yet, or nobody but the applicant. */
  readonly people: readonly string[] | null;
  readonly said: readonly Said[];
}

export const silence: Talk = { people: null, said: [] };

/** "members[1].incomes[0].amount" → members, 1, incomes, 0, amount. */
const stepsOf = (at: string): readonly (string | number)[] =>
  at
    .split(".")
    .slice(1)
    .flatMap((part) => {
      const [, key = part, position] = /^(\w+)\[(\d+)\]$/.exec(part) ?? [];
      return position === undefined ? [key] : [key, Number(position)];
    });

/** Rows that are no longer there take nothing. */
const put = (facts: Facts, [key, position, ...rest]: readonly (string | number)[], answer: Answer): Facts => {
  if (typeof key !== "string") return facts;
  if (typeof position !== "number") return { ...facts, [key]: answer };
  const rows = facts[key];
  if (!Array.isArray(rows)) return facts;
  const lines: readonly Facts[] = rows;
  return { ...facts, [key]: lines.map((line, index) => (index === position ? put(line, rest, answer) : line)) };
};

export const factsOf = ({ people, said }: Talk): HouseholdFacts => {
  const begun: Facts = { members: (people ?? []).map(() => ({})) };
  const { members, ...household } = said.reduce((facts, { at, answer }) => put(facts, stepsOf(at), answer), begun);
  return { household, members: members as readonly Facts[] };
};

/** Places that were answered “不清楚”, so that they are not asked again. */
export const unclear = ({ said }: Talk): ReadonlySet<string> =>
  new Set(said.filter(({ answer }) => answer === null).map(({ at }) => at));

/** Another answer to the same question takes the place of the first. */
export const say = (talk: Talk, one: Said): Talk => {
  const isAgain = talk.said.some(({ at }) => at === one.at);
  const said = isAgain ? talk.said.map((each) => (each.at === one.at ? one : each)) : [...talk.said, one];
  return { ...talk, said };
};

export const takeBack = (talk: Talk): Talk =>
  talk.said.length > 0 ? { ...talk, said: talk.said.slice(0, -1) } : { ...talk, people: null };

/** "儿子的收入第2项", "" for the household itself. */
export const whoseOf = ({ row }: Pick<Undecided, "row">, people: readonly string[]): string => {
  const { level, above, position } = row;
  if (above === null) return "";
  if (level.key === "members" && above.above === null) return people[position] ?? `第${position + 1}人`;
  const outer = whoseOf({ row: above }, people);
  return `${outer === "" ? "" : `${outer}的`}${level.label}第${position + 1}项`;
};

export const shownAnswer = ({ what, answer }: Said): string => {
  if (answer === null) return "不清楚";
  if (typeof answer === "object") return `${answer.length}项`;
  return isField(what) ? what.kind.show(what.kind.load(answer)) : String(answer);
};
