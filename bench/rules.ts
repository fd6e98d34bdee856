/** The readings of 最低生活保障: batch SQL against reading the same rows, the columnar loop against one written by hand, one case with its proof. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { minimumLivingAllowance as whole } from "#domains/assistance";
import { asOwner, openDatabase, sql, type Database } from "#kernel/database";
import {
  batchSql,
  compileColumnar,
  emptyAnswers,
  propose,
  proposalToWire,
  readApplicant,
  writtenLocal,
  type Columns,
  type LevelColumns,
} from "#policy";
import { plainAllowance as service } from "./plain-allowance.ts";
import { inTurn, rssMb, type Benchmark, type Figure } from "./bench.ts";

/** A household in ten thousand has a gap; four members on average; incomes around the standard. */
const fill = async (db: Database, size: number): Promise<void> =>
  asOwner(db, async (tx) => {
    await sql`create table bench_household as
      select id, id % 100 as unit_id, date '2025-03-28' as on_day,
        jsonb_build_object('category', case when id % 3 = 0 then 'urban' else 'rural' end,
          'assets', case id % 20 when 0 then 'over' when 1 then 'exempt' else 'within' end) as facts
      from generate_series(1, ${size}::int) id`.execute(tx);
    await sql`create table bench_member as
      select id, jsonb_build_object('birthDate', (date '1930-01-01' + ((id::bigint * 7919 + n * 104729) % 34000)::int)::text,
          'income', case when (id + n) % 10000 = 0 then null else (id::bigint * 48271 + n * 6700417) % 1200000 end,
          'disability', case (id + n) % 25 when 0 then 'severe' when 1 then 'other' else 'none' end,
          'seriouslyIll', (id + n) % 30 = 0) as facts
      from generate_series(1, ${size}::int) id, generate_series(1, 1 + id % 7) n`.execute(tx);
    await sql`create table bench_parameter as
      select code, unit_id, category, daterange('2025-01-01', null) as valid, amount, null::text as option from generate_series(0, 99) unit_id,
        (values ('mla.standard', 'urban', 70000), ('mla.standard', 'rural', 52500), ('mla.supplement.minor', '', 5000),
          ('mla.supplement.elder', '', 5000), ('mla.supplement.disabled', '', 10000), ('mla.supplement.ill', '', 10000)) v (code, category, amount)`.execute(
      tx,
    );
    await sql`analyze bench_household, bench_member, bench_parameter`.execute(tx);
  });

const inDatabase = async (size: number, runs: number): Promise<Figure> => {
  const home = mkdtempSync(join(tmpdir(), "xm-bench-"));
  const db = await openDatabase({ home });
  try {
    await fill(db, size);
    const source = { households: "bench_household", members: "bench_member", parameters: "bench_parameter" };
    const timed = (query: string) => () =>
      asOwner(db, async (tx) => {
        await sql`set local work_mem = '256MB'`.execute(tx);
        await sql.raw(`create temporary table bench_answer on commit drop as ${query}`).execute(tx);
      });
    // The yardstick reads the same facts, sums the members' incomes and writes as many rows.
    const yardstick = `select h.id, f.category, f.assets, g.income from bench_household h
      cross join lateral jsonb_to_record(h.facts) as f(category text, assets text)
      join (select r.id, sum(m.income) as income, min(m."birthDate") as born, count(m.disability) as disabled, count(m."seriouslyIll") as ill
        from bench_member r cross join lateral jsonb_to_record(r.facts) as m(income bigint, "birthDate" date, disability text, "seriouslyIll" boolean) group by r.id) g on g.id = h.id`;
    const { rule = 0, plain = 1 } = await inTurn(
      { rule: timed(batchSql(service, source)), plain: timed(yardstick) },
      runs,
    );
    return {
      name: "batch SQL",
      size: `${size} households`,
      median_ms: rule,
      yardstick: "same rows joined and summed",
      ratio: rule / plain,
      rss_mb: rssMb(),
    };
  } finally {
    await db.close();
    rmSync(home, { recursive: true, force: true });
  }
};

const randomColumns = (size: number): Columns => {
  const first = Int32Array.from({ length: size + 1 }, (_, h) => Math.floor(h / 7) * 28 + ((h % 7) * ((h % 7) + 1)) / 2);
  const members = first[size] ?? 0;
  const at = (index: number, spread: number): number => (Math.imul(index + 1, 48_271) >>> 3) % spread;
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
          income: Float64Array.from({ length: members }, (_, i) =>
            i % 10_000 === 0 ? Number.NaN : at(i + 3, 1_200_000),
          ),
          disability: Int8Array.from({ length: members }, (_, i) => (i % 25 === 0 ? 1 : i % 25 === 1 ? 2 : 0)),
          seriouslyIll: Uint8Array.from({ length: members }, (_, i) => (i % 30 === 0 ? 1 : 2)),
        },
      },
    },
  };
};

