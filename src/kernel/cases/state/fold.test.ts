/** The clocks of a case: the days of the handbook's DB-T9, on the calendar of 2025 with its make-up workdays. */
import { beforeAll, afterAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../../../tests/support/database.ts";
import { minimumLivingAllowance } from "#domains/assistance";
import { confirmation } from "#law/social-assistance";
import { type Calendar, loadCalendar, seedCalendar } from "#kernel/calendar";
import { asOwner, type Database } from "#kernel/database";
import { type Service, workdays } from "#policy";
import type { Entry, EntryDraft } from "./entries.ts";
import { fold } from "./fold.ts";

let db: Database;
let calendar: Calendar;
beforeAll(async () => {
  db = await testDatabase();
  calendar = await asOwner(db, async (tx) => {
    await seedCalendar(tx);
    return loadCalendar(tx);
  });
});
afterAll(() => db.close());

const opened: EntryDraft = {
  kind: "opened",
  body: {
    caseNo: "MLA-430181-2025-000001",
    serviceId: "minimum-living-allowance",
    edition: "2021-07-01",
    householdId: 1,
    applicantId: 7,
    countyCode: "430181",
    places: { township: 3, county: 2, verificationCentre: 2 },
    household: { category: "rural" },
    members: [{ personId: 7, name: "张明", relation: "本人", facts: { income: 0 } }],
  },
};
const accepted: EntryDraft = { kind: "accepted", body: { nearRelative: false, note: null } };
const done = (verb: "investigate" | "verify" | "publicNotice"): EntryDraft => ({
  kind: "stepDone",
  body: { verb, note: null },
});
const posted: EntryDraft = {
  kind: "noticePosted",
  body: { on: "2025-03-20", lastDay: "2025-03-27", usableFrom: "2025-03-28", place: "村" },
};

const entries = (...happened: readonly (readonly [string, EntryDraft])[]): Entry[] =>
  happened.map(([day, draft], index) => ({
    ...draft,
    seq: index + 1,
    at: new Date(`${day}T09:00:00+08:00`),
    accountId: 5,
    officeId: 1,
    by: "李红",
    office: "大瑶镇人民政府",
  }));
const taking = (days: number): Service => ({
  ...minimumLivingAllowance,
  within: { total: workdays(days), cite: confirmation.art(22) },
});
const start = [
  ["2025-03-03", opened],
  ["2025-03-03", accepted],
] as const;

describe("accepted on Monday 2025-03-03", () => {
  it.each([
    [20, "2025-03-31"],
    [30, "2025-04-15"],
    [45, "2025-05-08"],
  ])("a total of %i working days ends on %s", (days, last) => {
    expect(fold(taking(days), calendar, entries(...start)).totalDueOn).toBe(last);
  });

  it("the investigation starts by 03-06 and binds until it has started", () => {
    expect(fold(minimumLivingAllowance, calendar, entries(...start))).toMatchObject({
      step: "investigate",
      dueOn: "2025-03-06",
      turnUnitId: 3,
    });
    const begun = entries(...start, ["2025-03-05", { kind: "stepStarted", body: { verb: "investigate" } }]);
    expect(fold(minimumLivingAllowance, calendar, begun)).toMatchObject({ step: "investigate", dueOn: "2025-04-15" });
  });

  it("the decision is due ten working days after the files arrive on 03-28", () => {
    const all = entries(
      ...start,
      ["2025-03-06", done("investigate")],
      ["2025-03-11", done("verify")],
      ["2025-03-20", posted],
      ["2025-03-28", done("publicNotice")],
    );
    expect(fold(minimumLivingAllowance, calendar, all)).toMatchObject({
      step: "decide",
      turn: "county",
      dueOn: "2025-04-14",
    });
    // The earlier of both clocks binds.
    expect(fold(taking(20), calendar, all).dueOn).toBe("2025-03-31");
  });
});

it("a later finding stands, and the log still knows how each value came about", () => {
  const state = fold(
    minimumLivingAllowance,
    calendar,
    entries(...start, [
      "2025-03-06",
      {
        kind: "factsFound",
        body: {
          origin: "verified",
          household: {},
          members: [{ personId: 7, facts: { income: 960_000 } }],
          investigators: null,
          note: null,
        },
      },
    ]),
  );
  expect(state.facts).toEqual({ household: { category: "rural" }, members: [{ income: 960_000 }] });
  const said = [...state.versions].map(([path, sayings]) => [path, ...sayings.map(({ origin }) => origin)]);
  expect(said).toEqual([
    ["household.category", "declared"],
    ["members[0].income", "declared", "verified"],
  ]);
});

it("a notice whose content has changed since must be posted again", () => {
  const before = entries(
    ...start,
    ["2025-03-06", done("investigate")],
    ["2025-03-11", done("verify")],
    ["2025-03-20", posted],
  );
  const finding = (category: string): EntryDraft => ({
    kind: "factsFound",
    body: { origin: "corrected", household: { category }, members: [], investigators: null, note: null },
  });
  const after = (category: string) =>
    fold(minimumLivingAllowance, calendar, [...before, ...entries(["2025-03-21", finding(category)])]).notice;
  expect(after("rural")).toMatchObject({ on: "2025-03-20" });
  expect(after("urban")).toBeNull();
});
