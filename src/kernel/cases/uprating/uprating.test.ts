/** DB-X-14: a standard raised afterwards, with effect from an earlier month, for everybody who was supported then. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asOwner, sql } from "#kernel/database";
import { publish } from "#kernel/rules";
import { caseView, decisionLetter, type NewCase, refoldAll, replayDecisions, uprateCases } from "../index.ts";
import {
  doAs,
  householdOfFour,
  open,
  promised,
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
let countyId: number;

beforeAll(async () => {
  county = await smallCounty();
  const { rows } = await asOwner(county.db, async (tx) => {
    await publish(tx, [service], new Date("2026-01-01T00:00:00Z"));
    // 525 to 560 yuan for rural families, from June on.
    const raised = sql`select code, unit_id, div_no, category, daterange('2026-06-01', upper(valid)) as valid, 56000 as amount, '浏政发〔2026〕9号' as document_no, confirmed
      from parameters.value where code = 'mla.standard' and category = 'rural'`;
    const kept = await sql<{ rows: unknown }>`select jsonb_agg(to_jsonb(r)) as rows from (${raised}) r`.execute(tx);
    await sql`update parameters.value set valid = daterange(lower(valid), '2026-06-01') where code = 'mla.standard' and category = 'rural'`.execute(
      tx,
    );
    await sql`insert into parameters.value (code, unit_id, div_no, category, valid, amount, document_no, confirmed)
      select code, unit_id, div_no, category, valid, amount, document_no, confirmed
      from jsonb_to_recordset(${JSON.stringify(kept.rows[0]?.rows)}::jsonb)
        as v (code text, unit_id int, div_no int, category text, valid daterange, amount numeric, document_no text, confirmed boolean)`.execute(
      tx,
    );
    return sql<{
      unitId: number;
    }>`select distinct unit_id as "unitId" from parameters.value where code = 'mla.standard'`.execute(tx);
  });
  countyId = rows[0]?.unitId ?? 0;
});
afterAll(() => county.db.close());

beforeEach(async () => {
  await asOwner(county.db, (tx) => sql`update cases.case_file set support = null`.execute(tx));
  given = await householdOfFour(county);
  at = await walk(county, await open(county, given, "2026-03-02"), untilGranted(given));
});

const does = async (who: Who, key: string, on: string, input: Record<string, unknown> = {}) => {
  at = await doAs(county, who, { ...at, key, on, input });
};
const view = (on: string) =>
  county.as("leader", (tx) => caseView(tx, county.at(on), { caseId: at.caseId, principal: county.people.leader }));

const uprate = async (on: string, signs = true) => {
  const { accountId, officeId, divNo, me } = county.people.leader;
  const signer = {
    accountId,
    officeId,
    divNo,
    by: me.name,
    office: me.office.name,
    requestId: "r",
    behind: [accountId],
  };
  return uprateCases(
    { ...county.at(on), database: county.db },
    { service, countyId, month: "2026-06-01", why: "按浏政发〔2026〕9号自2026年6月起提高低保标准" },
    { signer: signs ? signer : null, reached: () => Promise.resolve() },
  );
};
const earns = (income: string) => ({
  ...visited,
  facts: {
    household: {},
    members: [{ personId: given.facts.members[0]?.personId, facts: { incomes: [{ item: "other", amount: income }] } }],
  },
});
/** The county decides in July about an income found then, with effect from August. */
const changes = async (outcome: Record<string, unknown>) => {
  const report = { kind: "income", from: "本户报告", on: "2026-07-01", content: "张明进厂务工" };
  await does("clerk", "report-change", "2026-07-02", report);
  await does("clerk", "look-into-change", "2026-07-03", earns(outcome["outcome"] === "adjusted" ? "17580" : "60000"));
  await does("clerk", "hear", "2026-07-06", { on: "2026-07-06", who: "张明", how: "当面", said: "没有意见" });
  await does("leader", "decide-change", "2026-07-07", { opinion: "收入增加", ...outcome });
};

