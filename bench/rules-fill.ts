/** The households of the benchmark of rules, made by arithmetic: four members and six lines of income on average, a gap in ten thousand. */
import { asOwner, sql, type Database } from "#kernel/database";
import type { Columns } from "#policy";

/** Of the plain allowance, in fen, by the code of the parameter and in the order of its categories. */
export const amounts: Readonly<Record<string, readonly number[]>> = {
  "mla.standard": [70_000, 52_500],
  "mla.supplement.minor": [5_000],
  "mla.supplement.elder": [5_000],
  "mla.supplement.disabled": [10_000],
  "mla.supplement.ill": [10_000],
};
export const day = "2025-03-28";

/** Items 3 and 4 of the list are not counted by the rules. */
export const items = ["wage", "pension", "land", "scholarship", "charity"] as const;

/** Tables bench_household, bench_member and bench_parameter in the shape of the batch query. */
export const fillTables = (db: Database, size: number): Promise<void> =>
  asOwner(db, async (tx) => {
    await sql`create table bench_household as
      select id, id % 100 as unit_id, ${day}::date as on_day,
        jsonb_build_object('category', case when id % 3 = 0 then 'urban' else 'rural' end,
          'assets', case id % 20 when 0 then 'over' when 1 then 'exempt' else 'within' end) as facts
      from generate_series(1, ${size}::int) id`.execute(tx);
    await sql`create table bench_member as
      select id, n, jsonb_build_object('birthDate', (date '1930-01-01' + ((id::bigint * 7919 + n * 104729) % 34000)::int)::text,
          'incomes', (select jsonb_agg(jsonb_build_object('line', l, 'item', (${[...items]}::text[])[1 + (id + n + l) % 5],
              'amount', case when (id + n + l) % 10000 = 0 then null else (id::bigint * 48271 + n * 6700417 + l * 7919) % 800000 end))
            from generate_series(1, 1 + (id + n) % 2) l),
          'disability', case (id + n) % 25 when 0 then 'severe' when 1 then 'other' else 'none' end,
          'seriouslyIll', (id + n) % 30 = 0) as facts
      from generate_series(1, ${size}::int) id, generate_series(1, 1 + id % 7) n`.execute(tx);
    const rows = Object.entries(amounts).flatMap(([code, values]) =>
      values.map((amount, index) => ({
        code,
        amount,
        category: values.length === 1 ? "" : (["urban", "rural"][index] ?? ""),
      })),
    );
    await sql`create table bench_parameter as
      select code, unit_id, category, daterange('2025-01-01', null) as valid, amount, null::text as option
      from generate_series(0, 99) unit_id, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) v (code text, category text, amount numeric)`.execute(
      tx,
    );
    await sql`analyze bench_household, bench_member, bench_parameter`.execute(tx);
  });

const at = (index: number, spread: number): number => (Math.imul(index + 1, 48_271) >>> 3) % spread;

/** First position of each row's part, where row r has `many(r)`. */
const firsts = (rows: number, many: (row: number) => number): Int32Array => {
  const first = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row += 1) first[row + 1] = (first[row] ?? 0) + many(row);
  return first;
};

/** The same kind of households as columns in memory. */
export const fillColumns = (size: number): Columns => {
  const first = firsts(size, (household) => 1 + (household % 7));
  const members = first[size] ?? 0;
  const lines = firsts(members, (member) => 1 + (member % 2));
  const count = lines[members] ?? 0;
  return {
    size,
    place: Int32Array.from({ length: size }, (_, h) => h % 100),
    levels: {
      household: {
        first: new Int32Array(2),
        known: Uint8Array.of(1),
        fields: {
          category: Int8Array.from({ length: size }, (_, h) => (h % 3 === 0 ? 0 : 1)),
          assets: Int8Array.from({ length: size }, (_, h) => (h % 20 === 0 ? 2 : h % 20 === 1 ? 1 : 0)),
        },
      },
      members: {
        first,
        known: new Uint8Array(size).fill(1),
        fields: {
          birthDate: Float64Array.from(
            { length: members },
            (_, i) => (1930 + at(i, 90)) * 10_000 + (1 + at(i + 7, 12)) * 100 + 1 + at(i + 13, 28),
          ),
          disability: Int8Array.from({ length: members }, (_, i) => (i % 25 === 0 ? 1 : i % 25 === 1 ? 2 : 0)),
          seriouslyIll: Uint8Array.from({ length: members }, (_, i) => (i % 30 === 0 ? 1 : 2)),
        },
      },
      members_incomes: {
        first: lines,
        known: new Uint8Array(members).fill(1),
        fields: {
          item: Int8Array.from({ length: count }, (_, i) => at(i + 5, items.length)),
          amount: Float64Array.from({ length: count }, (_, i) => (i % 10_000 === 0 ? Number.NaN : at(i + 3, 800_000))),
        },
      },
    },
  };
};
