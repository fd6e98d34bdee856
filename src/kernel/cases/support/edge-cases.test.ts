/** Edge cases of the allowance that turn on time and people: each as the handbook of the field tells it, with the household of DB-T1. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { asOwner, sql } from "#kernel/database";
import { changeHead, joinHousehold, leaveHousehold, recordDeath, registerPerson } from "#kernel/people";
import { caseView, decisionLetter, decisionsOf, type NewCase } from "../index.ts";
import {
  doAs,
  householdOfFour,
  open,
  promised,
  smallCounty,
  type SmallCounty,
  untilDecision,
  untilGranted,
  village,
  visited,
  walk,
  type Who,
} from "../small-county.test-support.ts";

let county: SmallCounty;
let given: NewCase;
let at: { caseId: number; version: number };
let people: readonly number[];

beforeAll(async () => {
  county = await smallCounty();
});
afterAll(() => county.db.close());
beforeEach(async () => {
  given = await householdOfFour(county);
  people = given.facts.members.map(({ personId }) => personId);
});

const granted = async (facts: readonly Record<string, unknown>[] = []) => {
  const members = given.facts.members.map((member, index) => ({
    ...member,
    facts: { ...member.facts, ...facts[index] },
  }));
  given = { ...given, facts: { ...given.facts, members } };
  at = await walk(county, await open(county, given, "2026-03-02"), untilGranted(given));
};
const applied = async () => {
  at = await walk(county, await open(county, given, "2026-03-02"), untilDecision(given, 2026).slice(0, 4));
};
const does = async (who: Who, key: string, on: string, input: Record<string, unknown> = {}) => {
  at = await doAs(county, who, { ...at, key, on, input });
};
const view = (on: string, who: Who = "leader") =>
  county.as(who, (tx) => caseView(tx, county.at(on), { caseId: at.caseId, principal: county.people[who] }));
const dies = (personId: number, diedOn: string) =>
  county.as("clerk", (tx) =>
    recordDeath(tx, county.at(diedOn), {
      personId,
      diedOn,
      source: "deathCertificate",
      reason: "家属申报",
      actor: { accountId: county.people.clerk.accountId },
    }),
  );
/** The grandmother becomes the head, and the dead one leaves the household. */
const succeeds = (on: string) =>
  county.as("clerk", (tx) =>
    changeHead(tx, {
      householdId: given.householdId,
      on,
      members: [
        { personId: people[1] ?? 0, relation: "self" },
        { personId: people[2] ?? 0, relation: "grandchild" },
        { personId: people[3] ?? 0, relation: "grandchild" },
      ],
    }),
  );
const report = (kind: string, on: string, content: string) => ({ kind, from: "本户报告", on, content });
it("DB-X-04: a student who graduates stays a member; the household is looked at 60 days before", async () => {
  await granted([{}, {}, { tie: "dependent", until: "2026-06-30" }]);
  const { support } = await view("2026-04-03");
  expect(support?.review).toMatchObject({
    dueOn: "2026-05-01",
    label: expect.stringContaining("在校、服刑等情形预计结束（2026-06-30）"),
  });
  expect((await view("2026-07-15")).household.members).toHaveLength(4);
});

it("DB-X-05: a child who turns eighteen at school stays; the supplement ends by a decision, from the month after", async () => {
  await asOwner(county.db, (tx) =>
    sql`update people.person set birth_date = '2008-05-20' where person_id = ${people[2]}`.execute(tx),
  );
  await granted([{}, {}, { tie: "dependent" }]);
  const review = (await view("2026-04-03")).support?.review;
  expect(review).toMatchObject({ dueOn: "2026-05-20", label: expect.stringContaining("满 18 周岁") });
  await does("clerk", "review", "2026-05-21", { changed: "yes", ...visited });
  const proposed = await view("2026-05-21");
  expect(proposed.household.members).toHaveLength(4);
  expect(proposed.proposal?.pays).toBe("950.00");
  await does("clerk", "hear", "2026-05-22", { on: "2026-05-22", who: "张明", how: "当面", said: "没有意见" });
  await does("leader", "decide-change", "2026-05-25", { outcome: "adjusted", opinion: "年满十八周岁" });
  expect(await promised(county, at, "2026-07-01")).toEqual({ "04": 1000, "05": 1000, "06": 950, "07": 950 });
});

