/** The stories of the cases, without a database. */
import { expect, test } from "vitest";
import { minimumLivingAllowance } from "#domains/assistance";
import { linesOf, nodesOf, propose, type Known, type ParameterNode } from "#policy";
import { calendarOf } from "#kernel/calendar";
import { fixedClock } from "#kernel/clock";
import type { Role } from "#kernel/access";
import { households } from "../people/households.ts";
import { community, hamlet, quotas } from "../people/villages.test-support.ts";
import type { Official } from "../offices/open-offices.ts";
import { allStandards, standards } from "../standards/set-standards.ts";
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
/** What the records show of each member, line by line; null: not found out. */
const verifiedIncomes = ({ told }: Story): unknown[] =>
  told.flatMap(({ entry }) =>
    entry.kind === "factsFound" && entry.body.origin === "verified"
      ? entry.body.members.map(({ facts }) => facts["incomes"] ?? null)
      : [],
  );
const seeded = ({ kind, settings }: ParameterNode, category: string): Known => {
  const found = allStandards.find((each) => each.code === settings.code && each.category === category);
  if (!found) throw new Error(`${settings.code} ${category} is not set`);
  return kind.load(found.option ?? found.amount ?? 0);
};
/** What the rules make of everything that was found in a story: the yearly income of the household in fen. */
const countedIncome = ({ household, opening, told }: Story): number => {
  const state = { household: { ...opening.household }, members: opening.members.map(({ facts }) => ({ ...facts })) };
  for (const { entry } of told) {
    if (entry.kind !== "factsFound") continue;
    Object.assign(state.household, entry.body.household);
    entry.body.members.forEach(({ facts }, index) => Object.assign(state.members[index] ?? {}, facts));
  }
  const { evaluation } = propose(minimumLivingAllowance, { facts: state, on: today, local: seeded });
  const node = nodesOf(minimumLivingAllowance).find(({ label }) => label === "家庭全年收入");
  const found = node ? evaluation.of(node) : null;
  if (typeof found !== "object" || found === null) throw new Error(`${household.householdId}: income is not known`);
  return Number(found.n) / Number(found.d);
};
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
    expect(countedIncome(story)).toBe(yearly(story.household.category));
  for (const story of named("one fen below the standard")) {
    expect(countedIncome(story)).toBe(yearly(story.household.category) * story.household.members.length - 12);
  }
  for (const story of named("income not found out")) expect(verifiedIncomes(story)).toContain(null);
  expect(named("six at one table").every(({ household }) => household.members.length >= 6)).toBe(true);
  expect(named("old, severely disabled and ill").every(({ household }) => household.members.length === 1)).toBe(true);
});

test("applicants declare only what they may", () => {
  for (const { opening } of all) {
    expect(Object.keys(opening.household)).toEqual(["category", "residence", "obligors", "assets"]);
    for (const asset of linesOf(opening.household, "assets") ?? []) expect(asset).not.toHaveProperty("finding");
    for (const { facts } of opening.members) {
      expect(Object.keys(facts)).not.toContain("labour");
      for (const { amount } of linesOf(facts, "incomes") ?? [])
        expect(Number.isSafeInteger(amount) && Number(amount) > 0).toBe(true);
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
