/** A case follows its household and its division; what the registers learn reaches what runs, and people decide about it. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { asOwner, sql } from "#kernel/database";
import { dispatchNext, subscribe } from "#kernel/events";
import { move } from "#kernel/people";
import { changeDivision } from "#kernel/places";
import { caseView, type NewCase, refoldAll } from "../index.ts";
import {
  householdOfFour,
  open,
  otherTownship,
  smallCounty,
  type SmallCounty,
  untilDecision,
  walk,
  type Who,
} from "../small-county.test-support.ts";
import { caseSubscriber } from "./subscriber.ts";

let county: SmallCounty;
let given: NewCase;
const today = "2026-08-03";

beforeAll(async () => {
  county = await smallCounty();
  await asOwner(county.db, (tx) => subscribe(tx, caseSubscriber(county.at(today)), new Date("2020-01-01T00:00:00Z")));
});
afterAll(() => county.db.close());
beforeEach(async () => {
  given = await householdOfFour(county);
});

/** Everything that is due is told. */
const told = async (): Promise<void> => {
  for (;;) {
    const outcome = await dispatchNext(county.db, caseSubscriber(county.at(today)), county.at(today));
    if (outcome === null) return;
    if (outcome.fault) throw outcome.fault;
  }
};
const view = (caseId: number, who: Who) =>
  county.as(who, (tx) => caseView(tx, county.at(today), { caseId, principal: county.people[who] }));
const actor = () => {
  const { accountId, officeId, divNo } = county.people.leader;
  return { accountId, officeId, divNo };
};
const folds = async (): Promise<void> => {
  const { differences } = await asOwner(county.db, (tx) => refoldAll(tx, county.at(today)));
  expect(differences).toEqual([]);
};

it("DB-X-15: goes to the township that the household moved to, with all that lies in it", async () => {
  const opened = await open(county, given, "2026-03-02");
  const at = await walk(county, opened, untilDecision(given, 2026).slice(0, 1));
  await expect(view(at.caseId, "otherClerk")).rejects.toThrow("没有");
  await county.as("leader", (tx) =>
    move(tx, county.at(today), {
      who: { householdId: given.householdId },
      toUnitId: otherTownship,
      effectiveOn: today,
      source: "householdBook",
      reason: "投靠亲属",
      actor: actor(),
    }),
  );
  await told();
  const there = await view(at.caseId, "otherClerk");
  expect(there.entries.at(-1)).toMatchObject({ says: "移交给现在管辖的单位继续办理", office: "系统", by: "住户迁移" });
  expect(there.actions.map(({ key }) => key)).toContain("investigate");
  await expect(view(at.caseId, "clerk")).rejects.toThrow("没有");
  await folds();
});

it("follows a township that is merged into another one, and leaves nothing to hand over by hand", async () => {
  const opened = await open(county, given, "2026-03-02");
  await asOwner(county.db, (tx) =>
    changeDivision(tx, county.at(today), {
      kind: "merge",
      unitIds: [430181100],
      into: otherTownship,
      approvalNo: "湘民行发〔2026〕1号",
      approvedOn: today,
      effectiveOn: today,
    }),
  );
  await told();
  const found = await asOwner(county.db, (tx) =>
    sql`select unit_id, turn_unit_id from cases.case_file where case_id = ${opened.caseId}`.execute(tx),
  );
  expect(found.rows).toEqual([{ unit_id: otherTownship, turn_unit_id: otherTownship }]);
  const tasks = await asOwner(county.db, (tx) =>
    sql`select from places.rescope_task where why = 'case-office' and done_at is null`.execute(tx),
  );
  expect(tasks.rows).toEqual([]);
  await folds();
});
