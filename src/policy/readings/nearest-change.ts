/** The smallest change of one fact that would turn the answer: "if the income were 83 yuan lower, the household would qualify". */
import type { Facts, HouseholdFacts, Ruled } from "../declare/service.ts";
import { factOf } from "../declare/service.ts";
import type { Stored } from "../kinds/value-kind.ts";
import { inOrder, memberLevel, type FieldNode, type Level } from "../node.ts";
import { evaluate, type Situation } from "./evaluate.ts";
import { childRow, memberOf, rootRow, type Row } from "./row.ts";

interface Fact {
  readonly field: FieldNode;
  /** The household, the member or the line that the fact is of. */
  readonly row: Row;
  readonly from: Exclude<Stored, null>;
}
export interface NearestChange extends Fact {
  readonly to: Exclude<Stored, null>;
  /** The answer after the change. */
  readonly eligible: boolean;
}

/** Ten million yuan in fen: beyond it no threshold of these programmes lies. */
const FAR = 1_000_000_000;

/** The facts of the topmost row after those of one row below it have changed. */
const upwards = ({ above, level, position }: Row, facts: Facts): Facts => {
  if (!above) return facts;
  const rows = above.facts[level.key] as readonly Facts[];
  return upwards(above, { ...above.facts, [level.key]: rows.with(position, facts) });
};

/** A household in which one fact of one row is another. */
export const withFact = ({ row, field }: Fact, to: Stored): HouseholdFacts => {
  const { members, ...household } = upwards(row, { ...row.facts, [field.settings.key]: to });
  return { household, members: members as readonly Facts[] };
};

/** The rows of a level, the household first. */
const rowsAt = (root: Row, level: Level): readonly Row[] =>
  level.above ? rowsAt(root, level.above).flatMap((above) => childRow(above, level) ?? []) : [root];

/** The known facts that the rule looks at; what the registers hold, such as a day of birth, cannot change. */
const factsAt = (service: Ruled, facts: HouseholdFacts): readonly Fact[] => {
  const root = rootRow(facts);
  const { householdFields, memberFields, lists } = service.applicant;
  const asked = new Set(inOrder([service.proposes.eligible.node]));
  return [householdFields, memberFields, ...lists.map(({ fields }) => fields)].flat().flatMap((field) => {
    // The kind of a line says which line it is; only what an office finds of it can turn out otherwise.
    const isKindOfLine = field.kind.sort === "choice" && lists.some(({ level }) => level === field.level);
    if (field.settings.held || !asked.has(field) || (isKindOfLine && !field.settings.foundBy)) return [];
    return rowsAt(root, field.level).flatMap((row): Fact[] => {
      const from = factOf(row.facts, field.settings.key);
      return from === null ? [] : [{ field, row, from }];
    });
  });
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
  const turns = (fact: Fact, to: Stored): boolean => answerOf(withFact(fact, to)) === !now;

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
    // Of several options that turn it, the first says enough.
    const to = other(fact).find((option) => turns(fact, option));
    return to === undefined ? [] : [{ ...fact, to, eligible: !now }];
  });
  const size = ({ from, to }: NearestChange): number =>
    typeof from === "number" && typeof to === "number" ? Math.abs(to - from) : FAR;
  return changes.toSorted((a, b) => size(a) - size(b));
};

const shown = ({ kind }: FieldNode, stored: Exclude<Stored, null>): string => kind.show(kind.load(stored));

/** "李四的", "李四收入第2项的"; nothing for a fact of the household itself. */
const whose = ({ row }: Fact, names: readonly (string | null)[]): string => {
  const member = memberOf(row);
  const who = member === null ? "" : (names[member] ?? `成员${member + 1}`);
  const line = row.above && row.level !== memberLevel ? `${row.level.label}第${row.position + 1}项` : "";
  return who + line === "" ? "" : `${who}${line}的`;
};

/** "如果李四的全年应计收入减少 83.00元（为 8,399.99元），则符合条件". `names` by position of the member. */
export const changeWords = (change: NearestChange, names: readonly (string | null)[]): string => {
  const { field, from, to, eligible } = change;
  const then = eligible ? "则符合条件" : "则不再符合条件";
  const what = `${whose(change, names)}${field.label}`;
  if (typeof from !== "number" || typeof to !== "number")
    return `如果${what}为“${shown(field, to)}”（现为“${shown(field, from)}”），${then}`;
  const difference = shown(field, Math.abs(to - from));
  return `如果${what}${to < from ? "减少" : "增加"}${difference}，即为 ${shown(field, to)}，${then}`;
};
