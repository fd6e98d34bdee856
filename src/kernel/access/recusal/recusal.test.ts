/** Near relatives: stated by the official, found among the persons of a household, also behind a delegation. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { asOwner, sql } from "#kernel/database";
import { refusal, requestId, twoCounties, type TwoCounties } from "../two-counties.test-support.ts";
import { endRelative, recusedFrom, refuseRelatives, relativesOf, stateRelative, type Principal } from "../index.ts";

let here: TwoCounties;
let clerk: Principal;
const people: number[] = [];

beforeAll(async () => {
  here = await twoCounties();
  await here.account("clerk", "countyClerk");
  await here.account("other", "countyClerk");
  clerk = await here.as("clerk");
  for (const [name, divNo] of [
    ["父亲", 2150],
    ["邻居", 2151],
    ["外县人", 3100],
  ] as const) {
    const made = await asOwner(here.db, (tx) =>
      sql<{ id: number }>`insert into people.person (div_no, unit_id, full_name, pinyin, initials)
        values (${divNo}, 4, ${name}, 'x', 'x') returning person_id as id`.execute(tx),
    );
    people.push(made.rows[0]?.id ?? 0);
  }
});
afterAll(() => here.close());

const state = (personId: number, relation: "parent" | "sibling" = "parent") =>
  here.doing(clerk, (tx) =>
    stateRelative(tx, here.at("09:00:00"), { principal: clerk, requestId, personId, relation }),
  );
const types = (work: Promise<unknown>): Promise<string> => refusal(work).then(({ problem }) => problem.type);

test("the household of a stated relative is not handled, any other is", async () => {
  const [father = 0, neighbour = 0] = people;
  await state(father);
  expect(await here.doing(clerk, (tx) => recusedFrom(tx, clerk, people))).toEqual([
    { personId: father, relation: "parent" },
  ]);
  await here.doing(clerk, (tx) => refuseRelatives(tx, clerk, [neighbour]));
  const refused = await refusal(here.doing(clerk, (tx) => refuseRelatives(tx, clerk, [neighbour, father])));
  expect(refused.problem).toMatchObject({ type: "access.near-relative", status: 403 });
  expect(refused.problem.title).toContain("父母");
});

test("whoever acts for the official is recused with the official, and the other way round", async () => {
  const other = await here.as("other");
  expect(await here.doing(other, (tx) => recusedFrom(tx, other, people))).toEqual([]);
  const acting = { ...other, actingFor: clerk.accountId };
  expect(await here.doing(other, (tx) => recusedFrom(tx, acting, people))).toHaveLength(1);
});

test("a relative is stated once, and only a person of the own area, without telling who lives elsewhere", async () => {
  const [father = 0, , stranger = 0] = people;
  expect(await types(state(father))).toBe("access.relative-stated");
  const words = async (id: number) => JSON.stringify((await refusal(state(id))).toWire()).replaceAll(String(id), "N");
  expect(await words(stranger)).toBe(await words(987_654));
});

test("an entry counts to the end of the day on which it is struck out, and only its owner strikes it out", async () => {
  const [entry] = await here.doing(clerk, (tx) => relativesOf(tx, here.at("09:00:00"), clerk));
  const relativeId = entry?.relativeId ?? 0;
  const end = (principal: Principal) =>
    here.doing(principal, (tx) => endRelative(tx, here.at("10:00:00"), { principal, requestId, relativeId }));
  expect(await types(end(await here.as("other")))).toBe("access.no-such-relative");
  await end(clerk);
  expect(await here.doing(clerk, (tx) => recusedFrom(tx, clerk, people))).toHaveLength(1);
  const tomorrow = { ...clerk, me: { ...clerk.me, today: "2025-03-29" } };
  expect(await here.doing(clerk, (tx) => recusedFrom(tx, tomorrow, people))).toEqual([]);
});
