/** After the grant: reviews, changes, gradual exit, suspension and end, with the household of DB-T1. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asOwner, sql } from "#kernel/database";
import { leaveHousehold } from "#kernel/people";
import { publish } from "#kernel/rules";
import {
  caseView,
  decisionLetter,
  decisionsOf,
  type NewCase,
  refoldAll,
  replayDecisions,
  verifyDecision,
} from "../index.ts";
import { foldOlderCases } from "./fold-older.ts";
import { reviewSupervision, supportTodo } from "../queries/support-todo.ts";
import {
  doAs,
  householdOfFour,
  open,
  service,
  smallCounty,
  type SmallCounty,
  untilGranted,
  visited,
  walk,
  type Who,
} from "../small-county.test-support.ts";

let county: SmallCounty;
let given: NewCase;
let at: { caseId: number; version: number };

beforeAll(async () => {
  county = await smallCounty();
});
afterAll(() => county.db.close());

beforeEach(async () => {
  given = await householdOfFour(county);
  at = await walk(county, await open(county, given, "2026-03-02"), untilGranted(given));
});

const does = async (who: Who, key: string, on: string, input: Record<string, unknown> = {}) => {
  at = await doAs(county, who, { ...at, key, on, input });
};
const view = (on: string, who: Who = "leader") =>
  county.as(who, (tx) => caseView(tx, county.at(on), { caseId: at.caseId, principal: county.people[who] }));
const offered = async (who: Who, on: string) => (await view(on, who)).actions.map(({ key }) => key);

/** The father's yearly income as found anew. */
const earns = (income: string) => ({
  ...visited,
  facts: {
    household: {},
    members: [{ personId: given.facts.members[0]?.personId, facts: { incomes: [{ item: "other", amount: income }] } }],
  },
});
const heard = { on: "2026-08-20", who: "张明", how: "当面", said: "没有意见" };
const report = { kind: "income", from: "本户报告", on: "2026-08-01", content: "张明进厂务工" };

describe("a review", () => {
  it("is due by the class of the household, half a year after the decision where somebody can work", async () => {
    expect((await view("2026-04-02")).support).toMatchObject({
      status: "running",
      pays: "1000.00",
      since: "2026-04-01",
      review: { label: "B 类（部分成员有劳动能力）", dueOn: "2026-09-30", overdue: false },
    });
    const waiting = (await view("2026-08-01", "clerk")).actions.find(({ key }) => key === "review");
    expect(waiting).toMatchObject({ notYet: expect.stringContaining("2026-08-30") });
    await expect(does("clerk", "review", "2026-08-01", { changed: "no", ...visited })).rejects.toThrow("2026-08-30");
  });

  it("DB-X-23: that is overdue stops nothing: it is listed, and the office named", async () => {
    const day = "2026-11-25";
    const [todo, overview] = await county.as("clerk", async (tx) => [
      await supportTodo(tx, county.at(day), county.people.clerk),
      await reviewSupervision(tx, county.at(day)),
    ]);
    const mine = todo.rows.find(({ caseId }) => caseId === at.caseId);
    expect(mine).toMatchObject({ waits: "复核", reviewDueOn: "2026-09-30", daysLeft: -56, pays: "1000.00" });
    expect(overview[0]).toMatchObject({ place: "大瑶镇", oldestDueOn: "2026-09-30" });
    expect((await view(day)).support).toMatchObject({ status: "running", review: { overdue: true } });
    const elsewhere = await county.as("otherClerk", (tx) => supportTodo(tx, county.at(day), county.people.otherClerk));
    expect(elsewhere.rows).toEqual([]);
  });

  it("without a change sets the next one and leaves the amount", async () => {
    await does("clerk", "review", "2026-09-15", { changed: "no", ...visited });
    expect((await view("2026-09-15")).support).toMatchObject({ pays: "1000.00", review: { dueOn: "2027-03-15" } });
    expect((await view("2026-09-15")).decisions).toHaveLength(1);
  });

  it("is refused when one official went alone", async () => {
    await expect(
      does("clerk", "review", "2026-09-15", { changed: "no", investigators: "李红", note: "入户" }),
    ).rejects.toMatchObject({ problem: { issues: [{ at: "investigators" }] } });
  });
});

