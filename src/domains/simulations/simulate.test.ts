/** A simulation says of every case what the rule says of it alone, before and after; it writes nothing. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { minimumLivingAllowance as service } from "#domains/assistance";
import { asOwner, sql } from "#kernel/database";
import {
  categoriesOf,
  parametersOf,
  propose,
  readApplicant,
  showFen,
  writtenLocal,
  type HouseholdFacts,
} from "#policy";
import type { SimulationWire } from "#wire";
import { countyId, smallPayroll, type SmallPayroll } from "../../../tests/support/small-payroll.ts";
import { readChanges, simulate, type Change } from "./index.ts";

const [first] = service.examples;
if (!first) throw new Error("The service has an example");
const { on, local } = first;
const looked = writtenLocal(local);
const cases = service.examples.flatMap((example) => {
  const read = readApplicant(service.applicant, example);
  return read.ok ? [read.value] : [];
});
/** Where the offices that set values stand. */
const units: Readonly<Record<string, number>> = { province: 1, prefecture: 2, county: countyId };
let pay: SmallPayroll;

beforeAll(async () => {
  pay = await smallPayroll();
  const ids: number[] = [];
  for (const index of cases.keys()) {
    const first17 = `43018119580304${String(100 + index)}`;
    ids.push((await pay.family("周建国", first17, { fen: 50_000, from: "2025-03-01", card: null })).caseId);
  }
  await asOwner(pay.db, async (tx) => {
    await sql`insert into places.unit (unit_id, level, statutory, kind) values (${units["prefecture"]}, 1, true, 'test')`.execute(
      tx,
    );
    await sql`insert into places.unit_version (unit_id, name, full_name, pinyin, initials, type, parent_id, valid)
      values (${units["prefecture"]}, '长沙市', '长沙市', '', '', 'test', 1, daterange('2000-01-01', null))`.execute(
      tx,
    );
    await sql`insert into places.scope (unit_id, div_no, div_hi) values (${units["prefecture"]}, 2, 99999)`.execute(tx);
    await sql`update cases.case_file set support = 'running'`.execute(tx);
    // The last family was refused a month before the day.
    await sql`update cases.case_file set support = null, outcome = 'refused', decided_on = ${on}::date - 30 where case_id = ${ids.at(-1)}`.execute(
      tx,
    );
    for (const [index, { household, members }] of cases.entries()) {
      await sql`insert into cases.subject_household (case_id, div_no, county_id, facts)
        select case_id, div_no, county_id, ${JSON.stringify(household)}::jsonb from cases.case_file where case_id = ${ids[index]}`.execute(
        tx,
      );
      for (const [position, facts] of members.entries())
        await sql`insert into cases.subject_member (case_id, position, person_id, div_no, facts)
          select case_id, ${position}, applicant_id, div_no, ${JSON.stringify(facts)}::jsonb from cases.case_file where case_id = ${ids[index]}`.execute(
          tx,
        );
    }
    for (const node of parametersOf(service))
      for (const category of categoriesOf(node)) {
        const value = local[node.settings.code];
        if ((typeof value === "object" ? value[category] : value) === undefined) continue;
        const stored = node.kind.store(looked(node, category));
        const [amount, option] = typeof stored === "number" ? [stored, null] : [null, String(stored)];
        await sql`insert into parameters.value (code, unit_id, div_no, category, valid, amount, option, document_no)
          values (${node.settings.code}, ${units[node.settings.office.kind]}, 1000, ${category}, daterange('2020-01-01', null), ${amount}, ${option}, '测试')`.execute(
          tx,
        );
      }
  });
}, 60_000);
afterAll(() => pay.close());

const changesOf = (percent: number): readonly Change[] => {
  const read = readChanges(service, [
    { code: "mla.standard", category: "rural", amount: null, percent },
    { code: "mla.standard", category: "urban", amount: null, percent },
  ]);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
};
const run = (percent: number): Promise<SimulationWire> =>
  simulate(
    pay.db,
    { service, on, unit: { unitId: countyId, name: "测试县" }, changes: changesOf(percent) },
    { reached: () => Promise.resolve() },
  );

/** The same by the interpreter, one family after the other. */
const alone = (facts: HouseholdFacts, percent: number): { eligible: boolean | null; fen: number } => {
  const { eligible, paysFen } = propose(service, {
    facts,
    on,
    local: (node, category) => {
      const value = looked(node, category);
      if (node.settings.code !== "mla.standard" || typeof value !== "object") return value;
      const fen = (Number(value.n) / Number(value.d)) * (1 + percent / 100);
      return node.kind.load(Math.round(fen / 100) * 100);
    },
  });
  return { eligible, fen: Number(paysFen ?? 0) };
};
const answerOf = (percent: number) => {
  const answers = cases.slice(0, -1).map((facts) => alone(facts, percent));
  return {
    eligible: answers.filter(({ eligible }) => eligible === true).length,
    refused: answers.filter(({ eligible }) => eligible === false).length,
    open: answers.filter(({ eligible }) => eligible === null).length,
    yuan: showFen(answers.reduce((sum, { eligible, fen }) => sum + (eligible === true ? fen : 0), 0)),
  };
};

it.each([0, 8, -30, 200])("standards changed by %i percent", async (percent) => {
  const { total, groups, because } = await run(percent);
  expect(total.cases).toBe(cases.length - 1);
  expect(total.before).toEqual(answerOf(0));
  expect(total.after).toEqual(answerOf(percent));
  const pairs = cases.slice(0, -1).map((facts) => [alone(facts, 0), alone(facts, percent)] as const);
  const lost = pairs.filter(([was, is]) => was.eligible === true && is.eligible === false).length;
  expect(total.lost).toBe(lost);
  expect(total.raised).toBe(pairs.filter(([was, is]) => was.eligible && is.eligible && is.fen > was.fen).length);
  expect(total.lowered).toBe(pairs.filter(([was, is]) => was.eligible && is.eligible && is.fen < was.fen).length);
  expect(because.length > 0).toBe(lost > 0);
  expect(groups.reduce((sum, group) => sum + group.cases, 0)).toBe(total.cases);
});

it("a case that has gone on is packed anew", async () => {
  const { total: before } = await run(0);
  const first = sql`(select min(case_id) from cases.subject_member)`;
  const wages = JSON.stringify([{ item: "wage", amount: 90_000_000 }]);
  await asOwner(pay.db, async (tx) => {
    await sql`update cases.subject_member set facts = jsonb_set(facts, '{incomes}', ${wages}::jsonb) where case_id = ${first}`.execute(
      tx,
    );
    await sql`update cases.case_file set version = version + 1 where case_id = ${first}`.execute(tx);
  });
  const { total: after } = await run(0);
  expect([after.before.eligible, after.before.refused]).toEqual([
    before.before.eligible - 1,
    before.before.refused + 1,
  ]);
});

it("names every fault of the wish at once", () => {
  const wish = { code: "mla.standard", category: "rural", amount: null, percent: null };
  const read = readChanges(service, [
    { ...wish, code: "mla.nothing", percent: 3 },
    { ...wish, category: "moon", amount: "x" },
    { ...wish, percent: 5_000 },
    { ...wish, amount: "500" },
    { ...wish, percent: 8 },
  ]);
  expect(read.ok ? [] : read.issues.map(({ at, code }) => `${at} ${code}`)).toEqual([
    "changes[0].code not-of-service",
    "changes[1].category not-a-category",
    expect.stringMatching(/^changes\[1\]\.amount /),
    "changes[2].percent out-of-range",
    "changes[4].code twice",
  ]);
});