it("DB-X-06: a member in prison does not count; the household is looked at before the release", async () => {
  await granted([{}, { apart: "confined", until: "2026-08-31" }]);
  const seen = await view("2026-04-03");
  // 525 × 3 − 14,580 ÷ 12 = 360, and two minors.
  expect(seen.support).toMatchObject({ pays: "460.00", review: { dueOn: "2026-07-02" } });
});

it("DB-X-09: the applicant dies while the application is worked on: another member goes on with it", async () => {
  await applied();
  await dies(people[0] ?? 0, "2026-03-22");
  await succeeds("2026-03-23");
  const actions = (await view("2026-03-24", "clerk")).actions.map(({ key }) => key);
  expect(actions).toContain("renew-members");
  await does("clerk", "renew-members", "2026-03-24", { applicant: String(people[1]) });
  const after = await view("2026-03-24", "clerk");
  expect(after.row.applicantName).toBe("刘桂英");
  expect(after.household.members.map(({ name }) => name)).toEqual(["刘桂英", "张小雨", "张小雷"]);
  // What hung out named another household, so it hangs out again.
  expect(after.actions.map(({ key }) => key)).toContain("post-notice");
});

it("DB-X-09: an application of one person alone ends with the death, without a refusal", async () => {
  await applied();
  await does("clerk", "terminate", "2026-03-24", { reason: "申请人死亡" });
  const ended = await view("2026-03-24");
  expect(ended.row).toMatchObject({ state: "closed", outcome: "terminated" });
  expect(ended.decisions).toEqual([]);
});

it("DB-X-10: the head dies: another member succeeds, the share ends, and a gradual exit starts from what is worked out anew", async () => {
  await granted();
  await dies(people[0] ?? 0, "2026-07-10");
  await succeeds("2026-07-11");
  await does("clerk", "report-change", "2026-07-13", report("died", "2026-07-10", "张明去世"));
  await does("clerk", "renew-members", "2026-07-13", { applicant: String(people[1]) });
  await does("clerk", "look-into-change", "2026-07-14", visited);
  const renewed = await view("2026-07-15");
  expect(renewed.row.applicantName).toBe("刘桂英");
  // 525 × 3 − 420 ÷ 12 = 1,540, with 50 for the grandmother and for each child.
  expect(renewed.proposal?.pays).toBe("1690.00");
  await does("leader", "decide-change", "2026-07-16", { outcome: "adjusted", opinion: "户主去世" });
  expect(await promised(county, at, "2026-09-01")).toMatchObject({ "07": 1000, "08": 1690, "09": 1690 });
});

it("DB-X-10: a gradual exit after a death leaves with what was paid less the part of who died", async () => {
  await granted();
  await dies(people[1] ?? 0, "2026-07-10");
  await does("clerk", "report-change", "2026-07-13", report("died", "2026-07-10", "刘桂英去世，张明务工增收"));
  await does("clerk", "renew-members", "2026-07-13");
  await does("clerk", "look-into-change", "2026-07-14", {
    ...visited,
    facts: {
      household: {},
      members: [{ personId: people[0], facts: { incomes: [{ item: "other", amount: "60000" }] } }],
    },
  });
  await does("clerk", "hear", "2026-07-15", { on: "2026-07-15", who: "张明", how: "当面", said: "没有意见" });
  await does("leader", "decide-change", "2026-07-16", { outcome: "gradualExit", months: "2", opinion: "就业增收" });
  expect(await promised(county, at, "2026-10-01")).toMatchObject({ "07": 1000, "08": 950, "09": 950, "10": 0 });
});