describe("a change", () => {
  it("goes from the report over the visit to the county, which adjusts from the month after its decision", async () => {
    await does("clerk", "report-change", "2026-08-03", report);
    expect((await view("2026-08-03")).support?.matter).toMatchObject({
      effectiveOn: "2026-08-01",
      turnLabel: "乡镇人民政府（街道办事处）",
    });
    expect(await offered("leader", "2026-08-03")).not.toContain("decide-change");
    await does("clerk", "look-into-change", "2026-08-10", earns("17580"));
    const before = await view("2026-08-11");
    expect(before.proposal?.pays).toBe("750.00");
    const adjust = { outcome: "adjusted", opinion: "收入增加" };
    await expect(does("leader", "decide-change", "2026-08-21", adjust)).rejects.toThrow("尚未听取当事人的意见");
    await does("clerk", "hear", "2026-08-20", heard);
    await does("leader", "decide-change", "2026-08-21", adjust);
    const after = await view("2026-08-22");
    expect(after.support).toMatchObject({ status: "running", pays: "750.00", since: "2026-09-01", matter: null });
    expect(after.row).toMatchObject({ state: "closed", outcome: "granted", pays: "750.00", decidedOn: "2026-03-31" });
    expect(after.decisions[1]).toMatchObject({ outcome: "adjusted", startsOn: "2026-09-01", signatureValid: true });
    const letter = decisionLetter(after);
    expect(letter.title).toBe("最低生活保障减发告知书");
    const text = JSON.stringify(letter.blocks);
    for (const part of ["社会救助法", "第四十八条", "1,000.00 元调整为", "2026年9月", "行政复议"])
      expect(text).toContain(part);
  });

  it("departs from the proposal only with its ground", async () => {
    await does("clerk", "report-change", "2026-08-03", report);
    await does("clerk", "look-into-change", "2026-08-10", earns("17580"));
    await does("clerk", "hear", "2026-08-20", heard);
    const says = (input: Record<string, unknown>) =>
      expect(does("leader", "decide-change", "2026-08-21", { opinion: "决定", ...input })).rejects;
    await says({ outcome: "kept" }).toMatchObject({ problem: { issues: [{ at: "ground" }] } });
    await says({ outcome: "stopped" }).toMatchObject({ problem: { issues: [{ at: "stop" }] } });
    await says({ outcome: "stopped", stop: "income" }).toMatchObject({ problem: { issues: [{ at: "ground" }] } });
    await says({ outcome: "gradualExit" }).toMatchObject({ problem: { issues: [{ at: "months" }] } });
    expect((await view("2026-08-21")).decisions).toHaveLength(1);
  });

  it("in the family is taken over from the register, and whoever stays keeps what was said", async () => {
    const [, gran] = given.facts.members;
    await county.as("clerk", (tx) =>
      leaveHousehold(tx, { householdId: given.householdId, personId: gran?.personId ?? 0, on: "2026-07-11" }),
    );
    expect((await view("2026-07-12")).support?.membersDiffer).toBe("减少刘桂英");
    await does("clerk", "report-change", "2026-07-13", {
      ...report,
      kind: "died",
      on: "2026-07-10",
      content: "刘桂英去世",
    });
    await does("clerk", "renew-members", "2026-07-13");
    await does("clerk", "look-into-change", "2026-07-14", visited);
    const renewed = await view("2026-07-15");
    expect(renewed.household.members.map(({ name }) => name)).toEqual(["张明", "张小雨", "张小雷"]);
    expect(renewed.household.members[1]?.facts["disability"]).toBe("none");
    expect(renewed.household.versions["members[0].incomes"]?.[0]?.value).toHaveLength(4);
    // 525 × 3 − 14,580 ÷ 12 = 360, and two minors.
    expect(renewed.proposal?.pays).toBe("460.00");
    await does("clerk", "hear", "2026-07-15", { ...heard, on: "2026-07-15" });
    await does("leader", "decide-change", "2026-07-16", { outcome: "adjusted", opinion: "成员死亡" });
    expect((await view("2026-07-17")).support).toMatchObject({
      pays: "460.00",
      since: "2026-08-01",
      membersDiffer: null,
    });
  });
});

it("is written for cases that were granted before it was kept", async () => {
  const stored = () =>
    asOwner(county.db, (tx) =>
      sql`select support, review_due_on from cases.case_file where case_id = ${at.caseId}`.execute(tx),
    );
  await asOwner(county.db, (tx) =>
    sql`update cases.case_file set support = null, review_due_on = null, refold = true where case_id = ${at.caseId}`.execute(
      tx,
    ),
  );
  expect(await foldOlderCases(county.db, county.at("2026-05-01"))).toEqual({ cases: 1 });
  expect((await stored()).rows).toEqual([{ support: "running", review_due_on: "2026-09-30" }]);
});

