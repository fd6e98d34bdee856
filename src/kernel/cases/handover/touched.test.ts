/** What the registers learn about people reaches what runs for them, once, and people decide about it. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { asOwner } from "#kernel/database";
import { dispatchNext, subscribe } from "#kernel/events";
import { changePerson, recordDeath } from "#kernel/people";
import { caseView, type NewCase, refoldAll } from "../index.ts";
import {
  doAs,
  householdOfFour,
  open,
  smallCounty,
  type SmallCounty,
  untilGranted,
  walk,
} from "../small-county.test-support.ts";
import { caseSubscriber } from "./subscriber.ts";

let county: SmallCounty;
let given: NewCase;
let at: { caseId: number; version: number };
const today = "2026-08-03";

beforeAll(async () => {
  county = await smallCounty();
  await asOwner(county.db, (tx) => subscribe(tx, caseSubscriber(county.at(today)), new Date("2020-01-01T00:00:00Z")));
});
afterAll(() => county.db.close());
beforeEach(async () => {
  given = await householdOfFour(county);
  at = await walk(county, await open(county, given, "2026-03-02"), untilGranted(given));
});

const told = async (): Promise<void> => {
  for (;;) {
    const outcome = await dispatchNext(county.db, caseSubscriber(county.at(today)), county.at(today));
    if (outcome === null) return;
    if (outcome.fault) throw outcome.fault;
  }
};
const view = () =>
  county.as("clerk", (tx) => caseView(tx, county.at(today), { caseId: at.caseId, principal: county.people.clerk }));
const person = (index: number): number => given.facts.members[index]?.personId ?? 0;
const asked = () => {
  const { accountId, officeId, divNo } = county.people.clerk;
  return { source: "deathCertificate" as const, reason: "登记", actor: { accountId, officeId, divNo } };
};

it("a death is a change to be looked into, told once, and stops nothing by itself", async () => {
  await county.as("clerk", (tx) =>
    recordDeath(tx, county.at(today), { ...asked(), personId: person(1), diedOn: "2026-07-30" }),
  );
  await told();
  await told();
  const { support, entries } = await view();
  expect(support).toMatchObject({ status: "running", pays: "1000.00", membersDiffer: "减少刘桂英" });
  expect(support?.matter?.why).toBe("人口登记：刘桂英死亡");
  expect(entries.filter(({ office }) => office === "系统")).toHaveLength(1);
  const { differences } = await asOwner(county.db, (tx) => refoldAll(tx, county.at(today)));
  expect(differences).toEqual([]);
});

it("another day of birth touches the decision, another telephone number does not", async () => {
  const change = (changes: Record<string, string>, source: "identityCard" | "selfStated") =>
    county.as("clerk", (tx) =>
      changePerson(tx, county.at(today), { ...asked(), source, personId: person(2), changes, effectiveOn: today }),
    );
  await change({ phone: "13800000001" }, "selfStated");
  await told();
  expect((await view()).support?.matter).toBeNull();
  await change({ birthDate: "2007-08-15" }, "identityCard");
  await told();
  expect((await view()).support).toMatchObject({ membersDiffer: "更正张小雨的登记信息" });
  at = await doAs(county, "clerk", { ...at, version: (await view()).version, key: "renew-members", on: today });
  // Eighteen now: her supplement of 50 falls away.
  const corrected = await view();
  expect(corrected.support?.membersDiffer).toBeNull();
  expect(corrected.proposal?.pays).toBe("950.00");
});
