/** The columnar reading fed from PostgreSQL as the product feeds it, packed facts in stretches, and its answers written back as rows. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { asOwner, insertColumns, sql, type Database } from "#kernel/database";
import { emptyAnswers, packingOf, type Answers, type ColumnarReading, type Facts, type LocalColumns } from "#policy";
import type { Order } from "./rules-thread.ts";

interface Work {
  readonly size: number;
  readonly reading: ColumnarReading;
  readonly local: LocalColumns;
}
/** What is made of a stretch of households. */
type Answering = (order: Order) => Promise<Answers>;

const STRETCH = 20_000;
const PACKED_AT_ONCE = 500;

/** From the facts as JSON to table bench_packed, as `packFacts` of the kernel does it. */
export const packTables = async (db: Database, { size, reading }: Work): Promise<void> => {
  const { pack } = packingOf(reading);
  await asOwner(db, (tx) => sql`create table bench_packed (id int primary key, unit_id int, facts bytea)`.execute(tx));
  for (let from = 1; from <= size; from += PACKED_AT_ONCE)
    await asOwner(db, async (tx) => {
      const { rows } = await sql<{ id: number; place: number; household: Facts; members: readonly Facts[] }>`
        select h.id, h.unit_id as place, h.facts as household, m.facts as members from bench_household h
          join lateral (select jsonb_agg(facts order by n) as facts from bench_member where id = h.id) m on true
        where h.id >= ${from} and h.id < ${from + PACKED_AT_ONCE}`.execute(tx);
      await sql`insert into bench_packed select * from unnest(${rows.map(({ id }) => id)}::int[],
        ${rows.map(({ place }) => place)}::int[], ${rows.map((facts) => Buffer.from(pack(facts)))}::bytea[])`.execute(
        tx,
      );
    });
  await asOwner(db, (tx) => sql`analyze bench_packed`.execute(tx));
};

/** Answers one stretch after the other; `end` lets the thread go. */
export const countingThread = ({
  local,
}: Work): { readonly answers: Answering; readonly end: () => Promise<unknown> } => {
  const worker = new Worker(new URL("./rules-thread.ts", import.meta.url), { workerData: local });
  const answers: Answering = async (order) => {
    worker.postMessage(order, []);
    const [said] = (await once(worker, "message")) as [Answers];
    return said;
  };
  return { answers, end: () => worker.terminate() };
};
/** The yardstick: the bytes come and as many rows go. */
export const noAnswers: Answering = ({ households }) => Promise.resolve(emptyAnswers(households));

const read = async (db: Database, size: number, from: number): Promise<Order> => {
  const { rows } = await asOwner(db, (tx) =>
    sql<Order>`select count(*)::int as households, coalesce(string_agg(int4send(unit_id), '' order by id), '') as places,
        coalesce(string_agg(facts, '' order by id), '') as facts
      from bench_packed where id >= ${from} and id < ${Math.min(size + 1, from + STRETCH)}`.execute(tx),
  );
  return rows[0] ?? { households: 0, places: new Uint8Array(), facts: new Uint8Array() };
};

const write = (db: Database, from: number, { eligible, pays, unmet }: Answers): Promise<unknown> =>
  asOwner(db, (tx) =>
    insertColumns(tx, {
      table: "public.bench_counted",
      columns: {
        id: ["int4", Int32Array.from(eligible, (_, index) => from + index)],
        eligible: ["int2", eligible],
        pays: ["int8", pays],
        unmet: ["int4", unmet],
      },
    }),
  );

/** One stretch is worked out aside while the next is read and the one before is written. */
export const throughDatabase = async (db: Database, { size }: Work, answering: Answering): Promise<void> => {
  await asOwner(db, (tx) => sql`drop table if exists bench_counted`.execute(tx));
  await asOwner(db, (tx) =>
    sql`create unlogged table bench_counted (id int, eligible int2, pays bigint, unmet int)`.execute(tx),
  );
  let written: Promise<unknown> = Promise.resolve();
  let next = read(db, size, 1);
  let pending: Promise<Answers> | null = null;
  const writeBefore = async (from: number): Promise<void> => {
    if (!pending) return;
    const answers = await pending;
    await written;
    written = write(db, from - STRETCH, answers);
  };
  let from = 1;
  for (; from <= size; from += STRETCH) {
    const order = await next;
    next = read(db, size, from + STRETCH);
    await writeBefore(from);
    pending = answering(order);
  }
  await writeBefore(from);
  await Promise.all([written, next]);
};

/** Households for which the batch query says something else than the rows that were written back. */
export const differing = async (db: Database, query: string): Promise<number> => {
  const { rows } = await asOwner(db, (tx) =>
    sql<{
      count: number;
    }>`select count(*)::int as count from bench_counted c full join (${sql.raw(query)}) b on b.id = c.id
      where c.pays is distinct from b.pays or (case c.eligible when 1 then true when 2 then false end) is distinct from b.eligible`.execute(
      tx,
    ),
  );
  return rows[0]?.count ?? 0;
};
