/** A dispute is put before the villagers and kept; without one there is no democratic review; the record decides nothing. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { papersOf } from "#domains";
import { caseView } from "../index.ts";
import { paperOffers } from "../papers/paper-offers.ts";
import {
  doAs,
  householdOfFour,
  open,
  smallCounty,
  type SmallCounty,
  untilDecision,
  walk,
  type Who,
} from "../small-county.test-support.ts";

let county: SmallCounty;
beforeAll(async () => {
  county = await smallCounty();
});
afterAll(() => county.db.close());

const meeting = {
  on: "2025-03-24",
  place: "南山村村部",
  chair: "刘支书",
  attendees: "村民代表十一人",
  question: "张明是否在外务工",
  inFavour: "9",
  against: "1",
  abstained: "1",
  conclusion: "多数认为没有外出务工",
};

it("is held after an objection only, kept with its votes, and printed", async () => {
  const given = await householdOfFour(county);
  let at = await walk(county, await open(county, given, "2025-03-03"), untilDecision(given).slice(0, 4));
  const view = (who: Who, on: string) =>
    county.as(who, (tx) => caseView(tx, county.at(on), { caseId: at.caseId, principal: county.people[who] }));
  const offers = async (who: Who, on: string) => (await view(who, on)).actions.map(({ key }) => key);
  const paper = async () => {
    const deps = { ...county.at("2025-03-24"), papersOf };
    const all = await county.as("clerk", (tx) =>
      paperOffers(tx, deps, { caseId: at.caseId, principal: county.people.clerk }),
    );
    return all.find(({ kind }) => kind === "democratic-review")?.notYet;
  };
  expect(await offers("clerk", "2025-03-21")).not.toContain("hold-conference");
  expect(await paper()).toBe("没有争议的，不进行民主评议");
  const objection = { from: "村民李某", content: "在外务工" };
  at = await doAs(county, "clerk", { ...at, key: "raise-objection", on: "2025-03-22", input: objection });
  expect(await paper()).toBeNull();
  const hold = (input: Record<string, unknown>) =>
    doAs(county, "clerk", { ...at, key: "hold-conference", on: "2025-03-24", input });
  await expect(hold({ ...meeting, against: "一人" })).rejects.toMatchObject({
    problem: { issues: [{ at: "against" }] },
  });
  at = await hold(meeting);
  const after = await view("clerk", "2025-03-24");
  expect(after.row.stepLabel).toBe("入户调查");
  expect(after.entries.at(-1)?.says).toBe("2025年3月24日民主评议：赞成 9 人，反对 1 人，弃权 1 人");
});

it("of the county comes before its decision", async () => {
  const given = await householdOfFour(county);
  const at = await walk(county, await open(county, given, "2025-03-03"), untilDecision(given));
  const input = { ...meeting, question: "重病支出是否按特殊困难认定" };
  const done = await doAs(county, "leader", { ...at, key: "hold-conference", on: "2025-03-31", input });
  const view = await county.as("leader", (tx) =>
    caseView(tx, county.at("2025-03-31"), { caseId: done.caseId, principal: county.people.leader }),
  );
  expect(view.entries.at(-1)?.says).toContain("县级协调机制一事一议");
  expect(view.row.stepLabel).toBe("审核确认");
});
