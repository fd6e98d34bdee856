/** Whatever officials try, in whatever order: the projection stays the fold of the entries, and a refusal changes nothing. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asOwner, sql } from "#kernel/database";
import { ProblemError } from "#kernel/problems";
import { addDays } from "#kernel/calendar";
import { caseView, type NewCase, refoldAll } from "./index.ts";
import {
  doAs,
  found,
  householdOfFour,
  open,
  smallCounty,
  type SmallCounty,
  type Who,
} from "./small-county.test-support.ts";

let county: SmallCounty;
beforeAll(async () => {
  county = await smallCounty();
});
afterAll(() => county.db.close());

const who: readonly Who[] = ["clerk", "townLeader", "verifier", "leader", "countyClerk"];

/** A sensible input for any action; some choices are random. */
const inputFor = (
  key: string,
  { given, day, coin }: { given: NewCase; day: string; coin: boolean },
): Record<string, unknown> => {
  const inputs: Record<string, Record<string, unknown>> = {
    accept: coin
      ? { nearRelative: "no" }
      : { nearRelative: "yes", relativeName: "周芳", relativePost: "村委会委员", relation: "配偶" },
    "request-correction": { list: "补授权书" },
    "ask-supplement": { list: "补银行流水" },
    "extend-time": { reason: "difficult", note: "外出务工，多地核实" },
    deliver: { on: day, receiver: "张明", how: "直接送达" },
    investigate: found(given, coin ? "within" : "over"),
    "post-notice": { on: day, place: "村口" },
    "raise-objection": { from: "匿名", content: "有车" },
    decide: { outcome: coin ? "granted" : "refused", opinion: "经审核", visit: "已入户", ground: "另有事实" },
    publish: { place: "村口" },
    return: { to: coin ? "accept" : "verify", reason: "再查" },
    withdraw: { reason: "撤回" },
    terminate: { reason: "不配合" },
  };
  return inputs[key] ?? {};
};

const keys = [
  "accept",
  "request-correction",
  "receive-correction",
  "ask-supplement",
  "receive-supplement",
  "extend-time",
  "deliver",
  "investigate",
  "begin-investigate",
  "verify",
  "begin-verify",
  "post-notice",
  "conclude-notice",
  "raise-objection",
  "decide",
  "publish",
  "return",
  "withdraw",
  "terminate",
];
const attempt = fc.record({
  key: fc.constantFrom(...keys),
  who: fc.constantFrom(...who),
  wait: fc.constantFrom(0, 1, 9),
  coin: fc.boolean(),
  /** Whether to press a button that is shown rather than to try anything. */
  offered: fc.boolean(),
  pick: fc.nat(20),
});

const everything = async () => {
  const found = await asOwner(county.db, (tx) =>
    sql`select to_jsonb(c) as file, (select jsonb_agg(e order by seq) from cases.entry e where e.case_id = c.case_id) as entries,
        (select count(*) from cases.decision d where d.case_id = c.case_id) as decisions, (select sum(last) from cases.numbering) as numbers
      from cases.case_file c order by case_id desc limit 1`.execute(tx),
  );
  return JSON.stringify(found.rows);
};

/** The key to try and who tries it: one of the offered buttons, or anything by anybody. */
const chosen = async (
  caseId: number,
  day: string,
  asked: { key: string; who: Who; offered: boolean; pick: number },
) => {
  if (!asked.offered) return { key: asked.key, who: asked.who, offered: false };
  const buttons: { key: string; who: Who; primary: boolean }[] = [];
  for (const each of who) {
    const view = await county.as(each, (tx) =>
      caseView(tx, county.at(day), { caseId, principal: county.people[each] }),
    );
    buttons.push(
      ...view.actions
        .filter((action) => action.notYet === undefined)
        .map(({ key, primary }) => ({ key, primary, who: each })),
    );
  }
  const forward = buttons.filter(({ key }) => !["withdraw", "terminate", "return"].includes(key));
  const onward = forward.filter(({ primary }) => primary && asked.pick % 4 > 0);
  const from = [onward, forward, buttons].find((some) => some.length > 0) ?? [];
  const button = from[asked.pick % Math.max(1, from.length)];
  return button ? { ...button, offered: true } : { key: asked.key, who: asked.who, offered: false };
};

/** These need more than the button: the facts may not allow what the coin said. */
const mayStillRefuse = new Set(["cases.nothing-to-grant", "cases.not-known-yet", "input.invalid"]);

it("keeps the projection equal to the fold, and refuses without a trace", { timeout: 120_000 }, async () => {
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 8, maxLength: 20 }), async (attempts) => {
      const given = await householdOfFour(county);
      let { caseId, version } = await open(county, given, "2025-03-03");
      let day = "2025-03-03";
      for (const asked of attempts) {
        day = addDays(day, asked.wait);
        const choice = await chosen(caseId, day, asked);
        const input = inputFor(choice.key, { given, day, coin: asked.coin });
        const before = await everything();
        try {
          ({ version } = await doAs(county, choice.who, { caseId, version, key: choice.key, on: day, input }));
          reached.add(choice.key);
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
          if (choice.offered) expect(mayStillRefuse, choice.key).toContain(error.problem.type);
          expect(await everything()).toBe(before);
        }
      }
      const refolded = await asOwner(county.db, (tx) => refoldAll(tx, county.at(day)));
      expect(refolded.differences).toEqual([]);
    }),
    { numRuns: 25, seed: 20_250_303 },
  );
  // A property over sequences that never get far would prove little.
  expect([...reached]).toEqual(
    expect.arrayContaining(["accept", "investigate", "verify", "post-notice", "conclude-notice", "decide"]),
  );
});
