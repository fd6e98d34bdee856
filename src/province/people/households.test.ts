/** The invented households: reproducible, lawful in form, plausible in shape. */
import { expect, test } from "vitest";
import { addressKind, birthDateOf, idNumberKind, personNameKind, phoneKind, sexOf } from "#policy";
import { sm3 } from "#kernel/secrets";
import { households, type SyntheticHousehold, type SyntheticMember } from "./households.ts";
import { ageAt } from "./life.ts";
import { community, hamlet, quotas } from "./villages.test-support.ts";

const today = "2026-06-18";
const some = (seed: string, people = 1_500): SyntheticHousehold[] => [...households(quotas(people), { seed, today })];
const fingerprint = (given: readonly SyntheticHousehold[]): string => sm3(JSON.stringify(given));

const province = some("1");
const people = province.flatMap(({ members }) => members);

test("the same seed gives the same people, another seed others", () => {
  expect(fingerprint(some("1"))).toBe(fingerprint(province));
  expect(fingerprint(some("2"))).not.toBe(fingerprint(province));
});

test("what happens in one village does not change another", () => {
  const alone = [...households([{ village: hamlet, people: 300, complete: true }], { seed: "1", today })];
  const beside = [
    ...households(
      [
        { village: hamlet, people: 300, complete: true },
        { village: community, people: 50, complete: true },
      ],
      { seed: "1", today },
    ),
  ];
  expect(beside.slice(0, alone.length)).toEqual(alone);
});

test("households are made one at a time, so a whole province fits in memory", () => {
  const endless = households(quotas(60_000_000), { seed: "1", today });
  expect([endless.next().value, endless.next().value]).toEqual(province.slice(0, 2));
});

test("every village gets its people", () => {
  for (const village of [hamlet, community]) {
    const there = province
      .filter((household) => household.village === village)
      .flatMap(({ members }) => members).length;
    expect(there).toBeGreaterThanOrEqual(1_500);
    expect(there).toBeLessThan(1_510);
  }
});

test("identity numbers are valid, unique and agree with birth date and sex", () => {
  const ids = people.flatMap(({ idNumber }) => (idNumber === null ? [] : [idNumber]));
  expect(new Set(ids).size).toBe(ids.length);
  for (const { idNumber, birthDate, sex } of people) {
    if (idNumber === null) continue;
    expect(idNumberKind.parse(idNumber).ok).toBe(true);
    expect([birthDateOf(idNumber), sexOf(idNumber)]).toEqual([birthDate, sex]);
  }
});

test("only newborns are without a number", () => {
  const without = people.filter(({ idNumber }) => idNumber === null);
  expect(
    without.every(({ birthDate, idKind }) => ageAt(birthDate, today) === 0 && idKind === "birth-certificate"),
  ).toBe(true);
});

test("names, telephones and addresses pass the platform's own checks", () => {
  for (const { fullName, phone } of people) {
    expect(personNameKind.parse(fullName), fullName).toEqual({ ok: true, value: fullName });
    if (phone !== null) expect(phoneKind.parse(phone)).toEqual({ ok: true, value: phone });
  }
  for (const { address } of province) expect(addressKind.parse(address)).toEqual({ ok: true, value: address });
});

/** Least and most years that a member is older than the head. */
const olderThanHead: Record<SyntheticMember["relation"], readonly [number, number]> = {
  self: [0, 0],
  spouse: [-12, 12],
  child: [-60, -16],
  fosterOrStepChild: [-60, -16],
  parent: [16, 60],
  grandparent: [32, 80],
  grandchild: [-80, -32],
  sibling: [-20, 20],
  childInLaw: [-50, -12],
  parentInLaw: [12, 60],
  other: [-99, 99],
};

test("ages agree with the relation to the head", () => {
  for (const { members, from } of province) {
    const heads = members.filter(({ relation }) => relation === "self");
    expect(heads).toHaveLength(1);
    const headAge = ageAt(heads[0]?.birthDate ?? today, today);
    expect(headAge).toBeGreaterThanOrEqual(18);
    for (const { relation, birthDate } of members) {
      const [least, most] = olderThanHead[relation];
      const older = ageAt(birthDate, today) - headAge;
      expect(older, relation).toBeGreaterThanOrEqual(least);
      expect(older, relation).toBeLessThanOrEqual(most);
      expect(birthDate <= from && from <= today).toBe(true);
    }
  }
});

test("the countryside is old, and families of every size occur", () => {
  const rural = province.filter(({ village }) => village === hamlet).flatMap(({ members }) => members);
  const old = rural.filter(({ birthDate }) => ageAt(birthDate, today) >= 60).length / rural.length;
  expect(old).toBeGreaterThan(0.2);
  expect(old).toBeLessThan(0.45);
  expect([...new Set(province.map(({ members }) => members.length))].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
});

test("some who live in the city are registered elsewhere, and the household follows its registration", () => {
  const moved = province.filter(({ village, registeredIn }) => village !== registeredIn);
  expect(moved.length).toBeGreaterThan(10);
  expect(moved.every(({ village, category }) => village === community && category === "rural")).toBe(true);
});
