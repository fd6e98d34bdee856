/** The clocks of 最低生活保障 in their variants: delegated, extended, waiting for the applicant, telling a refusal; days of the handbook's DB-T9. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { calendarOf } from "#kernel/calendar";
import { asOwner, sql } from "#kernel/database";
import { paperHtml } from "#kernel/papers";
import { refusalOf } from "../../../tests/support/refusal-of.ts";
import {
  caseView,
  decisionLetter,
  delegateDecision,
  endDelegation,
  type NewCase,
  nearRelatives,
  refoldAll,
} from "./index.ts";
import {
  doAs,
  type Doing,
  found,
  householdOfFour,
  open,
  service,
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

const viewOf = (who: Who, on: string) =>
  county.as(who, (tx) => caseView(tx, county.at(on), { caseId, principal: county.people[who] }));
const does = async (who: Who, doing: Omit<Doing, "caseId" | "version">) => {
  ({ version } = await doAs(county, who, { caseId, version, ...doing }));
};
const until = async (steps: number) => {
  ({ version } = await walk(county, { caseId, version }, untilDecision(given).slice(0, steps)));
};
const accepted = { key: "accept", on: "2025-03-03", input: { nearRelative: "no" } };
const relative = { nearRelative: "yes", relativeName: "周芳", relativePost: "南山村妇女主任", relation: "父母" };
const offered = async (who: Who, on: string) => (await viewOf(who, on)).actions.map(({ key }) => key);

describe("time that is extended", () => {
  it("DB-T9: a complex case is due after 45 working days, with reason and the name of who approved", async () => {
    await does("clerk", accepted);
    expect((await viewOf("clerk", "2025-03-04")).row.totalDueOn).toBe("2025-04-15");
    await does("leader", { key: "extend-time", on: "2025-04-01", input: { reason: "difficult", note: "多地务工" } });
    const view = await viewOf("leader", "2025-04-02");
    expect(view.row.totalDueOn).toBe("2025-05-08");
    expect(view.procedure.extended).toEqual({
      reason: "家庭经济状况调查难度较大",
      note: "多地务工",
      on: "2025-04-01",
      by: "浏阳市民政局 陈静",
    });
    expect(await offered("leader", "2025-04-02")).not.toContain("extend-time");
  });

  it("comes too late when the time is over", async () => {
    await does("clerk", accepted);
    expect(await offered("leader", "2025-04-15")).toContain("extend-time");
    expect(await offered("leader", "2025-04-16")).not.toContain("extend-time");
  });
});

describe("the applicant supplies something", () => {
  it("before acceptance: within its own limit, and the clock runs from acceptance", async () => {
    await does("clerk", { key: "request-correction", on: "2025-03-03", input: { list: "授权书签字" } });
    const waiting = await viewOf("clerk", "2025-03-04");
    expect(waiting.row.dueOn).toBe("2025-03-17");
    expect(waiting.procedure.paused).toEqual({ since: "2025-03-03", until: "2025-03-17", list: "授权书签字" });
    await does("clerk", { key: "receive-correction", on: "2025-03-10" });
    await does("clerk", { ...accepted, on: "2025-03-10" });
    expect((await viewOf("clerk", "2025-03-10")).row).toMatchObject({
      acceptedOn: "2025-03-10",
      totalDueOn: "2025-04-22",
    });
  });

  it("after acceptance: every clock stands still, the steps wait, and the days are given back", async () => {
    await until(2);
    expect((await viewOf("verifier", "2025-03-06")).steps[2]).toMatchObject({ dueOn: "2025-03-11" });
    await does("verifier", { key: "ask-supplement", on: "2025-03-07", input: { list: "跨省流水" } });
    const waiting = await viewOf("verifier", "2025-03-10");
    expect(waiting.row).toMatchObject({ dueOn: "2025-03-21", totalDueOn: null });
    expect(waiting.actions.find(({ key }) => key === "verify")?.notYet).toContain("等待申请人补充材料");
    expect((await refusalOf(doAs(county, "verifier", { caseId, version, key: "verify", on: "2025-03-10" }))).type).toBe(
      "cases.not-yet",
    );
    await does("verifier", { key: "receive-supplement", on: "2025-03-14" });
    const view = await viewOf("verifier", "2025-03-14");
    // Asked on the first of three working days; five working days passed until it came.
    expect(view.steps[2]).toMatchObject({ dueOn: "2025-03-18" });
    expect(view.row.totalDueOn).toBe("2025-04-22");
  });
});

describe("the decision handed down to the townships", () => {
  beforeAll(async () => {
    await county.as("leader", (tx) =>
      delegateDecision(tx, county.at("2025-02-01"), {
        principal: county.people.leader,
        requestId: "t",
        given: { service: service.id, from: "2025-03-01", documentNo: "浏民发〔2025〕3号" },
      }),
    );
  });
  afterAll(async () => {
    await asOwner(county.db, (tx) => sql`delete from cases.delegation`.execute(tx));
  });

  it("DB-T9: is due after 20 working days, and the township decides, signs and heads the letter", async () => {
    await until(1);
    const view = await viewOf("clerk", "2025-03-04");
    expect(view.row.totalDueOn).toBe("2025-03-31");
    expect(view.procedure.delegatedBy).toBe("浏民发〔2025〕3号");
    ({ version } = await walk(county, { caseId, version }, untilDecision(given).slice(1)));
    expect(await offered("leader", "2025-03-28")).not.toContain("decide");
    await does("townLeader", { key: "decide", on: "2025-03-28", input: { outcome: "granted", opinion: "同意" } });
    const decided = await viewOf("townLeader", "2025-03-28");
    expect(decided.decisions).toMatchObject([{ office: "大瑶镇人民政府", decidedBy: "赵军", signatureValid: true }]);
    const letter = paperHtml(decisionLetter(decided), null);
    for (const words of ["大瑶镇人民政府", "浏民发〔2025〕3号", "县级人民政府申请行政复议"])
      expect(letter).toContain(words);
    await does("clerk", { key: "publish", on: "2025-04-01", input: { place: "南山村公示栏" } });
  });

  it("DB-X-13: Village cadre's mother applies → near-relative filing, county visit mandatory, cannot use delegated fast track", async () => {
    await does("clerk", { ...accepted, input: relative });
    const view = await viewOf("clerk", "2025-03-04");
    expect(view.row.totalDueOn).toBe("2025-04-15");
    expect(view.procedure).toMatchObject({
      delegatedBy: null,
      nearRelative: expect.stringContaining("南山村妇女主任周芳"),
    });
    ({ version } = await walk(county, { caseId, version }, untilDecision(given).slice(1)));
    expect(await offered("townLeader", "2025-03-28")).not.toContain("decide");
    const decide = { caseId, version, key: "decide", on: "2025-03-28" };
    const without = doAs(county, "leader", { ...decide, input: { outcome: "granted", opinion: "同意" } });
    expect((await refusalOf(without)).issues).toMatchObject([{ at: "visit" }]);
    const rows = await county.as("leader", (tx) => nearRelatives(tx, county.at("2025-03-28")));
    expect(rows[0]).toMatchObject({
      caseId,
      official: "周芳",
      post: "南山村妇女主任",
      relation: "父母",
      filedOn: "2025-03-03",
    });
  });

  it("DB-X-24: The 20 wd delegated limit would end during the 7-day notice → system warns at acceptance + 10 wd if the notice has not started", async () => {
    await until(3);
    expect((await viewOf("clerk", "2025-03-14")).procedure.warnings).toEqual([]);
    const { warnings } = (await viewOf("clerk", "2025-03-17")).procedure;
    expect(warnings).toContain("尚未张贴公示：最迟 2025-03-23 张贴，否则公示期满时已超过办理期限");
    await does("clerk", { key: "post-notice", on: "2025-03-17", input: { on: "2025-03-17", place: "村口" } });
    expect((await viewOf("clerk", "2025-03-17")).procedure.warnings.join()).not.toContain("尚未张贴");
  });

  it("does not touch what was accepted before, nor what is accepted after its last day", async () => {
    const given2 = {
      principal: county.people.leader,
      requestId: "t",
      delegationId: await delegationId(),
      lastDay: "2025-03-02",
    };
    await county.as("leader", (tx) => endDelegation(tx, county.at("2025-03-02"), given2));
    await does("clerk", accepted);
    expect((await viewOf("clerk", "2025-03-04")).row.totalDueOn).toBe("2025-04-15");
  });

  const delegationId = async () =>
    (
      await asOwner(county.db, (tx) =>
        sql<{ id: number }>`select delegation_id as id from cases.delegation`.execute(tx),
      )
    ).rows[0]?.id ?? 0;
});

describe("relatives of staff", () => {
  it("whoever stands in the register of a county official is not accepted as unrelated", async () => {
    await asOwner(county.db, (tx) =>
      sql`insert into access.relative (account_id, person_id, div_no, relation, valid, stated_at)
        values (${county.people.leader.accountId}, ${given.applicantId}, 10, 'sibling', daterange('2024-01-01', null), now())`.execute(
        tx,
      ),
    );
    const problem = await refusalOf(doAs(county, "clerk", { caseId, version, ...accepted }));
    expect(problem.issues?.[0]?.says).toContain("浏阳市民政局陈静的兄弟姐妹");
    await does("clerk", { ...accepted, input: relative });
  });

  it("a relation stated for one record holds for the record it was merged with, and one person applies once under either", async () => {
    const twin = await asOwner(county.db, async (tx) => {
      const made = await sql<{
        id: number;
      }>`insert into people.person (div_no, unit_id, full_name, pinyin, initials, merged_into)
        values (21, 430181101, '张明', 'x', 'x', ${given.applicantId}) returning person_id as id`.execute(tx);
      const id = made.rows[0]?.id ?? 0;
      await sql`insert into access.relative (account_id, person_id, div_no, relation, valid, stated_at)
        values (${county.people.clerk.accountId}, ${id}, 20, 'child', daterange('2024-01-01', null), now())`.execute(
        tx,
      );
      return id;
    });
    expect((await refusalOf(doAs(county, "clerk", { caseId, version, ...accepted }))).type).toBe(
      "access.near-relative",
    );
    await asOwner(county.db, async (tx) => {
      await sql`delete from access.relative`.execute(tx);
      await sql`update cases.subject_member set person_id = ${twin} where case_id = ${caseId} and position = 0`.execute(
        tx,
      );
    });
    expect((await refusalOf(open(county, given, "2025-03-04"))).type).toBe("cases.already-applying");
  });
});

describe("a refusal", () => {
  it("DB-T9: decided 04-11, its letter is due 04-16 through the township, and then the case is closed", async () => {
    await until(1);
    await does("clerk", { key: "investigate", on: "2025-03-06", input: found(given, "over") });
    ({ version } = await walk(county, { caseId, version }, untilDecision(given).slice(2)));
    await does("leader", { key: "decide", on: "2025-04-11", input: { outcome: "refused", opinion: "财产超过规定" } });
    expect((await viewOf("clerk", "2025-04-11")).row).toMatchObject({
      state: "decided",
      stepLabel: "送达告知",
      turnLabel: "乡镇人民政府（街道办事处）",
      dueOn: "2025-04-16",
    });
    const handed = { key: "deliver", input: { on: "2025-04-14", receiver: "张明", how: "直接送达" } };
    expect(
      (await refusalOf(doAs(county, "clerk", { caseId, version, ...handed, on: "2025-04-13" }))).issues,
    ).toMatchObject([{ at: "on", code: "in-the-future" }]);
    await does("clerk", { ...handed, on: "2025-04-14" });
    const view = await viewOf("clerk", "2025-04-14");
    expect(view.row).toMatchObject({ state: "closed", stepLabel: null, dueOn: null });
    expect(view.procedure.deliveredOn).toBe("2025-04-14");
    expect(view.steps.map(({ key }) => key)).not.toContain("publication");
  });
});

it("a day that depends on holidays not yet published is shown as uncertain", async () => {
  await does("clerk", accepted);
  expect((await viewOf("clerk", "2025-03-04")).row.dueCertain).toBe(true);
  const calendar = calendarOf([], []);
  const view = await county.as("clerk", (tx) =>
    caseView(tx, { ...county.at("2025-03-04"), calendar }, { caseId, principal: county.people.clerk }),
  );
  expect(view.row.dueCertain).toBe(false);
  expect(view.steps[1]?.dueCertain).toBe(false);
});

it("every case equals the fold of its entries", async () => {
  const { differences } = await asOwner(county.db, (tx) => refoldAll(tx, county.at("2025-04-14")));
  expect(differences).toEqual([]);
});
