/** Cases written in bulk are the same as cases worked one by one. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { asOwner, sql } from "#kernel/database";
import { decisionsOf, insertCases, openCase, refoldAll, verifyDecision, type CaseDraft } from "../index.ts";
import { householdOfFour, service, smallCounty, type SmallCounty } from "../small-county.test-support.ts";
import type { Author, HappenedDraft } from "./case-draft.ts";

let county: SmallCounty;
beforeAll(async () => {
  county = await smallCounty();
});
afterAll(() => county.db.close());

const healthy = { apart: "none", deductions: [], disability: "none", seriouslyIll: false };
const facts = [
  { ...healthy, tie: "spouse", birthDate: "1984-05-02", incomes: [{ line: 1, item: "land", amount: 600_000 }] },
  { ...healthy, tie: "together", birthDate: "1952-11-20", incomes: [{ line: 1, item: "gift", amount: 42_000 }] },
] as const;

const draft = async (how: { car: boolean; decides: boolean }): Promise<CaseDraft> => {
  const given = await householdOfFour(county);
  const author = (who: "clerk" | "verifier" | "leader", day: string): Author => {
    const { accountId, officeId, me } = county.people[who];
    return { at: new Date(`${day}T10:00:00+08:00`), accountId, officeId, by: me.name, office: me.office.name };
  };
  const ids = given.facts.members.map(({ personId }) => personId).slice(0, 2);
  const findings = ids.map((personId, index) => ({
    personId,
    facts: index === 0 ? { labour: "full", work: "jobless" } : { labour: "none" },
  }));
  const happened: HappenedDraft[] = [
    { ...author("clerk", "2025-03-03"), kind: "accepted", body: { nearRelative: false, note: null } },
    {
      ...author("clerk", "2025-03-06"),
      kind: "factsFound",
      body: {
        origin: "investigated",
        household: how.car ? { assets: [{ line: 1, kind: "vehicle", worth: 4_000_000, finding: "counted" }] } : {},
        members: findings,
        investigators: "李红、赵军",
        note: null,
      },
    },
    { ...author("clerk", "2025-03-06"), kind: "stepDone", body: { verb: "investigate", note: null } },
    { ...author("verifier", "2025-03-11"), kind: "stepDone", body: { verb: "verify", note: null } },
    {
      ...author("clerk", "2025-03-20"),
      kind: "noticePosted",
      body: { on: "2025-03-20", lastDay: "2025-03-27", usableFrom: "2025-03-28", place: "村" },
    },
    { ...author("clerk", "2025-03-28"), kind: "stepDone", body: { verb: "publicNotice", note: null } },
  ];
  const decided: HappenedDraft[] = how.decides
    ? [{ ...author("leader", "2025-03-31"), kind: "decided", body: { opinion: "经审核" } }]
    : [];
  return {
    service,
    householdId: given.householdId,
    applicantId: given.applicantId,
    divNo: 21,
    countyId: 430181,
    countyCode: "430181",
    places: { township: 430181100, county: 430181, verificationCentre: 430181 },
    household: { category: "rural", residence: "rural", obligors: [], assets: [] },
    members: ids.map((personId, index) => ({
      personId,
      name: `成员${index}`,
      relation: "本人",
      facts: facts[index] ?? {},
    })),
    opened: author("clerk", "2025-03-03"),
    happened: [...happened, ...decided],
  };
};

it("folds, numbers, decides and signs each, and goes on with the same numbers", async () => {
  const drafts = [
    await draft({ car: false, decides: true }),
    await draft({ car: true, decides: true }),
    await draft({ car: false, decides: false }),
  ];
  const ids = await asOwner(county.db, (tx) => insertCases(tx, county.at("2025-04-01"), drafts));
  const rows = await asOwner(county.db, (tx) =>
    sql`select case_id, case_no, state, step, outcome, pays_fen, due_on from cases.case_file order by case_id`.execute(
      tx,
    ),
  );
  expect(rows.rows).toEqual([
    {
      case_id: ids[0],
      case_no: "MLA-430181-2025-000001",
      state: "decided",
      step: "publication",
      outcome: "granted",
      pays_fen: 56_500,
      due_on: null,
    },
    {
      case_id: ids[1],
      case_no: "MLA-430181-2025-000002",
      state: "decided",
      step: "delivery",
      outcome: "refused",
      pays_fen: 0,
      due_on: "2025-04-03",
    },
    {
      case_id: ids[2],
      case_no: "MLA-430181-2025-000003",
      state: "open",
      step: "decide",
      outcome: null,
      pays_fen: null,
      due_on: "2025-04-14",
    },
  ]);
  for (const caseId of ids.slice(0, 2)) {
    const [decision] = await county.as("leader", (tx) => decisionsOf(tx, caseId));
    expect(decision && verifyDecision(county.keys, decision)).toEqual({ valid: true });
  }
  const { differences } = await asOwner(county.db, (tx) => refoldAll(tx, county.at("2025-04-01")));
  expect(differences).toEqual([]);
  const next = await householdOfFour(county);
  const opened = await county.as("clerk", (tx) =>
    openCase(tx, county.at("2025-04-01"), { principal: county.people.clerk, requestId: "t", given: next }),
  );
  expect(opened.caseNo).toBe("MLA-430181-2025-000004");
});

it("writes what came after a grant as if it had been worked: review, change, hearing, decision, appeal", async () => {
  const base = await draft({ car: false, decides: true });
  const by = (who: "clerk" | "leader", day: string): Author => {
    const { accountId, officeId, me } = county.people[who];
    return { at: new Date(`${day}T10:00:00+08:00`), accountId, officeId, by: me.name, office: me.office.name };
  };
  const [first] = base.members;
  const later: HappenedDraft[] = [
    { ...by("leader", "2025-04-02"), kind: "published", body: { place: "村", note: null } },
    {
      ...by("clerk", "2025-09-20"),
      kind: "reviewed",
      body: { changed: false, investigators: "李红、赵军", note: "没有变化" },
    },
    {
      ...by("clerk", "2025-11-03"),
      kind: "changeReported",
      body: { kind: "income", from: "本户报告", on: "2025-11-01", content: "务工" },
    },
    {
      ...by("clerk", "2025-11-05"),
      kind: "factsFound",
      body: {
        origin: "reviewed",
        household: {},
        members: [{ personId: first?.personId ?? 0, facts: { income: 6_000_000 } }],
        investigators: "李红、赵军",
        note: null,
      },
    },
    { ...by("clerk", "2025-11-05"), kind: "changeLooked", body: { investigators: "李红、赵军", note: "查看工资" } },
    { ...by("clerk", "2025-11-06"), kind: "heard", body: { on: "2025-11-06", who: "本人", how: "当面", said: "无" } },
    {
      ...by("leader", "2025-11-10"),
      kind: "decided",
      body: { outcome: "gradualExit", months: 3, opinion: "就业增收" },
    },
    {
      ...by("leader", "2025-11-20"),
      kind: "appealFiled",
      body: {
        kind: "review",
        decision: 2,
        on: "2025-11-18",
        from: "本人",
        content: "不服",
        acceptedOn: "2025-11-19",
        receivedOn: "2025-11-20",
        simplified: false,
      },
    },
  ];
  const [caseId] = await asOwner(county.db, (tx) =>
    insertCases(tx, county.at("2025-12-01"), [{ ...base, happened: [...base.happened, ...later] }]),
  );
  const rows = await asOwner(county.db, (tx) =>
    sql`select c.support, c.support_ends_on, c.matter, a.due_on, d.outcome, d.starts_on, d.effect -> 'monthsFen' as months
      from cases.case_file c join cases.appeal a using (case_id) join cases.decision d on d.case_id = c.case_id and d.version = 2
      where c.case_id = ${caseId}`.execute(tx),
  );
  expect(rows.rows).toEqual([
    {
      support: "leaving",
      support_ends_on: "2026-03-01",
      matter: null,
      due_on: "2025-12-04",
      outcome: "gradualExit",
      starts_on: "2025-12-01",
      months: [56_500, 56_500, 56_500],
    },
  ]);
  const { differences } = await asOwner(county.db, (tx) => refoldAll(tx, county.at("2025-12-01")));
  expect(differences).toEqual([]);
  const stored = await county.as("leader", (tx) => decisionsOf(tx, caseId ?? 0));
  expect(stored.map((decision) => verifyDecision(county.keys, decision))).toEqual([{ valid: true }, { valid: true }]);
});
