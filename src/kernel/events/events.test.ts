/** Published with the change, told at least once, written exactly once. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { fixedClock } from "#kernel/clock";
import { asOwner, sql, within, type Database, type Scope, type Tx } from "#kernel/database";
import { testDatabase } from "../../../tests/support/database.ts";
import {
  dispatchNext,
  publish,
  startDispatcher,
  subscribe,
  subscriber,
  undelivered,
  type Subscriber,
} from "./index.ts";

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  await db.kysely.schema.createTable("heard").addColumn("event_id", "integer").execute();
});
afterEach(async () => {
  await sql`truncate kernel.subscription, kernel.delivery, kernel.event, heard`.execute(db.kysely);
});
afterAll(() => db.close());

const clock = fixedClock("2025-03-28T09:00:00+08:00");
const later = fixedClock("2025-03-28T09:00:05+08:00");
const township: Scope = { lo: 1100, hi: 1200 };

const death = (personId: number) => ({
  kind: "PersonDied" as const,
  key: `death/${personId}`,
  divNo: 1110,
  at: clock.now(),
  body: { personId, changeId: personId, diedOn: "2025-03-27", cases: [] },
});
const publishDeath = (personId: number) => within(db, township, (tx) => publish(tx, death(personId)));
const note = (tx: Tx, eventId: number) => sql`insert into heard values (${eventId})`.execute(tx);
const heard = async (): Promise<number[]> =>
  (await sql<{ event_id: number }>`select event_id from heard order by 1`.execute(db.kysely)).rows.map(
    (row) => row.event_id,
  );
const listening = async (handle: Parameters<typeof subscriber>[1]["PersonDied"], name = "payments") => {
  const one = subscriber(name, handle === undefined ? {} : { PersonDied: handle });
  await asOwner(db, (tx) => subscribe(tx, one, clock.now()));
  return one;
};
const all = async (to: Subscriber, at = clock): Promise<number> => {
  let told = 0;
  while ((await dispatchNext(db, to, { clock: at })) !== null) told++;
  return told;
};

test("an event is there with its change and gone with its rollback", async () => {
  const payments = await listening(async (tx, { eventId }) => void (await note(tx, eventId)));
  await publishDeath(1);
  await within(db, township, async (tx) => {
    await publish(tx, death(2));
    throw new Error("changed my mind");
  }).catch(() => undefined);
  expect(await all(payments)).toBe(1);
  expect(await heard()).toHaveLength(1);
});

test("the same happening is published once, and other kinds are not told", async () => {
  const payments = await listening(async (tx, { eventId }) => void (await note(tx, eventId)));
  await publishDeath(1);
  await publishDeath(1);
  await within(db, township, (tx) =>
    publish(tx, {
      ...death(1),
      kind: "PersonsMerged",
      key: "merge/1",
      body: { mergeId: 1, standingId: 1, mergedId: 2 },
    }),
  );
  expect(await all(payments)).toBe(1);
});

test("nothing is published into another township, and a request reads no event", async () => {
  await expect(within(db, township, (tx) => publish(tx, { ...death(1), divNo: 1210 }))).rejects.toThrow(
    "row-level security",
  );
  await expect(within(db, township, (tx) => sql`select * from kernel.event`.execute(tx))).rejects.toThrow(
    "permission denied",
  );
});

test("a subscriber hears nothing of the time before it came", async () => {
  await publishDeath(1);
  const late = await listening(async (tx, { eventId }) => void (await note(tx, eventId)), "latecomer");
  await publishDeath(2);
  expect(await all(late)).toBe(1);
});

test("a handler that fails leaves nothing behind, waits, and holds up no other event", async () => {
  let broken = true;
  const payments = await listening(async (tx, { eventId, body }) => {
    await note(tx, eventId);
    if (broken && body.personId === 1) throw new Error("no such account");
  });
  await publishDeath(1);
  await publishDeath(2);
  expect(await all(payments)).toBe(2);
  expect(await heard()).toHaveLength(1);
  expect(await asOwner(db, (tx) => undelivered(tx))).toMatchObject([{ attempts: 1, fault: "no such account" }]);
  broken = false;
  expect(await all(payments)).toBe(0);
  expect(await all(payments, later)).toBe(1);
  expect(await heard()).toHaveLength(2);
});

test("when the connection dies between the effect and the note, both are undone and the event comes again", async () => {
  if (db.backend.kind === "pglite") return;
  let crashed = false;
  const tries: string[] = [];
  const payments = await listening(async (tx, { eventId, key }) => {
    tries.push(key);
    await note(tx, eventId);
    if (crashed) return;
    crashed = true;
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
  });
  await publishDeath(1);
  await dispatchNext(db, payments, { clock }).catch(() => undefined);
  expect(await heard()).toEqual([]);
  expect(await all(payments, later)).toBe(1);
  expect(await heard()).toHaveLength(1);
  expect(tries).toEqual(["death/1", "death/1"]);
});

test("dispatchers side by side tell each event once", async () => {
  if (db.backend.kind === "pglite") return;
  const payments = await listening(async (tx, { eventId }) => void (await note(tx, eventId)));
  for (let person = 1; person <= 40; person++) await publishDeath(person);
  const told = await Promise.all([all(payments), all(payments), all(payments), all(payments)]);
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(40);
  expect(new Set(await heard()).size).toBe(40);
  expect(await heard()).toHaveLength(40);
});

test("the running dispatcher tells what was left over, and stops", async () => {
  const done = Promise.withResolvers<number>();
  const payments = subscriber("payments", {
    PersonDied: async (tx, { eventId, body }) => {
      await note(tx, eventId);
      done.resolve(body.personId);
    },
  });
  await asOwner(db, (tx) => subscribe(tx, payments, clock.now()));
  await publishDeath(7);
  const dispatcher = await startDispatcher(db, { subscribers: [payments], clock, onError: done.reject });
  expect(await done.promise).toBe(7);
  await dispatcher.stop();
  expect(await heard()).toHaveLength(1);
});
