/** The readings of an allowance: batch SQL, the columnar loop alone and fed from PostgreSQL, one case with its proof, another engine. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { minimumLivingAllowance as whole } from "#domains/assistance";
import { asOwner, openDatabase, sql } from "#kernel/database";
import {
  batchSql,
  compileColumnar,
  emptyAnswers,
  propose,
  proposalToWire,
  readApplicant,
  workOut,
  writtenLocal,
  type ColumnarReading,
  type HouseholdFacts,
  type LocalColumns,
} from "#policy";
import { inTurn, rssMb, type Benchmark, type Figure } from "./bench.ts";
import { plainAllowance as service } from "./plain-allowance.ts";
import { byHand } from "./rules-by-hand.ts";
import { withJsonRules, zenEngine } from "./rules-elsewhere.ts";
import { countingThread, differing, noAnswers, packTables, throughDatabase } from "./rules-fed.ts";
import { amounts, day, fillColumns, fillTables } from "./rules-fill.ts";

/** The values of a hundred places, in the order in which the reading wants them. */
const localOf = ({ parameters }: Pick<ColumnarReading, "parameters">): LocalColumns =>
  parameters.map(({ settings }) => {
    const values = amounts[settings.code] ?? [];
    return Float64Array.from({ length: 100 * values.length }, (_, index) => values[index % values.length] ?? 0);
  });

/** Reads the same facts, sums the same lines and writes as many rows. */
const yardstick = `select h.id, f.category, f.assets, g.income, g.born, g.disabled, g.ill from bench_household h
  cross join lateral jsonb_to_record(h.facts) as f(category text, assets text)
  join (select r.id, sum(l.amount) as income, min(m."birthDate") as born, count(m.disability) as disabled, count(m."seriouslyIll") as ill
    from bench_member r
      cross join lateral jsonb_to_record(r.facts) as m("birthDate" date, disability text, "seriouslyIll" boolean, incomes jsonb)
      cross join lateral (select sum(amount) as amount from jsonb_to_recordset(m.incomes) as i(item text, amount bigint)) l
    group by r.id) g on g.id = h.id`;

const inDatabase = async (size: number, runs: number): Promise<readonly Figure[]> => {
  const home = mkdtempSync(join(tmpdir(), "xm-bench-"));
  const db = await openDatabase({ home });
  try {
    await fillTables(db, size);
    await asOwner(db, (tx) => sql`create index on bench_member (id)`.execute(tx));
    await asOwner(db, (tx) => sql`create index on bench_household (id)`.execute(tx));
    const source = { households: "bench_household", members: "bench_member", parameters: "bench_parameter" };
    const timed = (query: string) => () =>
      asOwner(db, async (tx) => {
        await sql`set local work_mem = '256MB'`.execute(tx);
        await sql.raw(`create temporary table bench_answer on commit drop as ${query}`).execute(tx);
      });
    const reading = compileColumnar(service);
    const work = { size, reading, local: localOf(reading) };
    const began = performance.now();
    await packTables(db, work);
    const packing = performance.now() - began;
    const thread = countingThread(work);
    const {
      rule = 0,
      plain = 1,
      fed = 0,
      moved = 1,
    } = await inTurn(
      {
        rule: timed(batchSql(service, source)),
        plain: timed(yardstick),
        moved: () => throughDatabase(db, work, noAnswers),
        fed: () => throughDatabase(db, work, thread.answers),
      },
      runs,
    );
    await thread.end();
    const others = await differing(db, batchSql(service, source));
    if (others > 0) throw new Error(`${others} households: the batch query and the columnar reading differ`);
    const households = `${size} households`;
    return [
      {
        name: "batch SQL",
        size: households,
        median_ms: rule,
        yardstick: "same rows joined and summed",
        ratio: rule / plain,
        rss_mb: rssMb(),
      },
      {
        name: "columnar, from and back to PostgreSQL",
        size: households,
        median_ms: fed,
        yardstick: "same bytes read, same rows written",
        ratio: fed / moved,
        rss_mb: rssMb(),
      },
      {
        name: "packing facts for the first time (once)",
        size: households,
        median_ms: packing,
        yardstick: "columnar, from and back",
        ratio: packing / fed,
        rss_mb: rssMb(),
      },
    ];
  } finally {
    await db.close();
    rmSync(home, { recursive: true, force: true });
  }
};

