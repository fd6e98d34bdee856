/** Facts that come in lines: declared, found and verified line by line, with every version kept. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asOwner } from "#kernel/database";
import { ProblemError } from "#kernel/problems";
import { caseView, type NewCase, openCase, refoldAll } from "./index.ts";
import { doAs, householdOfFour, smallCounty, type SmallCounty, type Who } from "./small-county.test-support.ts";
import { withLists } from "./with-lists.test-support.ts";

let county: SmallCounty;
let given: NewCase;
let caseId: number;
let version: number;

const incomes = [
  [
    { item: "wage", amount: "7680.00" },
    { item: "farming", amount: "6900.00" },
  ],
  [{ item: "pension", amount: "420.00" }],
  [],
  [],
];
const membersWith = (lines: readonly unknown[]) =>
  given.facts.members.map(({ personId }, index) => ({ personId, facts: { incomes: lines[index] } }));

beforeAll(async () => {
  county = await smallCounty([withLists]);
});
afterAll(() => county.db.close());
beforeEach(async () => {
  given = await householdOfFour(county);
  given = {
    ...given,
    service: withLists.id,
    facts: { household: { category: "rural", vehicles: [{ kind: "tractor" }] }, members: membersWith(incomes) },
  };
  const opening = { principal: county.people.clerk, requestId: "t", given };
  ({ caseId, version } = await county.as("clerk", (tx) => openCase(tx, county.at("2025-03-03"), opening)));
});

const view = () =>
  county.as("clerk", (tx) => caseView(tx, county.at("2025-03-06"), { caseId, principal: county.people.clerk }));
const does = async (who: Who, key: string, input: Readonly<Record<string, unknown>> = {}) => {
  ({ version } = await doAs(county, who, { caseId, version, key, on: "2025-03-06", input }));
};
const investigates = (facts: unknown) =>
  does("clerk", "investigate", { facts, investigators: "李红、赵军", note: "入户" });
const issuesOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => (error instanceof ProblemError ? (error.toWire().issues ?? []) : []),
  );

describe("an application with lists", () => {
  it("numbers the lines, and names what is missing by member and line", async () => {
    const { household, proposal } = await view();
    expect(household.members[0]?.facts["incomes"]).toEqual([
      { line: 1, item: "wage", amount: "7680.00" },
      { line: 2, item: "farming", amount: "6900.00" },
    ]);
    expect(household.members[2]?.facts["incomes"]).toEqual([]);
    expect(proposal?.missing).toEqual([
      {
        at: "household.vehicles[0].needed",
        label: "生产生活必需",
        askedOf: "township",
        line: { list: "车辆", position: 0, name: "农机" },
      },
    ]);
  });

  it("does not take from the applicant what an office finds in a line", async () => {
    const facts = { ...given.facts, household: { category: "rural", vehicles: [{ kind: "car", needed: true }] } };
    const again = { principal: county.people.clerk, requestId: "t", given: { ...given, facts } };
    const issues = await issuesOf(county.as("clerk", (tx) => openCase(tx, county.at("2025-03-03"), again)));
    expect(issues.map(({ at, code }) => [at, code])).toContainEqual([
      "household.vehicles[0].needed",
      "found-by-office",
    ]);
  });
});

describe("findings", () => {
  beforeEach(() => does("clerk", "accept", { nearRelative: "no" }));

  it("change a list line by line, and what was said before stays to be seen", async () => {
    const { actions } = await view();
    const facts = actions.find(({ key }) => key === "investigate")?.input[0]?.facts;
    expect(facts).toMatchObject({
      householdLists: { vehicles: ["kind", "needed"] },
      memberLists: { incomes: ["item", "amount"] },
    });
    const [self] = given.facts.members;
    await investigates({
      household: { vehicles: [{ line: 1, kind: "tractor", needed: true }] },
      members: [
        {
          personId: self?.personId,
          facts: {
            incomes: [
              { line: 2, item: "farming", amount: "8000.00" },
              { item: "pension", amount: "100.00" },
            ],
          },
        },
      ],
    });
    const { household, proposal, entries } = await view();
    // The wage was taken out; its number is not given to the new line.
    expect(household.members[0]?.facts["incomes"]).toEqual([
      { line: 2, item: "farming", amount: "8000.00" },
      { line: 3, item: "pension", amount: "100.00" },
    ]);
    const versions = household.versions["members[0].incomes"];
    expect(
      versions?.map(({ originLabel, value }) => [originLabel, Array.isArray(value) ? value.length : null]),
    ).toEqual([
      ["申报", 2],
      ["调查认定", 2],
    ]);
    expect(proposal).toMatchObject({ eligible: true, missing: [] });
    expect(entries.find(({ says }) => says === "调查认定")?.detail).toContain(
      "收入项目 2 项：（1）项目：种养，金额：8,000.00元（2）项目：养老金，金额：100.00元",
    );
  });

  it("keep of a line what the step may not fill", async () => {
    await investigates({ household: { vehicles: [{ line: 1, kind: "tractor", needed: false }] } });
    await does("verifier", "verify", { facts: { household: { vehicles: [{ line: 1, kind: "car" }] } } });
    expect((await view()).household.facts["vehicles"]).toEqual([{ line: 1, kind: "car", needed: false }]);
  });

  it("may state that there is nothing", async () => {
    await investigates({ household: { vehicles: [] } });
    const { household, entries } = await view();
    expect(household.facts["vehicles"]).toEqual([]);
    expect(entries.find(({ says }) => says === "调查认定")?.detail).toContain("车辆：无");
  });

  it("about a line that the case does not hold are refused at that line", async () => {
    const issues = await issuesOf(investigates({ household: { vehicles: [{ line: 7, kind: "car" }] } }));
    expect(issues.map(({ at, code }) => [at, code])).toEqual([["facts.household.vehicles[0]", "no-such-line"]]);
  });

  it("leave a projection that agrees with the entries", async () => {
    await investigates({ household: { vehicles: [] } });
    const folded = await asOwner(county.db, (tx) => refoldAll(tx, county.at("2025-03-06")));
    expect(folded.differences).toEqual([]);
  });
});
