/** 查人 · One search box over the people within scope. */
import { sql, type Tx } from "#kernel/database";
import type { Page, PersonRow } from "#wire";
import { personRows } from "./person-row.ts";
import { rangesOfPlace } from "./ranges-of-place.ts";
import { readQuery, type Reading } from "./read-query.ts";
import type { PeopleDeps } from "./read-person.ts";
import { searchStatement, type Mark, type Ranges } from "./search-statement.ts";

/** Totals are counted up to here, so that a search for 王 in a whole province stays quick. */
export const countedAtMost = 1000;

interface Hit {
  readonly reading: number;
  readonly personId: number;
}

// A page mark names a reading and a person's number: names must not travel in addresses, which are logged.
const readMark = (after: string | null | undefined): Hit | null => {
  const [, reading, personId] = /^(\d{1,2})-(\d{1,15})$/.exec(after ?? "") ?? [];
  return reading === undefined || personId === undefined
    ? null
    : { reading: Number(reading), personId: Number(personId) };
};

const markOf = async (tx: Tx, personId: number): Promise<Mark | null> => {
  const found = await sql<Mark>`
    select person_id as "personId", div_no as "divNo", full_name as "fullName", pinyin, initials
    from people.person where person_id = ${personId}`.execute(tx);
  return found.rows[0] ?? null;
};

const everywhere: Ranges = { lo: [], hi: [] };
const placeNamed = (reading: Reading): string | null =>
  reading.by === "place" ? reading.value : reading.by === "name-in-place" ? reading.place : null;

const ask = async (
  tx: Tx,
  deps: PeopleDeps,
  { reading, after, limit }: { reading: Reading; after: Mark | null; limit: number },
) => {
  const name = placeNamed(reading);
  const ranges = name === null ? everywhere : await rangesOfPlace(tx, { name, today: deps.clock.today() });
  if (name !== null && ranges.lo.length === 0) return [];
  const found = await sql<{
    person_id: number;
  }>`${searchStatement(deps.keys, reading, { ranges, after, limit })}`.execute(tx);
  return found.rows.map((row) => row.person_id);
};

const hitsAfter = async (
  tx: Tx,
  deps: PeopleDeps,
  asked: { readings: readonly Reading[]; from: Hit | null; limit: number },
): Promise<Hit[]> => {
  const { readings, from, limit } = asked;
  const hits: Hit[] = [];
  for (const [index, reading] of readings.entries()) {
    if (index < (from?.reading ?? 0)) continue;
    if (hits.length >= limit) break;
    const after = from?.reading === index ? await markOf(tx, from.personId) : null;
    const found = await ask(tx, deps, { reading, after, limit: limit - hits.length });
    hits.push(...found.map((personId) => ({ reading: index, personId })));
  }
  return hits;
};

/**
 * People found by identity number, phone, name or part of it, pinyin or initials, or by the name of their village or township
 * ("炭子冲村", "炭子冲村 张"). Exact and beginning matches come first; the order is stable, so pages neither repeat nor skip.
 * `total` counts to 1,000 and stops. Only people within the scope of the transaction are found; the caller audits the query.
 * @throws invalidInput when the box is empty or a number is mistyped
 */
export const search = async (
  tx: Tx,
  deps: PeopleDeps,
  { q, limit, after }: { q: string; limit: number; after?: string | null },
): Promise<Page<PersonRow>> => {
  const readings = readQuery(q);
  const from = readMark(after);
  const hits = await hitsAfter(tx, deps, { readings, from, limit: limit + 1 });
  const page = hits.slice(0, limit);
  const last = hits.length > limit ? page.at(-1) : undefined;
  const whole = from === null && hits.length <= limit;
  const all = whole ? hits : await hitsAfter(tx, deps, { readings, from: null, limit: countedAtMost });
  return {
    rows: await personRows(
      tx,
      deps,
      page.map((hit) => hit.personId),
    ),
    total: all.length,
    next: last ? `${last.reading}-${last.personId}` : null,
  };
};