it("DB-X-15: a household that moved to another county is ended there from the month after, and applies anew where it lives", async () => {
  await granted();
  await does("clerk", "report-change", "2026-07-13", report("moved", "2026-07-10", "迁往他县"));
  await does("clerk", "look-into-change", "2026-07-14", visited);
  await does("clerk", "hear", "2026-07-15", { on: "2026-07-15", who: "张明", how: "当面", said: "没有意见" });
  await does("leader", "decide-change", "2026-07-16", {
    outcome: "stopped",
    stop: "moved",
    opinion: "迁出本县",
    ground: "已迁出",
  });
  expect(await promised(county, at, "2026-09-01")).toMatchObject({ "07": 1000, "08": 0 });
  expect(JSON.stringify(decisionLetter(await view("2026-07-17")).blocks)).toContain("2026年8月");
});

it("DB-X-19: a spouse with a passport belongs to the household like any other", async () => {
  const wife = await county.as("clerk", (tx) =>
    registerPerson(tx, county.at("2026-01-05"), {
      unitId: village,
      fullName: "NGUYEN THI LAN",
      idKind: "passport",
      idNumber: "C1234567",
      birthDate: "1988-02-01",
      sex: "female",
    }),
  );
  await county.as("clerk", (tx) =>
    joinHousehold(tx, { householdId: given.householdId, personId: wife, relation: "spouse", from: "2026-01-06" }),
  );
  const facts = { ...given.facts.members[0]?.facts, incomes: [] };
  given = { ...given, facts: { ...given.facts, members: [...given.facts.members, { personId: wife, facts }] } };
  at = await open(county, given, "2026-03-02");
  expect((await view("2026-03-02", "clerk")).household.members.map(({ name }) => name)).toContain("NGUYEN THI LAN");
});

it("DB-X-20: fraud stops from the next month, and each month since is worked out by the standard of that month", async () => {
  await granted();
  // From June on the standard is 560 yuan; the wages of 60,000 a year were there from May.
  await asOwner(county.db, async (tx) => {
    await sql`update parameters.value set valid = daterange(lower(valid), '2026-06-01') where code = 'mla.standard' and category = 'rural'`.execute(
      tx,
    );
    await sql`insert into parameters.value (code, unit_id, div_no, category, valid, amount, document_no)
      select code, unit_id, div_no, category, daterange('2026-06-01', null), 56000, '浏政发〔2026〕9号'
      from parameters.value where code = 'mla.standard' and category = 'rural'`.execute(tx);
  });
  await does("clerk", "report-change", "2026-07-13", report("income", "2026-05-01", "隐瞒务工收入"));
  await does("clerk", "look-into-change", "2026-07-14", {
    ...visited,
    facts: {
      household: {},
      members: [{ personId: people[0], facts: { incomes: [{ item: "other", amount: "22000" }] } }],
    },
  });
  await does("clerk", "hear", "2026-07-15", { on: "2026-07-15", who: "张明", how: "当面", said: "承认" });
  const stop = { outcome: "stopped", stop: "fraud", opinion: "隐瞒收入", ground: "隐瞒务工收入" };
  await expect(does("leader", "decide-change", "2026-07-16", stop)).rejects.toMatchObject({
    problem: { issues: [{ at: "recoverFrom" }] },
  });
  await does("leader", "decide-change", "2026-07-16", { ...stop, recoverFrom: "2026-05-10" });
  const seen = await view("2026-07-17");
  expect(seen.support).toMatchObject({ status: "ended", endsOn: "2026-08-01" });
  // May: 525 × 4 − 22,420 ÷ 12 = 231.67, so 232, and 150; June and July: 560 × 4, so 372, and 150.
  expect(seen.decisions.at(-1)?.effect?.recover).toEqual({
    total: "1574.00",
    months: [
      { month: "2026-05-01", paid: "1000.00", due: "382.00" },
      { month: "2026-06-01", paid: "1000.00", due: "522.00" },
      { month: "2026-07-01", paid: "1000.00", due: "522.00" },
    ],
  });
  const letter = JSON.stringify(decisionLetter(seen).blocks);
  for (const part of ["1,574.00 元", "2026年5月：已定 1,000.00 元，应为 382.00 元", "第七十三条"])
    expect(letter).toContain(part);
  await asOwner(county.db, async (tx) => {
    await sql`delete from parameters.value where document_no = '浏政发〔2026〕9号'`.execute(tx);
    await sql`update parameters.value set valid = daterange(lower(valid), null) where code = 'mla.standard'`.execute(
      tx,
    );
  });
});

