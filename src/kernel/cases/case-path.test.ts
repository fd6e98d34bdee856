/** A case from application to letter, with the figures and days of the handbook's DB-T1 and DB-T9. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asOwner, sql } from "#kernel/database";
import { paperHtml } from "#kernel/papers";
import {
  caseView,
  decisionLetter,
  decisionsOf,
  listCases,
  refoldAll,
  todo,
  verifyDecision,
  type NewCase,
} from "./index.ts";
import {
  doAs,
  householdOfFour,
  open,
  smallCounty,
  type SmallCounty,
  untilDecision,
  walk,
} from "./small-county.test-support.ts";

let county: SmallCounty;
let given: NewCase;
let caseId: number;
let version: number;

beforeAll(async () => {
  county = await smallCounty();
  given = await householdOfFour(county);
  ({ caseId, version } = await open(county, given, "2025-03-03"));
});
afterAll(() => county.db.close());

const viewOf = (who: "clerk" | "leader", on: string) =>
  county.as(who, (tx) => caseView(tx, county.at(on), { caseId, principal: county.people[who] }));

describe("a case that is granted", () => {
  it("begins with a number of its county and year and waits for the township", async () => {
    const view = await viewOf("clerk", "2025-03-03");
    expect(view.row).toMatchObject({
      caseNo: "MLA-430181-2025-000001",
      state: "open",
      stepLabel: "受理",
      place: "大瑶镇 · 南山村",
      members: 4,
    });
    expect(view.actions.map((action) => action.key)).toEqual(["accept", "request-correction", "withdraw", "terminate"]);
    expect(view.proposal?.missing.map(({ at }) => at)).toContain("household.members[0].work");
  });

  it("goes through its steps with the days of DB-T9", async () => {
    ({ version } = await walk(county, { caseId, version }, untilDecision(given)));
    const view = await viewOf("leader", "2025-03-28");
    const due = Object.fromEntries(view.steps.map((step) => [step.key, [step.startedOn, step.dueOn, step.doneOn]]));
    expect(due["investigate"]).toEqual(["2025-03-06", "2025-03-06", "2025-03-06"]);
    expect(due["publicNotice"]).toEqual(["2025-03-20", null, "2025-03-28"]);
    expect(due["decide"]).toEqual([null, "2025-04-14", null]);
    expect(view.row).toMatchObject({
      dueOn: "2025-04-14",
      totalDueOn: "2025-04-15",
      daysLeft: 10,
      turnLabel: "县级民政部门",
    });
    expect(view.proposal).toMatchObject({ eligible: true, pays: "1000.00", missing: [] });
  });

  it("stands in the to-do list of the county's leader and nobody else's", async () => {
    const list = await county.as("leader", (tx) => todo(tx, county.at("2025-04-11"), county.people.leader));
    expect(list.counts).toMatchObject({ open: 1, overdue: 0, dueSoon: 1 });
    expect(list.rows.map((row) => row.caseId)).toEqual([caseId]);
    for (const who of ["clerk", "verifier", "countyClerk"] as const)
      expect((await county.as(who, (tx) => todo(tx, county.at("2025-04-11"), county.people[who]))).rows).toEqual([]);
  });

  it("is granted 1,000 yuan from April and signed", async () => {
    const input = { outcome: "granted", opinion: "符合条件，<b>同意</b>" };
    ({ version } = await doAs(county, "leader", { caseId, version, key: "decide", on: "2025-03-28", input }));
    const view = await viewOf("leader", "2025-03-28");
    expect(view.row).toMatchObject({ state: "decided", outcome: "granted", pays: "1000.00", decidedOn: "2025-03-28" });
    expect(view.decisions).toMatchObject([
      { documentNo: "430181民审〔2025〕000001号", startsOn: "2025-04-01", decidedBy: "陈静", signatureValid: true },
    ]);
    const used = view.proposal?.parameters.map(({ code, category, shown }) => [code, category, shown]);
    expect(used).toContainEqual(["mla.standard", "农村", "525.00元"]);
  });

  it("prints a letter with the calculation, the amount in capitals and the remedies, everything escaped", async () => {
    const letter = paperHtml(decisionLetter(await viewOf("leader", "2025-03-28")), null);
    for (const words of [
      "最低生活保障确认通知书",
      "壹仟元整",
      "2025年4月",
      "312.50元",
      "六十日内",
      "六个月内",
      "张小雷",
      "第二十三条",
    ])
      expect(letter).toContain(words);
    expect(letter).toContain("&lt;b&gt;同意");
    expect(letter).not.toMatch(/<script|undefined|null|验签未通过/);
  });

  it("is closed by its publication", async () => {
    const input = { place: "南山村公示栏" };
    ({ version } = await doAs(county, "countyClerk", { caseId, version, key: "publish", on: "2025-04-02", input }));
    const view = await viewOf("clerk", "2025-04-02");
    expect(view.row).toMatchObject({ state: "closed", outcome: "granted", stepLabel: null, dueOn: null });
    expect(view.actions.map(({ key }) => key)).toEqual(["deliver", "review", "report-change"]);
    expect(view.entries.map((entry) => entry.says)).toContain("完成公示");
  });

  it("is found by the beginning of its number and by the exact name", async () => {
    for (const q of ["mla-430181", "张明"]) {
      const page = await county.as("leader", (tx) => listCases(tx, county.at("2025-04-02"), { q }));
      expect(page).toMatchObject({ total: 1, next: null, rows: [{ caseId, applicantName: "张明" }] });
    }
    const none = await county.as("leader", (tx) =>
      listCases(tx, county.at("2025-04-02"), { q: "张", state: "closed" }),
    );
    expect(none.total).toBe(0);
  });

  it("equals the fold of its entries", async () => {
    const refolded = await asOwner(county.db, (tx) => refoldAll(tx, county.at("2025-04-02")));
    expect(refolded).toEqual({ cases: 1, differences: [] });
  });

  it("leaves a trace of every act with the persons it touched", async () => {
    const found = await asOwner(county.db, (tx) =>
      sql<{
        what: string;
        n: number;
      }>`select e.what, count(*)::int as n from audit.entry e join audit.subject s on s.entry_id = e.entry_id
        where e.what like 'cases.%' group by e.entry_id, e.what order by e.entry_id`.execute(tx),
    );
    expect(found.rows.map((row) => row.what)).toEqual([
      "cases.open",
      "cases.accept",
      "cases.investigate",
      "cases.verify",
      "cases.post-notice",
      "cases.conclude-notice",
      "cases.decide",
      "cases.publish",
    ]);
    expect(found.rows.every((row) => row.n === 6)).toBe(true);
  });

  it("shows when a signed decision was changed afterwards", async () => {
    await asOwner(county.db, async (tx) => {
      await sql`alter table cases.decision disable trigger append_only`.execute(tx);
      await sql`update cases.decision set proposal = jsonb_set(proposal, '{pays}', '"1100.00"')`.execute(tx);
    });
    const [decision] = await county.as("leader", (tx) => decisionsOf(tx, caseId));
    expect(decision && verifyDecision(county.keys, decision)).toMatchObject({ valid: false });
    const view = await viewOf("leader", "2025-04-02");
    expect(view.decisions[0]?.signatureValid).toBe(false);
    expect(paperHtml(decisionLetter(view), null)).toContain("验签未通过");
  });

  it("says which column of the projection has drifted", async () => {
    await asOwner(county.db, (tx) => sql`update cases.case_file set pays_fen = 110000`.execute(tx));
    const { differences } = await asOwner(county.db, (tx) => refoldAll(tx, county.at("2025-04-02")));
    expect(differences).toEqual([
      { caseNo: "MLA-430181-2025-000001", field: "pays_fen", stored: 110_000, folded: 100_000 },
    ]);
  });
});
