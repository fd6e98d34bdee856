/** The smallest change of one fact that would turn the answer: "if the income were 83 yuan lower, the household would qualify". */
import type { Applicant } from "../declare/applicant.ts";
import type { Facts, HouseholdFacts, Ruled } from "../declare/service.ts";
import { factOf } from "../declare/service.ts";
import type { Stored } from "../kinds/value-kind.ts";
import { householdLevel, inOrder, memberLevel, type FieldNode } from "../node.ts";
import { evaluate, type Situation } from "./evaluate.ts";

export interface NearestChange {
  readonly field: FieldNode;
  /** Position of the member; null for a fact of the household. */
  readonly member: number | null;
  readonly from: Exclude<Stored, null>;
  readonly to: Exclude<Stored, null>;
  /** The answer after the change. */
  readonly eligible: boolean;
}

interface Fact {
  readonly field: FieldNode;
  readonly member: number | null;
  readonly from: Exclude<Stored, null>;
}

/** Ten million yuan in fen: beyond it no threshold of these programmes lies. */
const FAR = 1_000_000_000;

const withFact = (facts: HouseholdFacts, { field, member }: Fact, to: Stored): HouseholdFacts => {
  const put = (row: Facts): Facts => ({ ...row, [field.settings.key]: to });
  return member === null
    ? { ...facts, household: put(facts.household) }
    : { ...facts, members: facts.members.map((row, index) => (index === member ? put(row) : row)) };
};

/** The known facts that the rule looks at; what the registers hold, such as a day of birth, cannot change. */
const factsAt = (service: Ruled, { household, members }: HouseholdFacts): readonly Fact[] => {
  const asked = new Set(inOrder([service.proposes.eligible.node]));
  const { householdFields, memberFields }: Applicant = service.applicant;
  const known = (fields: readonly FieldNode[], row: Facts, member: number | null): Fact[] =>
    fields.flatMap((field) => {
      const from = factOf(row, field.settings.key);
      return from === null || field.settings.held || !asked.has(field) ? [] : [{ field, member, from }];
    });
  return [
    ...known(
      householdFields.filter(({ level }) => level === householdLevel),
      household,
      null,
    ),
    ...members.flatMap((row, member) =>
      known(
        memberFields.filter(({ level }) => level === memberLevel),
        row,
        member,
      ),
    ),
  ];
};

/**
 * Finds, for each known fact, the nearest value with the opposite answer; amounts first, by the size of the change.
 * An amount is searched by halving, so a rule that turns twice along one amount shows the turn that halving meets.
 */
export const nearestChanges = (service: Ruled, situation: Situation): readonly NearestChange[] => {
  const answerOf = (facts: HouseholdFacts): unknown => {
    try {
      return evaluate({ ...situation, facts }).of(service.proposes.eligible.node);
    } catch {
      // The change leads to a local value that nobody has set, e.g. of the other category: then nothing can be said of it.
      return null;
    }
  };
  const now = answerOf(situation.facts);
  if (typeof now !== "boolean") return [];
  const turns = (fact: Fact, to: Stored): boolean => answerOf(withFact(situation.facts, fact, to)) === !now;

  const amount = (fact: Fact, from: number): number | null => {
    const far = [0, FAR].find((end) => end !== from && turns(fact, end));
    if (far === undefined) return null;
    let [same, turned] = [from, far];
    while (Math.abs(turned - same) > 1) {
      const middle = Math.trunc((same + turned) / 2);
      if (turns(fact, middle)) turned = middle;
      else same = middle;
    }
    return turned;
  };
  const other = ({ field, from }: Fact): readonly Exclude<Stored, null>[] => {
    if (typeof from === "boolean") return [!from];
    const unsettled = field.settings.unsettled ?? [];
    return Object.keys(field.kind.options ?? {}).filter((option) => option !== from && !unsettled.includes(option));
  };
  const changes = factsAt(service, situation.facts).flatMap((fact): readonly NearestChange[] => {
    if (typeof fact.from === "number") {
      const to = amount(fact, fact.from);
      return to === null ? [] : [{ ...fact, to, eligible: !now }];
    }
    return other(fact)
      .filter((to) => turns(fact, to))
      .map((to) => ({ ...fact, to, eligible: !now }));
  });
  const size = ({ from, to }: NearestChange): number =>
    typeof from === "number" && typeof to === "number" ? Math.abs(to - from) : FAR;
  return changes.toSorted((a, b) => size(a) - size(b));
};

const shown = ({ kind }: FieldNode, stored: Exclude<Stored, null>): string => kind.show(kind.load(stored));

/** "如果李四的全年应计收入减少 83.00元（为 8,399.99元），则符合条件". `names` by position of the member. */
export const changeWords = (change: NearestChange, names: readonly (string | null)[]): string => {
  const { field, member, from, to, eligible } = change;
  const whose = member === null ? "" : `${names[member] ?? `成员${member + 1}`}的`;
  const then = eligible ? "则符合条件" : "则不再符合条件";
  if (typeof from !== "number" || typeof to !== "number")
    return `如果${whose}${field.label}为“${shown(field, to)}”（现为“${shown(field, from)}”），${then}`;
  const difference = shown(field, Math.abs(to - from));
  return `如果${whose}${field.label}${to < from ? "减少" : "增加"}${difference}，即为 ${shown(field, to)}，${then}`;
};
