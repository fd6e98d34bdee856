/** What case work refuses, and that a refusal changes nothing. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asOwner, sql } from "#kernel/database";
import { paperHtml } from "#kernel/papers";
import { refusalOf } from "../../../tests/support/refusal-of.ts";
import { act, caseView, confirmSigner, decisionLetter, type NewCase, refoldAll } from "./index.ts";
import {
  doAs,
  type Doing,
  found,
  householdOfFour,
  open,
  smallCounty,
  type SmallCounty,
  untilDecision,
  walk,
  type Who,
} from "./small-county.test-support.ts";

let county: SmallCounty;
let given: NewCase;
let caseId: number;
let version: number;

beforeAll(async () => {
  county = await smallCounty();
});
afterAll(() => county.db.close());
beforeEach(async () => {
  given = await householdOfFour(county);
  ({ caseId, version } = await open(county, given, "2025-03-03"));
});

const refused = (who: Who, doing: Omit<Doing, "caseId" | "version">) =>
  refusalOf(doAs(county, who, { caseId, version, ...doing }));
const until = async (steps: number, over: NewCase = given) => {
  ({ version } = await walk(county, { caseId, version }, untilDecision(over).slice(0, steps)));
};

describe("who and when", () => {
  it("a step that is not current is refused by its name", async () => {
    expect(await refused("clerk", { key: "post-notice", on: "2025-03-03" })).toMatchObject({
      type: "cases.wrong-step",
      status: 409,
    });
  });

  it("an official of another office is told whose turn it is", async () => {
    await until(1);
    const problem = await refused("verifier", { key: "investigate", on: "2025-03-04", input: found(given) });
    expect(problem).toMatchObject({ type: "cases.not-your-turn", status: 403 });
    expect(problem.title).toContain("乡镇人民政府");
  });

  it("a case of another township is not there", async () => {
    expect(await refused("otherClerk", { key: "accept", on: "2025-03-03" })).toMatchObject({ type: "cases.not-found" });
  });

  it("of two officials at the same moment one is told who was faster", async () => {
    const both = await Promise.allSettled([
      doAs(county, "clerk", { caseId, version, key: "accept", on: "2025-03-03", input: { nearRelative: "no" } }),
      doAs(county, "clerk", { caseId, version, key: "withdraw", on: "2025-03-03", input: { reason: "另有安排" } }),
    ]);
    const lost = both.filter((result) => result.status === "rejected").map((result): unknown => result.reason);
    expect(lost).toMatchObject([{ problem: { type: "cases.someone-was-faster", status: 409 } }]);
    expect(String(lost[0])).toContain("李红");
  });

  it("a notice is not concluded before the day after its last, and the button says why", async () => {
    await until(4);
    const view = await county.as("clerk", (tx) =>
      caseView(tx, county.at("2025-03-27"), { caseId, principal: county.people.clerk }),
    );
    const button = view.actions.find((action) => action.key === "conclude-notice");
    expect(button).toMatchObject({ notYet: "公示至 2025-03-27 止，自 2025-03-28 起方可使用公示结果" });
    expect(await refused("clerk", { key: "conclude-notice", on: "2025-03-27" })).toMatchObject({
      type: "cases.not-yet",
    });
  });

  it("DB-X-18: an objection reopens the investigation while the notice stands, and comes too late after it", async () => {
    await until(4);
    const objection = { from: "村民甲", content: "该户有车" };
    expect(await refused("clerk", { key: "raise-objection", on: "2025-03-28", input: objection })).toMatchObject({
      type: "cases.wrong-step",
    });
    ({ version } = await doAs(county, "clerk", {
      caseId,
      version,
      key: "raise-objection",
      on: "2025-03-25",
      input: objection,
    }));
    const again = { caseId, version, key: "investigate", on: "2025-03-26", input: found(given, "over") };
    ({ version } = await doAs(county, "clerk", again));
    const view = await county.as("clerk", (tx) =>
      caseView(tx, county.at("2025-03-28"), { caseId, principal: county.people.clerk }),
    );
    expect(view.row.stepLabel).toBe("公示");
    // The finding changed what was posted, so it is posted again.
    expect(view.actions.map((action) => action.key)).toContain("post-notice");
  });

  it("whoever investigated does not decide", async () => {
    await until(5);
    const both = { ...county.people.leader, accountId: county.people.clerk.accountId };
    const signer = await confirmSigner(() => Promise.resolve(), { principal: both, key: "decide", password: "x" });
    const input = { outcome: "granted", opinion: "同意" };
    const asked = { caseId, version, key: "decide", input, signer, principal: both, requestId: "t" };
    const problem = await refusalOf(county.as("leader", (tx) => act(tx, county.at("2025-03-28"), asked)));
    expect(problem).toMatchObject({ type: "cases.investigator-may-not-decide", status: 403 });
  });

  it("nothing is decided without the password", async () => {
    await until(5);
    const asked = {
      caseId,
      version,
      key: "decide",
      input: { outcome: "granted", opinion: "同意" },
      principal: county.people.leader,
      requestId: "t",
    };
    expect(await refusalOf(county.as("leader", (tx) => act(tx, county.at("2025-03-28"), asked)))).toMatchObject({
      type: "cases.signature-needed",
    });
  });
});

describe("what is entered", () => {
  it("all faults of an action come at once", async () => {
    await until(1);
    const input = {
      facts: { household: { assets: "rich", income: 1 }, members: [{ personId: 999_999, facts: {} }] },
      investigators: "李红",
    };
    const problem = await refused("clerk", { key: "investigate", on: "2025-03-06", input });
    expect(problem.issues?.map(({ at }) => at).sort()).toEqual([
      "facts.household.assets",
      "facts.household.income",
      "facts.members[0]",
      "investigators",
      "note",
    ]);
  });

  it("DB-X-08: one person stands in one open application; the second is told its number", async () => {
    const problem = await refusalOf(open(county, given, "2025-03-04"));
    expect(problem).toMatchObject({ type: "cases.already-applying", status: 409 });
    expect(problem.title).toMatch(/张明已在办件 MLA-430181-2025-\d{6} 中/);
    await doAs(county, "clerk", { caseId, version, key: "withdraw", on: "2025-03-04", input: { reason: "书面撤回" } });
    await expect(open(county, given, "2025-03-05")).resolves.toMatchObject({ version: 1 });
  });

  it("what only an office may find is not taken from the applicant", async () => {
    const facts = {
      ...given.facts,
      household: { ...given.facts.household, assets: [{ kind: "home", finding: "necessary" }] },
    };
    const problem = await refusalOf(open(county, { ...given, facts, applicantId: 1 }, "2025-03-04"));
    expect(problem.issues?.map(({ code }) => code)).toEqual(["found-by-office", "not-a-member"]);
  });

  it("a correction list is given once", async () => {
    ({ version } = await doAs(county, "clerk", {
      caseId,
      version,
      key: "request-correction",
      on: "2025-03-03",
      input: { list: "授权书签字" },
    }));
    const second = await refused("clerk", { key: "request-correction", on: "2025-03-04", input: { list: "再补" } });
    expect(second).toMatchObject({ type: "cases.wrong-step" });
  });

  it("a near relative is filed, and the county visits before it decides", async () => {
    ({ version } = await doAs(county, "clerk", {
      caseId,
      version,
      key: "accept",
      on: "2025-03-03",
      input: { nearRelative: "yes", relativeName: "周芳", relativePost: "南山村妇女主任", relation: "配偶" },
    }));
    ({ version } = await walk(county, { caseId, version }, untilDecision(given).slice(1)));
    const problem = await refused("leader", {
      key: "decide",
      on: "2025-03-28",
      input: { outcome: "granted", opinion: "同意" },
    });
    expect(problem.issues).toMatchObject([{ at: "visit", code: "empty" }]);
  });
});

describe("the decision", () => {
  const decide = (outcome: string, more = {}) => ({
    key: "decide",
    on: "2025-03-28",
    input: { outcome, opinion: "经审核", ...more },
  });

  it("against the proposal needs its ground", async () => {
    await until(5);
    expect((await refused("leader", decide("refused"))).issues).toMatchObject([{ at: "ground" }]);
    await doAs(county, "leader", { caseId, version, ...decide("refused", { ground: "户主已被认定为他户成员" }) });
    const view = await county.as("leader", (tx) =>
      caseView(tx, county.at("2025-03-28"), { caseId, principal: county.people.leader }),
    );
    expect(view.row).toMatchObject({ state: "decided", outcome: "refused", pays: "0.00", stepLabel: "送达告知" });
    expect(view.entries.at(-1)?.detail).toContain("户主已被认定为他户成员");
  });

  it("refusing follows the facts and its letter says how to appeal", async () => {
    await until(1);
    ({ version } = await doAs(county, "clerk", {
      caseId,
      version,
      key: "investigate",
      on: "2025-03-06",
      input: found(given, "over"),
    }));
    ({ version } = await walk(county, { caseId, version }, untilDecision(given).slice(2)));
    expect(await refused("leader", decide("granted"))).toMatchObject({ type: "cases.nothing-to-grant" });
    await doAs(county, "leader", { caseId, version, ...decide("refused") });
    const view = await county.as("leader", (tx) =>
      caseView(tx, county.at("2025-03-28"), { caseId, principal: county.people.leader }),
    );
    const letter = paperHtml(decisionLetter(view), null);
    expect(letter).toContain("不予确认告知书");
    expect(letter).toContain("行政复议");
    expect(letter).toContain("机动车、船舶未超规定（否）");
    expect(letter).not.toContain("大写");
  });

  it("can wait: a case that is sent back keeps its day of acceptance and its total clock", async () => {
    await until(5);
    ({ version } = await doAs(county, "leader", {
      caseId,
      version,
      key: "return",
      on: "2025-03-28",
      input: { to: "accept", reason: "补充收入" },
    }));
    const view = await county.as("clerk", (tx) =>
      caseView(tx, county.at("2025-03-28"), { caseId, principal: county.people.clerk }),
    );
    expect(view.row).toMatchObject({ stepLabel: "受理", acceptedOn: "2025-03-03", totalDueOn: "2025-04-15" });
    expect(view.steps[0]).toMatchObject({ state: "returned", note: "补充收入" });
  });

  it("on what is not known yet is neither granted nor refused, and the missing facts are named", async () => {
    const [first, ...others] = given.facts.members;
    const { incomes, ...rest } = first?.facts ?? {};
    expect(incomes).toHaveLength(4);
    const blank = {
      household: given.facts.household,
      members: [{ personId: first?.personId ?? 0, facts: rest }, ...others],
    };
    await doAs(county, "clerk", { caseId, version, key: "withdraw", on: "2025-03-03", input: { reason: "重填" } });
    ({ caseId, version } = await open(county, { ...given, facts: blank }, "2025-03-03"));
    await until(5);
    const problem = await refused("leader", decide("refused", { ground: "无" }));
    expect(problem).toMatchObject({ type: "cases.not-known-yet" });
    expect(problem.title).toContain("张明的收入项目");
  });
});

it("no refusal has left anything behind", async () => {
  const refolded = await asOwner(county.db, (tx) => refoldAll(tx, county.at("2025-03-28")));
  expect(refolded.differences).toEqual([]);
  const gaps = await asOwner(county.db, (tx) =>
    sql<{
      missing: number;
    }>`select (select last from cases.numbering where series = 'MLA-430181-2025') - count(*)::int as missing from cases.case_file`.execute(
      tx,
    ),
  );
  expect(gaps.rows).toEqual([{ missing: 0 }]);
});
