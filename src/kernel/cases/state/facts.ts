/** The facts of a case while its entries are folded: as they stand, and every saying of each of them. */
import { type Facts, type HouseholdFacts, linesOf, lineKey } from "#policy";
import type { Day } from "#wire";
import type { MemberFinding, OpenedMember, Origin } from "./entries.ts";
import { sameFact } from "./same-fact.ts";

type FactHeld = Facts[string];

/** One saying of a fact, as it was said. */
export interface Saying {
  readonly origin: Origin;
  readonly on: Day;
  readonly by: string;
  readonly value: FactHeld;
}
export interface HeldFacts {
  household: Record<string, FactHeld>;
  members: Record<string, FactHeld>[];
  /** By "household.assets" or "members[0].incomes", oldest first. */
  readonly versions: Map<string, Saying[]>;
}
/** Who said it, when, and in which capacity. */
export type Said = Omit<Saying, "value">;

/** The highest number that a line of this list ever had; a number is never given twice. */
const lastNumber = (versions: readonly Pick<Saying, "value">[] = []): number =>
  Math.max(
    0,
    ...versions.flatMap(({ value }) => (linesOf({ value }, "value") ?? []).map((line) => Number(line[lineKey] ?? 0))),
  );

/** Lines without a number are new and get the next ones, in their order. */
const numbered = (value: FactHeld, versions: readonly Saying[] | undefined): FactHeld => {
  const lines = linesOf({ value }, "value");
  if (lines === null) return value;
  let last = Math.max(lastNumber(versions), lastNumber([{ value: lines }]));
  return lines.map((line) => (line[lineKey] === undefined ? { ...line, [lineKey]: (last += 1) } : line));
};

const merge = (
  held: HeldFacts,
  { target, found, at, said }: { target: Record<string, FactHeld>; found: Facts; at: string; said: Said },
): boolean => {
  let changed = false;
  for (const [key, given] of Object.entries(found)) {
    const path = `${at}.${key}`;
    const before = held.versions.get(path);
    const value = numbered(given, before);
    changed ||= !sameFact(target[key] ?? null, value);
    target[key] = value;
    held.versions.set(path, [...(before ?? []), { ...said, value }]);
  }
  return changed;
};

export const declaredFacts = (household: Facts, members: readonly OpenedMember[], said: Said): HeldFacts => {
  const held: HeldFacts = { household: {}, members: members.map(() => ({})), versions: new Map() };
  const findings = members.map(({ personId, facts }) => ({ personId, facts }));
  find(held, { members, finding: { household, members: findings }, said });
  return held;
};

/** Takes findings in; the newest saying of a fact stands. Answers whether any value changed. */
export const find = (
  held: HeldFacts,
  given: { members: readonly { readonly personId: number }[]; finding: Findings; said: Said },
): boolean => {
  const { said } = given;
  const { household, members } = given.finding;
  let changed = merge(held, { target: held.household, found: household, at: "household", said });
  for (const { personId, facts } of members) {
    const index = given.members.findIndex((member) => member.personId === personId);
    const target = held.members[index];
    if (!target) throw new Error(`Person ${personId} is not a member of this case`);
    changed = merge(held, { target, found: facts, at: `members[${index}]`, said }) || changed;
  }
  return changed;
};

const differing = (held: Facts, found: Facts): Facts =>
  Object.fromEntries(Object.entries(found).filter(([key, value]) => !sameFact(held[key] ?? null, value)));

/** 家庭成员变更 · Who stays keeps every saying; who is new brings what the register holds. */
export const renewMembers = (
  held: HeldFacts,
  given: { before: readonly { readonly personId: number }[]; members: readonly OpenedMember[]; said: Said },
): HeldFacts => {
  const renewed: HeldFacts = { household: held.household, members: [], versions: new Map() };
  for (const [path, sayings] of held.versions) if (path.startsWith("household.")) renewed.versions.set(path, sayings);
  given.members.forEach(({ personId }, index) => {
    const was = given.before.findIndex((member) => member.personId === personId);
    renewed.members.push({ ...held.members[was] });
    for (const [path, sayings] of held.versions)
      if (path.startsWith(`members[${was}].`))
        renewed.versions.set(path.replace(`members[${was}].`, `members[${index}].`), sayings);
  });
  const registered = given.members.map(({ personId, facts }, index) => ({
    personId,
    facts: differing(renewed.members[index] ?? {}, facts),
  }));
  find(renewed, { members: given.members, finding: { household: {}, members: registered }, said: given.said });
  return renewed;
};

interface Findings {
  readonly household: Facts;
  readonly members: readonly MemberFinding[];
}

/** Of what was found only what differs from the case as it stands; null when nothing does, so that the log has no empty corrections. */
export const onlyChanges = (
  { facts, members }: { facts: HouseholdFacts; members: readonly { readonly personId: number }[] },
  found: Findings,
): Findings | null => {
  const household = differing(facts.household, found.household);
  const changed = found.members.flatMap(({ personId, facts: given }) => {
    const position = members.findIndex((member) => member.personId === personId);
    const different = differing(facts.members[position] ?? {}, given);
    return Object.keys(different).length > 0 ? [{ personId, facts: different }] : [];
  });
  return Object.keys(household).length > 0 || changed.length > 0 ? { household, members: changed } : null;
};