const inMemory = async (size: number, runs: number): Promise<Figure> => {
  const reading = compileColumnar(service);
  const columns = fillColumns(size);
  const local = localOf(reading);
  const order = Object.keys(amounts).map(
    (code) => local[reading.parameters.findIndex(({ settings }) => settings.code === code)] ?? new Float64Array(),
  );
  const answers = emptyAnswers(size);
  const pays = new Float64Array(size);
  const { loop = 0, hand = 1 } = await inTurn(
    { loop: () => reading.run(columns, local, day, answers), hand: () => byHand(columns, order, pays) },
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

/** Households as objects, for engines that take one after the other. */
const asObjects = (size: number): readonly HouseholdFacts[] =>
  Array.from({ length: size }, (_, h) => ({
    household: { category: h % 3 === 0 ? "urban" : "rural", assets: h % 20 === 0 ? "over" : "within" },
    members: Array.from({ length: 1 + (h % 7) }, (_, m) => ({
      birthDate: "1960-05-01",
      disability: "none",
      seriouslyIll: false,
      incomes: [{ item: "wage", amount: (h * 48_271 + m * 7_919) % 800_000 }],
    })),
  }));

const oneByOne = async (runs: number): Promise<readonly Figure[]> => {
  const households = asObjects(2_000);
  const local = writtenLocal({
    "mla.standard": { urban: 700, rural: 525 },
    "mla.supplement.minor": 50,
    "mla.supplement.elder": 50,
    "mla.supplement.disabled": 100,
    "mla.supplement.ill": 100,
  });
  const zen = await zenEngine();
  const found = { ours: { eligible: 0, fen: 0 }, conditions: 0, zen: 0 };
  const medians = await inTurn(
    {
      conditions: async () => {
        found.conditions = await withJsonRules(households);
      },
      ...(zen && {
        zen: async () => {
          found.zen = await zen(households);
        },
      }),
      ours: () => {
        const answers = households.map((facts) => workOut(service, { facts, on: day, local }));
        found.ours = {
          eligible: answers.filter(({ eligible }) => eligible === true).length,
          fen: answers.reduce((sum, { paysFen }) => sum + Number(paysFen ?? 0), 0),
        };
      },
    },
    runs,
  );
  const { conditions = 0, ours = 1 } = medians;
  if (found.conditions !== found.ours.eligible)
    throw new Error(`json-rules-engine finds ${found.conditions} eligible, the interpreter ${found.ours.eligible}`);
  if (zen && found.zen !== found.ours.fen)
    throw new Error(`zen-engine pays ${found.zen} fen, the interpreter ${found.ours.fen}`);
  const figure = (name: string, ms: number): Figure => ({
    name,
    size: `${households.length} households`,
    median_ms: ms,
    yardstick: "interpreter, with the amount",
    ratio: ms / ours,
    rss_mb: rssMb(),
  });
  return [
    figure("json-rules-engine, conditions only", conditions),
    ...(medians["zen"] === undefined ? [] : [figure("zen-engine, with the amount", medians["zen"])]),
  ];
};

export const rules: Benchmark = {
  name: "rules",
  summary: "低保规则的几种读法：列式循环、批量 SQL、由数据库供数、单户带证明",
  run: async ({ scale, runs }) => {
    const sizes = [100_000, 1_000_000].map((size) => Math.round(size * scale));
    const figures: Figure[] = [await oneCase(runs), ...(await oneByOne(runs))];
    for (const size of sizes) figures.push(await inMemory(size, runs));
    for (const size of sizes) figures.push(...(await inDatabase(size, runs)));
    return figures;
  },
};