describe("a standard that is raised", () => {
  it("is shown first, and nothing is written", async () => {
    const tally = await uprate("2026-08-10", false);
    // 35 yuan for each of four, a month; June and July lie behind.
    expect(tally).toMatchObject({ cases: 1, raised: 1, monthlyFen: 14_000, arrearsFen: 28_000, aside: [] });
    expect((await view("2026-08-10")).decisions).toHaveLength(1);
  });

  it("is paid from its month on with what is owed since, leaves the review where it was, and is signed once", async () => {
    expect(await uprate("2026-08-10")).toMatchObject({ raised: 1, same: 0 });
    expect(await promised(county, at, "2026-09-01")).toEqual({
      "04": 1000,
      "05": 1000,
      "06": 1140,
      "07": 1140,
      "08": 1140,
      "09": 1140,
    });
    const seen = await view("2026-08-11");
    expect(seen.support).toMatchObject({ pays: "1140.00", since: "2026-06-01", review: { dueOn: "2026-09-30" } });
    expect(seen.decisions[1]).toMatchObject({ outcome: "uprated", startsOn: "2026-06-01", signatureValid: true });
    const letter = decisionLetter(seen);
    expect(letter.title).toBe("最低生活保障调标告知书");
    for (const part of ["1,000.00 元调整为", "2026年6月", "浏政发〔2026〕9号"])
      expect(JSON.stringify(letter.blocks)).toContain(part);
    expect(await uprate("2026-08-11")).toMatchObject({ raised: 0, same: 1 });
  });

  it("follows a change in between, each time on the facts of that time", async () => {
    await changes({ outcome: "adjusted" });
    expect(await promised(county, at, "2026-08-01")).toEqual({
      "04": 1000,
      "05": 1000,
      "06": 1000,
      "07": 1000,
      "08": 890,
    });
    // What was decided in July knew the new standard already; it is said again, because a later decision holds over it.
    expect(await uprate("2026-08-10")).toMatchObject({ raised: 1, monthlyFen: 0, arrearsFen: 28_000 });
    expect(await promised(county, at, "2026-09-01")).toEqual({
      "04": 1000,
      "05": 1000,
      "06": 1140,
      "07": 1140,
      "08": 890,
      "09": 890,
    });
  });

  it("reaches who was stopped since, for the months before the end only", async () => {
    await changes({ outcome: "stopped", stop: "income" });
    expect(await uprate("2026-08-10")).toMatchObject({ raised: 1, monthlyFen: 0, arrearsFen: 28_000 });
    expect(await promised(county, at, "2026-09-01")).toEqual({
      "04": 1000,
      "05": 1000,
      "06": 1140,
      "07": 1140,
      "08": 0,
      "09": 0,
    });
    expect((await view("2026-08-11")).support).toMatchObject({
      status: "ended",
      endsOn: "2026-08-01",
      reason: "收入超过规定",
    });
  });

  it("leaves to people what is being looked into, suspended or in its gradual exit", async () => {
    await does("clerk", "report-change", "2026-07-02", {
      kind: "other",
      from: "本户报告",
      on: "2026-07-01",
      content: "账户冻结",
    });
    expect((await uprate("2026-08-10")).aside).toMatchObject([{ why: "matter" }]);
    await does("clerk", "look-into-change", "2026-07-03", visited);
    await does("clerk", "hear", "2026-07-06", { on: "2026-07-06", who: "张明", how: "当面", said: "没有意见" });
    await does("leader", "decide-change", "2026-07-07", {
      outcome: "suspended",
      opinion: "账户无法入账",
      ground: "账户冻结",
    });
    expect((await uprate("2026-08-10")).aside).toMatchObject([{ why: "suspended" }]);
    expect((await view("2026-08-11")).decisions).toHaveLength(2);
  });

  it("does not lengthen a gradual exit", async () => {
    await changes({ outcome: "gradualExit", months: "3" });
    expect((await uprate("2026-08-10")).aside).toMatchObject([{ why: "leaving" }]);
  });

  it("is not signed for the signer's relatives", async () => {
    const { accountId, divNo } = county.people.leader;
    await asOwner(county.db, (tx) =>
      sql`insert into access.relative (account_id, person_id, relation, valid, div_no, stated_at)
        select ${accountId}, ${given.facts.members[1]?.personId ?? 0}, 'parent', daterange('2026-01-01', null), ${divNo}, now()`.execute(
        tx,
      ),
    );
    expect((await uprate("2026-08-10")).aside).toMatchObject([{ why: "relative" }]);
    await asOwner(county.db, (tx) => sql`delete from access.relative`.execute(tx));
  });

  it("leaves decisions that verify, work out again byte for byte, and fold to what lists show", async () => {
    await changes({ outcome: "adjusted" });
    await uprate("2026-08-10");
    const worked = await county.as("leader", (tx) => replayDecisions(tx, county.at("2026-08-22"), at.caseId));
    expect(worked).toHaveLength(4);
    for (const { signed, replayed } of worked) expect(replayed).toBe(signed);
    const { caseNo } = (await view("2026-08-22")).row;
    const { differences } = await asOwner(county.db, (tx) => refoldAll(tx, county.at("2026-08-22")));
    expect(differences.filter((each) => each.caseNo === caseNo)).toEqual([]);
  });
});
