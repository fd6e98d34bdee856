/** Random applicants for any service: every field of its kind, boundary values often, gaps included. */
import fc from "fast-check";
import {
  householdLevel,
  memberLevel,
  type Applicant,
  type Facts,
  type FieldNode,
  type HouseholdFacts,
  type Level,
  type Stored,
} from "#policy";

const day = fc
  .tuple(fc.integer({ min: 1930, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);
/** Birthdays around the business day, where an age changes. */
const edgeDay = fc.constantFrom(
  "2007-03-27",
  "2007-03-28",
  "2007-03-29",
  "1955-03-27",
  "1955-03-28",
  "1955-03-29",
  "2024-02-29",
);

const stored = ({ kind }: FieldNode): fc.Arbitrary<Stored> => {
  switch (kind.sort) {
    case "truth":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...Object.keys(kind.options ?? {}));
    case "count":
      return fc.integer({ min: 0, max: 20 });
    case "day":
      return fc.oneof(day, edgeDay);
    case "money":
    case "share":
      return fc.oneof(
        fc.integer({ min: 0, max: 2_000_000 }),
        fc.constantFrom(0, 1, 630_000, 839_988, 840_000, 1_408_800),
      );
  }
};

const facts = (
  applicant: Applicant,
  { fields, above, gaps }: { fields: readonly FieldNode[]; above: Level; gaps: number },
): fc.Arbitrary<Facts> => {
  const orUnknown = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
    fc.oneof({ weight: 100 - gaps, arbitrary }, { weight: gaps, arbitrary: fc.constant(null) });
  const own = fields.map((field) => [field.settings.key, orUnknown(stored(field))] as const);
  const lists = applicant.lists
    .filter(({ level }) => level.above === above)
    .map(({ level, fields: columns }) => {
      const lines = fc.array(facts(applicant, { fields: columns, above: level, gaps: gaps / 2 }), { maxLength: 4 });
      return [level.key, orUnknown(lines)] as const;
    });
  return fc.record<Record<string, Facts[string]>>(Object.fromEntries([...own, ...lists]));
};

/** `gaps` is the share of unknown facts, per hundred. */
export const households = (applicant: Applicant, gaps: number): fc.Arbitrary<HouseholdFacts> =>
  fc.record({
    household: facts(applicant, { fields: applicant.householdFields, above: householdLevel, gaps }),
    members:
      applicant.kind === "household"
        ? fc.array(facts(applicant, { fields: applicant.memberFields, above: memberLevel, gaps }), {
            minLength: 1,
            maxLength: 6,
          })
        : fc.constant([]),
  });
