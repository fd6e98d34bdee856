/** The facts of a case while its entries are folded. */
import type { Facts, HouseholdFacts } from "#policy";
import type { MemberFinding, OpenedMember, Origin } from "./entries.ts";

export interface HeldFacts {
  household: Record<string, Facts[string]>;
  members: Record<string, Facts[string]>[];
  readonly origins: Map<string, Origin>;
}

const merge = (target: Record<string, unknown>, found: Facts, note: (key: string) => void): boolean => {
  let changed = false;
  for (const [key, value] of Object.entries(found)) {
    changed ||= target[key] !== value;
    target[key] = value;
    note(key);
  }
  return changed;
};

export const declaredFacts = (household: Facts, members: readonly OpenedMember[]): HeldFacts => {
  const held: HeldFacts = { household: {}, members: members.map(() => ({})), origins: new Map() };
  const findings = members.map(({ personId, facts }) => ({ personId, facts }));
  find(held, { members, finding: { origin: "declared", household, members: findings } });
  return held;
};

/** Takes findings in; the newest value of a field stands. Answers whether any value changed. */
export const find = (
  held: HeldFacts,
  given: {
    members: readonly { readonly personId: number }[];
    finding: { origin: Origin; household: Facts; members: readonly MemberFinding[] };
  },
): boolean => {
  const { origin, household, members } = given.finding;
  let changed = merge(held.household, household, (key) => held.origins.set(`household.${key}`, origin));
  for (const { personId, facts } of members) {
    const index = given.members.findIndex((member) => member.personId === personId);
    const target = held.members[index];
    if (!target) throw new Error(`Person ${personId} is not a member of this case`);
    changed = merge(target, facts, (key) => held.origins.set(`members[${index}].${key}`, origin)) || changed;
  }
  return changed;
};

const differing = (held: Facts, found: Facts): Facts =>
  Object.fromEntries(Object.entries(found).filter(([key, value]) => (held[key] ?? null) !== value));

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
