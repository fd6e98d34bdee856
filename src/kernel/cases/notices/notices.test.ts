/** A notice over its link: these words, on these days, by this key; an objection said there holds the case until it is taken in. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { asAnyone } from "#kernel/access";
import { asOwner, sql } from "#kernel/database";
import { refusalOf } from "../../../../tests/support/refusal-of.ts";
import { caseView, receiveObjection, standingNotice, type NewCase } from "../index.ts";
import {
  doAs,
  householdOfFour,
  open,
  smallCounty,
  untilDecision,
  walk,
  type SmallCounty,
} from "../small-county.test-support.ts";

let county: SmallCounty;
let given: NewCase;
let at: { caseId: number; version: number };
let key: string;

const viewOn = (day: string) =>
  county.as("clerk", (tx) => caseView(tx, county.at(day), { caseId: at.caseId, principal: county.people.clerk }));
const read = (day: string, link = key) => asAnyone(county.db, standingNotice, { key: link, today: day });
const object = (day: string, content: string, link = key) =>
  asOwner(county.db, (tx) => receiveObjection(tx, county.at(day), { key: link, from: "", content, requestId: "t" }));
const act = async (who: "clerk" | "verifier", key: string, on: string, input = {}) => {
  at = await doAs(county, who, { ...at, key, on, input });
};

beforeAll(async () => {
  county = await smallCounty();
  given = await householdOfFour(county);
  at = await open(county, given, "2025-03-03");
  at = await walk(county, at, untilDecision(given).slice(0, -1));
  key = (await viewOn("2025-03-20")).publicNotice?.key ?? "";
});
afterAll(() => county.db.close());

it("shows who, how many, how much, until when and the article, and not a word more", async () => {
  expect(key).toMatch(/^[\w-]{24}$/);
  const notice = await read("2025-03-27");
  expect(notice).toEqual({
    title: "最低生活保障",
    applicant: "张明",
    persons: 4,
    pays: "1000.00",
    once: false,
    office: "大瑶镇人民政府",
    law: [expect.objectContaining({ instrument: "DB57", article: "第十九条" })],
    from: "2025-03-20",
    lastDay: "2025-03-27",
  });
});

it("is not there before, after, for another key, nor for whoever lists", async () => {
  for (const [day, link] of [
    ["2025-03-19", key],
    ["2025-03-28", key],
    ["2025-03-25", `${key}x`],
    ["2025-03-25", ""],
  ] as const)
    expect((await refusalOf(read(day, link))).type).toBe("cases.notice-gone");
  const listed = await asAnyone(county.db, (tx) => sql`select key from cases.public_notice`.execute(tx));
  expect(listed.rows).toEqual([]);
  for (const column of ["case_id", "div_no", "*"])
    await expect(
      asAnyone(county.db, (tx) => sql.raw(`select ${column} from cases.public_notice`).execute(tx), {
        key,
        today: "2025-03-25",
      }),
    ).rejects.toThrow("permission denied");
});

it("an objection over the link waits on the case page and holds the case, even after the last day", async () => {
  await object("2025-03-26", "他家上个月买了一辆小汽车");
  expect((await refusalOf(object("2025-03-28", "已经太晚了的意见"))).type).toBe("cases.notice-gone");
  const view = await viewOn("2025-03-28");
  expect(view.publicNotice?.objections).toMatchObject([
    { from: "匿名", content: "他家上个月买了一辆小汽车", saidOn: "2025-03-26" },
  ]);
  const { title } = await refusalOf(doAs(county, "clerk", { ...at, key: "conclude-notice", on: "2025-03-28" }));
  expect(title).toContain("网上收到 1 条异议还没有登记");
});

it("taken in, it brings the case back to the investigation, word for word and once", async () => {
  await act("clerk", "take-objections", "2025-03-28");
  const view = await viewOn("2025-03-28");
  expect(view.row.stepLabel).toBe("入户调查");
  expect(view.publicNotice?.objections).toEqual([]);
  const told = view.entries.filter((entry) => JSON.stringify(entry).includes("匿名（网上）"));
  expect(JSON.stringify(told)).toContain("小汽车");
  expect(told).toHaveLength(1);
  expect(view.actions.map((action) => action.key)).not.toContain("take-objections");
});

it("comes down when the case ends before its last day", async () => {
  await read("2025-03-27");
  await act("clerk", "withdraw", "2025-03-28", { reason: "申请人自愿撤回" });
  expect((await refusalOf(read("2025-03-27"))).type).toBe("cases.notice-gone");
  expect((await viewOn("2025-03-28")).publicNotice).toBeNull();
});
