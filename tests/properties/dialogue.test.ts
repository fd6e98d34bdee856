/** The dialogue of “我能申请吗”: what it calls certain no further fact can turn, and it asks nothing that does not matter. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { services } from "#domains";
import { households } from "#equality";
import { lookAhead, nextQuestion, propose, writtenLocal, type Facts, type HouseholdFacts, type Service } from "#policy";

const settingOf = (service: Service) => {
  const [example] = service.examples;
  if (!example) throw new Error(`${service.id} has no worked case`);
  return { on: example.on, local: writtenLocal(example.local) };
};

/** Nothing is unknown or disputed: what every household becomes in the end. */
const isWhole = ({ applicant }: Service, { household, members }: HouseholdFacts): boolean => {
  const lists = applicant.lists.flatMap(({ fields }) => fields);
  const disputed = new Set(
    [...applicant.householdFields, ...applicant.memberFields, ...lists].flatMap(
      ({ settings }) => settings.unsettled ?? [],
    ),
  );
  const isKnown = (row: Facts): boolean =>
    Object.values(row).every((value) =>
      Array.isArray(value)
        ? value.every(isKnown)
        : value !== null && !(typeof value === "string" && disputed.has(value)),
    );
  return [household, ...members].every(isKnown);
};

/** Hides facts of a whole household by a pattern, so that the whole one is one completion of many. */
const hide = (facts: HouseholdFacts, pattern: readonly boolean[]): HouseholdFacts => {
  let turn = 0;
  const some = (row: Facts): Facts =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, pattern[turn++ % pattern.length] ? null : value]),
    );
  return { household: some(facts.household), members: facts.members.map(some) };
};

describe.each(services)("$title $since", (service) => {
  const { on, local } = settingOf(service);
  const whole = households(service, 0).filter((facts) => isWhole(service, facts));
  const pattern = fc.array(fc.boolean(), { minLength: 7, maxLength: 23 });

  it("an answer that is called certain stays, whatever the missing facts turn out to be", () => {
    let certain = 0;
    fc.assert(
      fc.property(whole, pattern, (facts, hidden) => {
        const ahead = lookAhead({ facts: hide(facts, hidden), on, local });
        const { eligible, paysFen } = propose(service, { facts, on, local });
        const possible = ahead.of(service.proposes.eligible.node);
        if (possible.length === 1) certain += 1;
        expect(possible).toContain(eligible);
        if (!service.proposes.pays) return;
        const [low, high = low] = ahead.of(service.proposes.pays.node);
        if (typeof low !== "object" || typeof high !== "object") throw new Error("An amount has bounds");
        expect(paysFen).not.toBeNull();
        expect(low.n <= (paysFen ?? 0n) * low.d && (paysFen ?? 0n) * high.d <= high.n).toBe(true);
      }),
      { numRuns: 400, seed: 1 },
    );
    expect(certain).toBeGreaterThan(20);
  });

  it("reaches the answer of the whole household by asking, and never asks what is known", () => {
    fc.assert(
      fc.property(whole, (facts) => {
        let known: HouseholdFacts = { household: {}, members: facts.members.map(() => ({})) };
        for (let turn = 0; turn < 200; turn += 1) {
          const standing = nextQuestion(service, { facts: known, on, local }, new Set());
          const { question } = standing;
          if (!question) {
            const { eligible, paysFen } = propose(service, { facts, on, local });
            expect(standing.eligible).toBe(eligible);
            if (eligible && service.proposes.pays) expect(standing.pays).toEqual({ least: paysFen, most: paysFen });
            return;
          }
          known = answer(known, facts, question.at);
        }
        throw new Error("The dialogue does not end");
      }),
      { numRuns: 25, seed: 1 },
    );
  });
});

/** Copies the fact at a path such as household.members[1].income from the whole household. */
const answer = (known: HouseholdFacts, whole: HouseholdFacts, at: string): HouseholdFacts => {
  const [, position, key = ""] = /^\w+?(?:\.members\[(\d+)\])?\.(\w+)$/.exec(at) ?? [];
  if (position === undefined) {
    expect(known.household[key] ?? null).toBeNull();
    return { ...known, household: { ...known.household, [key]: whole.household[key] ?? null } };
  }
  const members = known.members.map((row, index) => {
    if (index !== Number(position)) return row;
    expect(row[key] ?? null).toBeNull();
    return { ...row, [key]: whole.members[index]?.[key] ?? null };
  });
  return { ...known, members };
};