/** The same rules as a careful programmer would write them for this one benefit: the floor for any compiled loop. */
const byHand = ({ size, levels, place }: Columns, local: readonly Float64Array[], pays: Float64Array): void => {
  const { household, members } = levels as { household: LevelColumns; members: LevelColumns };
  const { first } = members;
  const { category, assets } = household.fields as { category: Int8Array; assets: Int8Array };
  const { birthDate, income, disability, seriouslyIll } = members.fields as {
    birthDate: Float64Array;
    income: Float64Array;
    disability: Int8Array;
    seriouslyIll: Uint8Array;
  };
  const [standards, minor, elder, disabled, ill] = local as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let h = 0; h < size; h += 1) {
    const p = place[h] ?? 0;
    let [year, extra] = [0, 0];
    const [from, to] = [first[h] ?? 0, first[h + 1] ?? 0];
    for (let i = from; i < to; i += 1) {
      year += income[i] ?? Number.NaN;
      const age = Math.trunc((20_250_328 - (birthDate[i] ?? Number.NaN)) / 10_000);
      let best = age < 18 ? (minor[p] ?? 0) : age >= 70 ? (elder[p] ?? 0) : 0;
      if (disability[i] === 1 && (disabled[p] ?? 0) > best) best = disabled[p] ?? 0;
      if (seriouslyIll[i] === 1 && (ill[p] ?? 0) > best) best = ill[p] ?? 0;
      extra += best;
    }
    const standard = standards[p * 2 + (category[h] ?? 0)] ?? 0;
    const gap = standard * (to - from) * 12 - year;
    const paid = gap > 0 ? Math.ceil(gap / 1_200) * 100 + extra : 0;
    pays[h] = (assets[h] ?? 0) > 1 ? 0 : Number.isNaN(year) ? year : paid;
  }
};

const inMemory = async (size: number, runs: number): Promise<Figure> => {
  const reading = compileColumnar(service);
  const columns = randomColumns(size);
  const amounts: Readonly<Record<string, readonly number[]>> = {
    "mla.standard": [70_000, 52_500],
    "mla.supplement.minor": [5_000],
    "mla.supplement.elder": [5_000],
    "mla.supplement.disabled": [10_000],
    "mla.supplement.ill": [10_000],
  };
  const local = reading.parameters.map(({ settings }) => {
    const values = amounts[settings.code] ?? [];
    return Float64Array.from({ length: 100 * values.length }, (_, index) => values[index % values.length] ?? 0);
  });
  const order = Object.keys(amounts).map(
    (code) => local[reading.parameters.findIndex(({ settings }) => settings.code === code)] ?? new Float64Array(),
  );
  const answers = emptyAnswers(size);
  const pays = new Float64Array(size);
  const { loop = 0, hand = 1 } = await inTurn(
    { loop: () => reading.run(columns, local, "2025-03-28", answers), hand: () => byHand(columns, order, pays) },
    runs,
  );
  const differing = pays.findIndex((value, h) => !Object.is(value, answers.pays[h]));
  if (differing >= 0)
    throw new Error(`Household ${differing}: the loop gives ${answers.pays[differing]}, by hand ${pays[differing]}`);
  return {
    name: "columnar loop",
    size: `${size} households`,
    median_ms: loop,
    yardstick: "loop written by hand",
    ratio: loop / hand,
    rss_mb: rssMb(),
  };
};

const oneCase = async (runs: number): Promise<Figure> => {
  const [example] = whole.examples;
  const read = example ? readApplicant(whole.applicant, example) : null;
  if (!example || !read?.ok) throw new Error("The first example cannot be read");
  const repeats = 200;
  const situation = { facts: read.value, on: example.on, local: writtenLocal(example.local) };
  const times = (work: () => unknown) => () => {
    for (let n = 0; n < repeats; n += 1) work();
  };
  const { proof = 0, copy = 1 } = await inTurn(
    {
      proof: times(() => proposalToWire(propose(whole, situation), { names: [], parameters: [], nearest: false })),
      copy: times(() => structuredClone(situation.facts)),
    },
    runs,
  );
  return {
    name: "one case with proof",
    size: "1 household",
    median_ms: proof / repeats,
    yardstick: "copying its facts",
    ratio: proof / copy,
    rss_mb: rssMb(),
  };
};

export const rules: Benchmark = {
  name: "rules",
  summary: "最低生活保障的三种读法：批量 SQL、列式循环、单户带证明",
  run: async ({ scale, runs }) => {
    const sizes = [100_000, 1_000_000].map((size) => Math.round(size * scale));
    const figures: Figure[] = [];
    for (const size of sizes) figures.push(await inMemory(size, runs));
    for (const size of sizes) figures.push(await inDatabase(size, runs));
    return [...figures, await oneCase(runs)];
  },
};
