/** A spot check is drawn by a seed and can be drawn again; what stands out is added; what differs becomes a change to be looked into. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asOwner, sql } from "#kernel/database";
import { caseView } from "../index.ts";
import {
  doAs,
  householdOfFour,
  open,
  service,
  smallCounty,
  type SmallCounty,
  untilGranted,
  walk,
} from "../small-county.test-support.ts";
import { drawSpotCheck } from "./draw.ts";
import { enterSpotCheck } from "./enter-result.ts";
import { casesOfSpotCheck, spotChecks } from "./spot-checks.ts";

let county: SmallCounty;
const today = "2026-05-06";
const cases: { caseId: number; caseNo: string }[] = [];

beforeAll(async () => {
  county = await smallCounty();
  for (let n = 0; n < 7; n++) {
    const given = await householdOfFour(county);
    const opened = await open(county, given, "2026-03-02");
    let at = await walk(county, opened, untilGranted(given));
    cases.push({ caseId: at.caseId, caseNo: opened.caseNo });
    if (n > 0) continue;
    const filed = { kind: "complaint", on: "2026-04-20", from: "匿名", content: "隐瞒收入", simplified: "no" };
    const days = { acceptedOn: "2026-04-20", receivedOn: "2026-04-20" };
    at = await doAs(county, "leader", { ...at, key: "file-appeal", on: "2026-04-20", input: { ...filed, ...days } });
  }
});
afterAll(() => county.db.close());

const given = { service: service.id, from: "2026-03-01", to: "2026-04-30", inspectors: "刘洋、王芳、陈立" };
const draw = (seed: string, asked = given, who: "countyClerk" | "clerk" = "countyClerk") =>
  county.as(who, (tx) =>
    drawSpotCheck(tx, county.at(today), { principal: county.people[who], requestId: "t", given: asked, seed }),
  );
const drawn = (checkId: number) => county.as("countyClerk", (tx) => casesOfSpotCheck(tx, county.at(today), checkId));
const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

it("draws the declared share, rounded up, in the order of the seed, and the same again", async () => {
  const [first, second] = [await draw("甲"), await draw("甲")];
  const rows = await drawn(first.checkId);
  const order = cases.map(({ caseNo }) => caseNo).sort((a, b) => (digest(`甲/${a}`) < digest(`甲/${b}`) ? -1 : 1));
  // Thirty in a hundred of seven are 2.1.
  const random = rows.filter(({ whyLabel }) => whyLabel === "随机抽取").map(({ caseNo }) => caseNo);
  expect(random).toEqual(order.slice(0, 3));
  const flagged = rows.map(({ caseNo }) => caseNo);
  expect(flagged).toContain(cases[0]?.caseNo);
  expect(rows.every(({ inspectors }) => new Set(inspectors).size === 2)).toBe(true);
  expect(await drawn(second.checkId)).toEqual(rows);
  const [newest] = await county.as("countyClerk", (tx) => spotChecks(tx, county.at(today)));
  expect(newest).toMatchObject({
    population: 7,
    percent: 30,
    seed: "甲",
    from: "2026-03-01",
    to: "2026-04-30",
    done: 0,
  });
});

it("is drawn by the county, by two inspectors at least, among cases that there are", async () => {
  await expect(draw("乙", given, "clerk")).rejects.toThrow("抽查由县级民政部门进行");
  await expect(draw("乙", { ...given, inspectors: "刘洋" })).rejects.toMatchObject({
    problem: { issues: [{ at: "inspectors" }] },
  });
  await expect(draw("乙", { ...given, from: "2025-01-01", to: "2025-02-01" })).rejects.toThrow("无从抽取");
  const left = await asOwner(county.db, (tx) => sql`select from cases.spot_check where seed = '乙'`.execute(tx));
  expect(left.rows).toEqual([]);
});

it("keeps each result once, and hands what differs to the township", async () => {
  const { checkId } = await draw("丙");
  const [first, second] = await drawn(checkId);
  const enter = (caseId: number, result: "agrees" | "differs") =>
    county.as("countyClerk", (tx) =>
      enterSpotCheck(tx, county.at(today), {
        principal: county.people.countyClerk,
        requestId: "t",
        given: { checkId, caseId, result, visitedOn: today, note: "入户查看" },
      }),
    );
  const [differs, agrees] = [first?.caseId ?? 0, second?.caseId ?? 0];
  await enter(differs, "differs");
  await enter(agrees, "agrees");
  await expect(enter(agrees, "differs")).rejects.toThrow("已经登记");
  await expect(enter(1_000_000, "agrees")).rejects.toThrow("没有抽到");
  const view = (caseId: number) =>
    county.as("clerk", (tx) => caseView(tx, county.at(today), { caseId, principal: county.people.clerk }));
  expect((await view(differs)).support?.matter?.why).toBe(`第 ${checkId} 次抽查：入户查看`);
  expect((await view(agrees)).support?.matter).toBeNull();
  const [newest] = await county.as("countyClerk", (tx) => spotChecks(tx, county.at(today)));
  expect(newest).toMatchObject({ done: 2, differs: 1 });
  await expect(
    asOwner(county.db, (tx) => sql`update cases.spot_check_case set rank = 99 where check_id = ${checkId}`.execute(tx)),
  ).rejects.toThrow("does not change");
});