describe("an end", () => {
  const lifted = async () => {
    await does("clerk", "report-change", "2026-08-03", report);
    await does("clerk", "look-into-change", "2026-08-10", earns("60000"));
    await does("clerk", "hear", "2026-08-20", heard);
  };

  it("comes in steps after work was found, is announced before it, and is decided by people", async () => {
    await lifted();
    await does("leader", "decide-change", "2026-08-21", { outcome: "gradualExit", months: "3", opinion: "就业增收" });
    const leaving = await view("2026-08-22");
    expect(leaving.support).toMatchObject({
      status: "leaving",
      since: "2026-09-01",
      endsOn: "2026-12-01",
      months: ["1000.00", "1000.00", "1000.00"],
      review: null,
    });
    expect(decisionLetter(leaving).title).toBe("最低生活保障渐退期告知书");
    const todo = await county.as("leader", (tx) => supportTodo(tx, county.at("2026-11-25"), county.people.leader));
    expect(todo.rows.find(({ caseId }) => caseId === at.caseId)).toMatchObject({ waits: "渐退期满", daysLeft: 6 });
    expect((await view("2026-12-05")).support?.status).toBe("leaving");
    await does("clerk", "hear", "2026-11-25", { ...heard, on: "2026-11-25" });
    await does("leader", "decide-change", "2026-11-26", { outcome: "stopped", stop: "income", opinion: "渐退期满" });
    const ended = await view("2026-11-27");
    expect(ended.support).toMatchObject({
      status: "ended",
      pays: "0.00",
      endsOn: "2026-12-01",
      reason: "收入超过规定",
    });
    expect(JSON.stringify(decisionLetter(ended).blocks)).toContain("停发");
    expect(await offered("clerk", "2026-11-27")).toEqual(["deliver"]);
  });

  it("is not a suspension: what was held back is owed when it is resumed", async () => {
    await does("clerk", "report-change", "2026-07-03", {
      ...report,
      on: "2026-07-01",
      kind: "other",
      content: "发放账户被冻结",
    });
    await does("clerk", "look-into-change", "2026-07-06", visited);
    await does("clerk", "hear", "2026-07-07", { ...heard, on: "2026-07-07" });
    const suspend = { outcome: "suspended", opinion: "账户无法入账", ground: "发放账户被冻结" };
    await does("leader", "decide-change", "2026-07-08", suspend);
    expect((await view("2026-07-09")).support).toMatchObject({
      status: "suspended",
      pays: "0.00",
      reason: "发放账户被冻结",
    });
    await does("leader", "decide-change", "2026-10-09", { outcome: "resumed", opinion: "账户已更换" });
    const resumed = await view("2026-10-10");
    expect(resumed.support).toMatchObject({ status: "running", pays: "1000.00", since: "2026-11-01" });
    expect(resumed.decisions.at(-1)?.effect).toMatchObject({ owedFrom: "2026-08-01" });
  });

  it("leaves decisions that verify, work out again byte for byte, and fold to what lists show", async () => {
    await lifted();
    await does("leader", "decide-change", "2026-08-21", { outcome: "stopped", stop: "income", opinion: "收入超过" });
    const stored = await county.as("leader", (tx) => decisionsOf(tx, at.caseId));
    expect(stored.map((decision) => verifyDecision(county.keys, decision))).toEqual([{ valid: true }, { valid: true }]);
    expect(stored.map(({ outcome }) => outcome)).toEqual(["granted", "stopped"]);
    const { differences, cases } = await asOwner(county.db, (tx) => refoldAll(tx, county.at("2026-08-22")));
    expect(differences).toEqual([]);
    expect(cases).toBeGreaterThan(5);
    expect(JSON.stringify(decisionLetter(await view("2026-08-22")).blocks)).toContain("2026年9月");
    await asOwner(county.db, (tx) => publish(tx, [service], new Date("2026-01-01T00:00:00Z")));
    const worked = await county.as("leader", (tx) => replayDecisions(tx, county.at("2026-08-22"), at.caseId));
    expect(worked).toHaveLength(2);
    for (const { signed, replayed } of worked) expect(replayed).toBe(signed);
  });
});
