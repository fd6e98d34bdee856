/** Searching under row-level security: right people, stable pages, and indexes that are used. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { asOwner, sql, within, type Database, type Scope } from "#kernel/database";
import type { Page, PersonRow } from "#wire";
import { testDatabase } from "../../../tests/support/database.ts";
import { insertPeople, registerPerson, search, type PersonDraft } from "./index.ts";
import { readQuery } from "./read-query.ts";
import { searchStatement } from "./search-statement.ts";
import {
  county,
  idOf,
  layOut,
  testDeps,
  townshipA,
  townshipB,
  villageA,
  villageB,
} from "../../../tests/support/small-county.ts";

let db: Database;
const deps = testDeps();
const surnames = Array.from("王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗");
const given = Array.from("伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂");
const people = 20_000;

const crowd = (unitId: number): PersonDraft[] =>
  Array.from({ length: people / 2 }, (_, n) => {
    const fullName = `${surnames[n % 20] ?? ""}${given[(n * 7) % 24] ?? ""}${given[Math.floor(n / 24) % 24] ?? ""}`;
    const draft = {
      unitId,
      fullName,
      hukouUnitId: null,
      sex: null,
      birthDate: null,
      idKind: "resident-id",
      phone: null,
    } as const;
    return { ...draft, idNumber: null, idDisputed: false, diedOn: null };
  });

beforeAll(async () => {
  db = await testDatabase();
  await layOut(db);
  await asOwner(db, async (tx) => {
    await insertPeople(tx, deps, crowd(villageA));
    await insertPeople(tx, deps, crowd(villageB));
    const base = { unitId: villageA, idNumber: idOf("43018119850610019"), phone: "13800001111" };
    await registerPerson(tx, deps, { ...base, fullName: "曾国藩" });
    await registerPerson(tx, deps, { unitId: villageA, fullName: "小曾国" });
    await registerPerson(tx, deps, { unitId: villageA, fullName: "欧阳询" });
    await registerPerson(tx, deps, { unitId: villageB, fullName: "曾国" });
    await registerPerson(tx, deps, { unitId: villageB, fullName: "𠮷国曾" });
  });
  await asOwner(db, (tx) => sql`analyze people.person, people.person_gram`.execute(tx));
});
afterAll(async () => {
  await db.close();
  deps.remove();
});

const find = async (scope: Scope, q: string, limit = 20): Promise<PersonRow[]> =>
  (await within(db, scope, (tx) => search(tx, deps, { q, limit }))).rows;
const names = async (scope: Scope, q: string): Promise<string[]> => (await find(scope, q)).map((row) => row.name);

test("finds by number, phone, name, part of a name, pinyin and initials", async () => {
  expect(await names(county, idOf("43018119850610019"))).toEqual(["曾国藩"]);
  expect(await names(county, "138-0000-1111")).toEqual(["曾国藩"]);
  expect(await names(county, "曾")).toEqual(["曾国", "曾国藩"]);
  expect(await names(county, "国藩")).toEqual(["曾国藩"]);
  expect(await names(county, "𠮷")).toEqual(["𠮷国曾"]);
  expect(await names(county, "zengguo")).toEqual(["曾国", "曾国藩"]);
  expect(await names(county, "oyx")).toEqual(["欧阳询"]);
});

test("a name itself comes first, then names that begin so, then names that hold it", async () => {
  expect(await names(county, "曾国")).toEqual(["曾国", "曾国藩", "小曾国"]);
});

test("finds nobody of another township", async () => {
  expect(await names(townshipB, "曾国藩")).toEqual([]);
  expect(await names(townshipB, idOf("43018119850610019"))).toEqual([]);
  expect(await names(townshipB, "曾国")).toEqual(["曾国"]);
  expect(await names(townshipB, "炭子冲村")).toEqual([]);
});

test("finds by the name of a village, alone and with a part of a name", async () => {
  const village = await within(db, county, (tx) => search(tx, deps, { q: "炭子冲", limit: 5 }));
  expect(village.total).toBe(1000);
  expect(new Set(village.rows.map((row) => row.place))).toEqual(new Set(["花明楼镇 · 炭子冲村"]));
  expect(await names(county, "偕乐桥村 曾")).toEqual(["曾国", "𠮷国曾"]);
  expect(await names(county, "曾 偕乐桥村")).toEqual(["曾国", "𠮷国曾"]);
});

test("pages neither repeat nor skip, across readings", async () => {
  for (const [q, size] of [
    ["曾国", 1],
    ["王", 97],
    ["王伟", 7],
    ["wang", 97],
    ["花明楼镇", 251],
  ] as const) {
    const whole = await find(county, q, 1000);
    const paged: PersonRow[] = [];
    let after: string | null = null;
    do {
      const from: string | null = after;
      const page: Page<PersonRow> = await within(db, county, (tx) => search(tx, deps, { q, limit: size, after: from }));
      paged.push(...page.rows);
      expect(page.total).toBe(whole.length);
      after = page.next;
    } while (after !== null && paged.length < whole.length);
    expect(paged.slice(0, whole.length)).toEqual(whole);
    expect(new Set(paged.map((row) => row.personId)).size).toBe(paged.length);
  }
});

const planOf = (scope: Scope, q: string, by: string): Promise<string> =>
  within(db, scope, async (tx) => {
    const reading = readQuery(q).find((one) => one.by === by);
    if (reading === undefined) throw new Error(`${q} has no reading ${by}`);
    const ranges = { lo: [1110], hi: [1120] };
    const statement = searchStatement(deps.keys, reading, { ranges, after: null, limit: 20 });
    const plan = await sql<{ "QUERY PLAN": string }>`explain ${statement}`.execute(tx);
    return plan.rows.map((row) => row["QUERY PLAN"]).join("\n");
  });

test.each([
  ["王伟", "name-holds", /Index (Only )?Scan using person_gram_pkey/],
  ["王伟", "name-begins", /Index (Only )?Scan.* (using|on) person_name/],
  ["何", "name-begins", /(using|on) person_name/],
  ["hewei", "pinyin", /(using|on) person_pinyin/],
  ["zgf", "initials", /(using|on) person_initials/],
  ["13800001111", "phone", /(using|on) person_phone/],
  ["11010519491231002X", "id-number", /(using|on) person_id_blind/],
  ["炭子冲", "place", /(using|on) person_div/],
])("under row-level security %s (%s) walks its index and never the table", async (q, by, index) => {
  for (const scope of [townshipA, county]) {
    const plan = await planOf(scope, q, by);
    expect(plan).toMatch(index);
    expect(plan).not.toContain("Seq Scan on person");
  }
});
