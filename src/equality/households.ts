/** Random applicants for any service: every field of its kind, boundary values often, gaps included; half of them near a worked case. */
import fc from "fast-check";
import {
  factOf,
  householdLevel,
  memberLevel,
  readApplicant,
  type Applicant,
  type Facts,
  type FieldNode,
  type HouseholdFacts,
  type Level,
  type ListLevel,
  type Service,
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

interface Asked {
  readonly fields: readonly FieldNode[];
  readonly above: Level;
  /** Unknown facts per hundred. */
  readonly gaps: number;
  /** Facts of a worked case, of which most stay. */
  readonly around?: Facts;
}

/** How many of a hundred facts of a worked case stay as they are. */
const kept = 92;

const lines = (applicant: Applicant, { level, fields }: ListLevel, { gaps, around }: Asked): fc.Arbitrary<Facts[]> => {
  const line = (of?: Facts): fc.Arbitrary<Facts> =>
    facts(applicant, { fields, above: level, gaps: gaps / 2, ...(of ? { around: of } : {}) });
  const given = around?.[level.key];
  const some = fc.array(line(), { maxLength: 4 });
  if (!Array.isArray(given)) return some;
  const near = fc.tuple(...(given as readonly Facts[]).map((each) => line(each)));
  return fc.oneof({ weight: kept, arbitrary: near }, { weight: 100 - kept, arbitrary: some });
};

const facts = (applicant: Applicant, asked: Asked): fc.Arbitrary<Facts> => {
  const { fields, above, gaps, around } = asked;
  const orUnknown = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
    fc.oneof({ weight: 100 - gaps, arbitrary }, { weight: gaps, arbitrary: fc.constant(null) });
  const orKept = (field: FieldNode): fc.Arbitrary<Stored> => {
    const free = orUnknown(stored(field));
    if (!around) return free;
    const same = fc.constant(factOf(around, field.settings.key));
    return fc.oneof({ weight: kept, arbitrary: same }, { weight: 100 - kept, arbitrary: free });
  };
  const own = fields.map((field) => [field.settings.key, orKept(field)] as const);
  const lists = applicant.lists
    .filter(({ level }) => level.above === above)
    .map(
      (list) =>
        [list.level.key, around ? lines(applicant, list, asked) : orUnknown(lines(applicant, list, asked))] as const,
    );
  return fc.record<Record<string, Facts[string]>>(Object.fromEntries([...own, ...lists]));
};

/** Households made up freely: every combination, mostly refused or unknown where a service asks much. */
const free = (applicant: Applicant, gaps: number): fc.Arbitrary<HouseholdFacts> =>
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

/** Households around a worked case, with a few facts changed: there the conditions meet. */
const nearCase = (
  applicant: Applicant,
  gaps: number,
  { household, members }: HouseholdFacts,
): fc.Arbitrary<HouseholdFacts> =>
  fc.record({
    household: facts(applicant, { fields: applicant.householdFields, above: householdLevel, gaps, around: household }),
    members: fc.tuple(
      ...members.map((around) =>
        facts(applicant, { fields: applicant.memberFields, above: memberLevel, gaps, around }),
      ),
    ),
  });

/** One half made up freely, one half around the worked cases of the service. `gaps` is the share of unknown facts, per hundred. */
export const households = ({ applicant, examples }: Service, gaps: number): fc.Arbitrary<HouseholdFacts> => {
  const cases = examples.flatMap((example) => {
    const read = readApplicant(applicant, example);
    return read.ok ? [nearCase(applicant, gaps, read.value)] : [];
  });
  const anyhow = free(applicant, gaps);
  return cases.length === 0 ? anyhow : fc.oneof(anyhow, fc.oneof(...cases));
};
