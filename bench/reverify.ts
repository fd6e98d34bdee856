/** Matching the deliveries of eighteen departments at the door, against DuckDB reading the same files with the same threads. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { keyOf, keyTable, matchFiles, type KeyTable } from "#kernel/evidence";
import { normalisePersonName } from "#policy";
import { inTurn, rssMb, type Benchmark, type Figure } from "./bench.ts";
import { idOf, makeDeliveries, nameOf, type MadeFile } from "./deliveries.ts";

/** What both must come to. */
interface Outcome {
  readonly hits: number;
  /** Whole fen over all hits. */
  readonly sum: number;
  /** SM3 over each person's hits and fen. */
  readonly digest: string;
}

const digestOf = (counts: Int32Array, sums: Float64Array): string =>
  createHash("sm3").update(new Uint8Array(counts.buffer)).update(new Uint8Array(sums.buffer)).digest("hex");

/** Keeps every hit in columns and each person's totals. */
const atTheDoor = async (files: readonly MadeFile[], table: KeyTable, threads: number): Promise<Outcome> => {
  const counts = new Int32Array(table.size);
  const sums = new Float64Array(table.size);
  const kept: unknown[] = [];
  let hits = 0;
  let sum = 0;
  const matched = await matchFiles(
    files.map(({ path, table: declared }) => ({ path, table: declared, encoding: "utf-8" as const })),
    table,
    (_, block) => {
      kept.push(block);
      hits += block.count;
      for (let at = 0; at < block.count; at += 1) {
        const person = block.persons[at] ?? 0;
        counts[person] = (counts[person] ?? 0) + 1;
        const fen = block.amounts[at] ?? -1;
        if (fen < 0) continue;
        sums[person] = (sums[person] ?? 0) + fen;
        sum += fen;
      }
    },
    threads,
  );
  for (const [at, one] of matched.entries()) {
    if ("says" in one) throw new Error(one.says);
    if (one.rows !== files[at]?.rows || one.bad > 0)
      throw new Error(`${files[at]?.path}: ${one.rows} rows, ${one.bad} bad`);
  }
  return { hits, sum, digest: digestOf(counts, sums) };
};

const inDuckDb = async (
  files: readonly MadeFile[],
  folder: string,
  persons: number,
  threads: number,
): Promise<Outcome> => {
  const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
  const connection = await instance.connect();
  try {
    await connection.run(
      `create table person as select * from read_csv('${join(folder, "persons.csv")}', columns = {'id': 'varchar', 'place': 'integer'})`,
    );
    await connection.run("create table hit (place integer, source varchar, fen bigint, record varchar[])");
    for (const { table, path } of files) {
      const columns = ["身份证号", "姓名", ...Object.values(table.columns).map(({ label }) => label)];
      const declared = columns.map((label) => `'${label}': 'varchar'`).join(", ");
      const amount =
        table.amount === null
          ? "null"
          : `cast(cast("${table.columns[table.amount]?.label}" as decimal(15, 2)) * 100 as bigint)`;
      const kept = columns
        .slice(1)
        .map((label) => `"${label}"`)
        .join(", ");
      await connection.run(`insert into hit select place, '${table.key}', ${amount}, [${kept}]
        from read_csv('${path}', header = true, columns = {${declared}}) join person on person.id = upper(trim("身份证号"))`);
    }
    const counts = new Int32Array(persons);
    const sums = new Float64Array(persons);
    const rows = await connection.runAndReadAll(
      "select place, count(*)::integer, coalesce(sum(fen), 0)::double from hit group by place",
    );
    let hits = 0;
    let sum = 0;
    for (const [place, count, fen] of rows.getRows() as [number, number, number][]) {
      counts[place] = count;
      sums[place] = fen;
      hits += count;
      sum += fen;
    }
    return { hits, sum, digest: digestOf(counts, sums) };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
};

const compared = async (persons: number, rows: number, runs: number, skew = 0): Promise<Figure> => {
  const folder = mkdtempSync(join(tmpdir(), "xm-deliveries-"));
  const threads = availableParallelism();
  try {
    const files = makeDeliveries(folder, { persons, rows, skew });
    const asked = Array.from({ length: persons }, (_, place) => place * 5);
    writeFileSync(
      join(folder, "persons.csv"),
      ["id,place", ...asked.map((n, place) => `${idOf(n)},${place}`), ""].join("\n"),
    );
    const authorised = asked.map((n) => ({ ...keyOf(idOf(n)), name: normalisePersonName(nameOf(n)) }));
    const ours = () => atTheDoor(files, keyTable(authorised), threads);
    const theirs = () => inDuckDb(files, folder, persons, threads);
    const [door, duck] = [await ours(), await theirs()];
    if (JSON.stringify(door) !== JSON.stringify(duck))
      throw new Error(`The two disagree: ${JSON.stringify(door)} against ${JSON.stringify(duck)}`);
    const { door: median = Number.NaN, duckdb = Number.NaN } = await inTurn({ door: ours, duckdb: theirs }, runs);
    return {
      name: skew === 0 ? "match at the door" : "match at the door, hot persons",
      size: `${persons} persons, ${rows} rows, ${door.hits} hits`,
      median_ms: median,
      yardstick: "DuckDB, same files and threads",
      ratio: median / duckdb,
      rss_mb: rssMb(),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

export const reverify: Benchmark = {
  name: "reverify",
  summary: "十八个来源的交换文件与授权人员比对，命中相同后计时",
  run: async ({ scale, runs }) => {
    const size = (persons: number): [number, number] => [Math.round(persons * scale), Math.round(persons * 20 * scale)];
    return [
      await compared(...size(100_000), runs),
      await compared(...size(1_000_000), runs),
      await compared(...size(1_000_000), runs, 1.5),
    ];
  },
};
