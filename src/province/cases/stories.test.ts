/** The stories of the cases, without a database. */
import { expect, test } from "vitest";
import { minimumLivingAllowance } from "#domains/assistance";
import { calendarOf } from "#kernel/calendar";
import { fixedClock } from "#kernel/clock";
import type { Role } from "#kernel/access";
import { households } from "../people/households.ts";
import { community, hamlet, quotas } from "../people/villages.test-support.ts";
import type { Official } from "../offices/open-offices.ts";
import { standards } from "../standards/set-standards.ts";
import { candidates } from "./candidates.ts";
import { caseDrafts } from "./case-drafts.ts";
import type { Posts } from "./posts.ts";
import { stages } from "./stages.ts";
import { tellAll } from "./stories.ts";
import type { Story } from "./story.ts";

const today = "2026-06-18";
const clock = fixedClock(`${today}T10:30:00+08:00`);
const calendar = calendarOf([], [2025, 2026]);

const official = (accountId: number, role: Role): Official => ({
  accountId,
  officeId: accountId,
  unitId: 1,
  officeName: "某机关",
  login: `official.${accountId}`,
  name: `经办${"甲乙丙丁戊己"[accountId] ?? ""}`,
  role,
});
const posts = ({ townshipId }: { townshipId: number }): Posts => ({
  townshipId,
  clerk: official(0, "townshipClerk"),
  companion: official(1, "townshipClerk"),
  verifier: official(2, "verificationOfficer"),
  decider: official(3, "countyLeader"),
  publisher: official(4, "countyClerk"),
  helper: () => official(5, "villageHelper"),
});

const stories = (seed: string, people = 2_400): Story[] => {
  const free = candidates(today);
  let personId = 0;
  let householdId = 0;
  for (const household of households(quotas(people), { seed, today }))
    free.keep({
      ...household,
      householdId: (householdId += 1),
      personIds: household.members.map(() => (personId += 1)),
    });
  return tellAll(free, { posts: [posts(hamlet), posts(community)], seed, today, calendar });
};
const all = stories("1");
const named = (name: string): Story[] => all.filter(({ stage }) => stage.name === name);
const verifiedIncomes = ({ told }: Story): unknown[] =>
  told.flatMap(({ entry }) =>
    entry.kind === "factsFound" && entry.body.origin === "verified"
      ? entry.body.members.map(({ facts }) => facts["income"] ?? null)
      : [],
  );
const yearly = (category: unknown): number => (standards.find((each) => each.category === category)?.yuan ?? 0) * 1_200;

test("the same seed tells the same cases, another seed others", () => {
  const drafts = (seed: string): unknown =>
    caseDrafts(minimumLivingAllowance, stories(seed), clock).map(({ opened, happened, members }) => ({
      opened,
      happened,
      members,
    }));
  expect(drafts("1")).toEqual(drafts("1"));
  expect(drafts("2")).not.toEqual(drafts("1"));
});

test("every stage has a case in each township, even with few people", () => {
  for (const given of [all, stories("1", 400)])
    for (const { name } of stages)
      expect(
        new Set(given.filter(({ stage }) => stage.name === name).map(({ household }) => household.village.townshipId))
          .size,
        name,
      ).toBe(2);
});

test("no household has two cases", () => {
  const ids = all.map(({ household }) => household.householdId);
  expect(new Set(ids).size).toBe(ids.length);
});

test("the hard cases are as hard as their names say", () => {
  for (const story of named("income equal to the standard"))
    expect(verifiedIncomes(story)).toEqual([yearly(story.household.category)]);
  for (const story of named("one fen below the standard")) {
    const total = verifiedIncomes(story).reduce((sum: number, income) => sum + Number(income), 0);
    expect(total).toBe(yearly(story.household.category) * story.household.members.length - 12);
  }
  for (const story of named("income not found out")) expect(verifiedIncomes(story)).toContain(null);
  expect(named("six at one table").every(({ household }) => household.members.length >= 6)).toBe(true);
  expect(named("old, severely disabled and ill").every(({ household }) => household.members.length === 1)).toBe(true);
});

test("applicants declare only what they may", () => {
  for (const { opening } of all) {
    expect(Object.keys(opening.household)).toEqual(["category"]);
    for (const { facts } of opening.members) {
      expect(Object.keys(facts)).not.toContain("ableToWork");
      const income = facts["income"] ?? 0;
      expect(Number.isSafeInteger(income) && Number(income) >= 0).toBe(true);
    }
  }
});

test("the entries of a case follow each other in time", () => {
  for (const { opened, happened } of caseDrafts(minimumLivingAllowance, all, clock)) {
    const times = [opened.at, ...happened.map(({ at }) => at)].map((at) => at.getTime());
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThan(clock.now().getTime());
  }
});