it("DB-X-21: who leaves of their own will is visited, heard, and paid to the end of the month", async () => {
  await granted();
  await does("clerk", "report-change", "2026-07-13", report("voluntary", "2026-07-10", "已确认没有受到压力"));
  await does("clerk", "look-into-change", "2026-07-14", visited);
  await does("clerk", "hear", "2026-07-15", { on: "2026-07-15", who: "张明", how: "当面", said: "自愿退出" });
  await does("leader", "decide-change", "2026-07-16", {
    outcome: "stopped",
    stop: "voluntary",
    opinion: "自愿退出",
    ground: "签字声明",
  });
  expect((await view("2026-07-17")).support).toMatchObject({
    status: "ended",
    endsOn: "2026-08-01",
    reason: "自愿退出",
  });
});

it("DB-X-22: a baby counts from the month after the decision, not from its birth", async () => {
  await granted();
  const baby = await county.as("clerk", (tx) =>
    registerPerson(tx, county.at("2026-07-05"), {
      unitId: village,
      fullName: "张小宝",
      idKind: "temporary",
      birthDate: "2026-07-01",
      sex: "male",
    }),
  );
  await county.as("clerk", (tx) =>
    joinHousehold(tx, { householdId: given.householdId, personId: baby, relation: "child", from: "2026-07-06" }),
  );
  await does("clerk", "report-change", "2026-07-13", report("members", "2026-07-01", "生育一子"));
  await does("clerk", "renew-members", "2026-07-13");
  await does("clerk", "look-into-change", "2026-07-14", {
    ...visited,
    facts: {
      household: {},
      members: [
        {
          personId: baby,
          facts: {
            tie: "minor",
            apart: "none",
            incomes: [],
            deductions: [],
            disability: "none",
            seriouslyIll: false,
            labour: "none",
          },
        },
      ],
    },
  });
  await does("leader", "decide-change", "2026-07-16", { outcome: "adjusted", opinion: "增加一名成员" });
  expect(await promised(county, at, "2026-09-01")).toMatchObject({ "07": 1000, "08": 1575, "09": 1575 });
});

it("is taken in elsewhere than at the hukou only on a ground, and by an agent only with a name", async () => {
  const elsewhere = await asOwner(county.db, async (tx) => {
    await sql`update people.person set hukou_unit_id = 4301 where person_id = any(${[...people]}::bigint[])`.execute(
      tx,
    );
    return sql<{ n: number }>`select count(*)::int as n from people.person where hukou_unit_id = 4301`.execute(tx);
  });
  expect(elsewhere.rows[0]?.n).toBe(4);
  at = await open(county, given, "2026-03-02");
  const accept = (input: Record<string, unknown>) =>
    does("clerk", "accept", "2026-03-03", { nearRelative: "no", ...input });
  const issuesOf = (at: string) => ({ problem: { issues: [expect.objectContaining({ at })] } });
  await expect(accept({})).rejects.toMatchObject(issuesOf("placeGround"));
  await expect(accept({ placeGround: "other" })).rejects.toMatchObject(issuesOf("note"));
  await expect(accept({ placeGround: "residence", channel: "agent" })).rejects.toMatchObject(issuesOf("agent"));
  await accept({ placeGround: "residence", channel: "agent", agent: "张强，叔父" });
  const says = (await view("2026-03-03", "clerk")).entries.at(-1)?.says;
  expect(says).toBe("受理（委托他人代为申请，张强，叔父）；受理地依据：持居住证在居住地申请，当地允许");
});

it("a member who moves out while the application is worked on is taken off it, and nothing decided before is touched", async () => {
  await applied();
  await county.as("clerk", (tx) =>
    leaveHousehold(tx, { householdId: given.householdId, personId: people[1] ?? 0, on: "2026-03-22" }),
  );
  await does("clerk", "renew-members", "2026-03-24");
  expect((await view("2026-03-24", "clerk")).household.members).toHaveLength(3);
  expect(await county.as("leader", (tx) => decisionsOf(tx, at.caseId))).toEqual([]);
});
