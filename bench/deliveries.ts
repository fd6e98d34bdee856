/** Deliveries of eighteen departments for a benchmark: the same persons, rows and spoilt numbers for every contender. */
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { idCheckCharacter } from "#policy";
import { tableOf, type DepartmentTable } from "#sources";

/** Sources and their share of all rows, in thousandths. */
const shares: Readonly<Record<string, number>> = {
  contributions: 150,
  banks: 140,
  payroll: 120,
  pensions: 100,
  "real-estate": 80,
  "housing-fund": 80,
  vehicles: 60,
  "medical-insurance": 50,
  "household-register": 40,
  "one-card": 40,
  "insurance-policies": 30,
  farmland: 30,
  enrolment: 25,
  "market-entities": 20,
  "disabled-persons": 15,
  securities: 10,
  marriages: 5,
  "unemployment-benefits": 5,
};

/** The same numbers on every machine. */
const chance = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const surnames = Array.from("王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗");
const given = [
  "伟",
  "芳",
  "娜",
  "秀英",
  "敏",
  "静",
  "丽",
  "强",
  "磊",
  "军",
  "洋",
  "勇",
  "艳",
  "杰",
  "建国",
  "桂英",
  "玉兰",
  "志强",
];
const two = (n: number): string => String(n).padStart(2, "0");

/** Person `n` of the population: a valid number, no two alike. */
export const idOf = (n: number): string => {
  const county = 430_100 + (n % 100);
  const rest = Math.floor(n / 100);
  const day = rest % 28;
  const month = Math.floor(rest / 28) % 12;
  const year = Math.floor(rest / 336) % 100;
  const sequence = Math.floor(rest / 33_600) % 1_000;
  const first17 = `${county}${1920 + year}${two(month + 1)}${two(day + 1)}${String(sequence).padStart(3, "0")}`;
  return first17 + idCheckCharacter(first17);
};
export const nameOf = (n: number): string => `${surnames[n % 20] ?? ""}${given[Math.floor(n / 20) % 18] ?? ""}`;

export interface MadeFile {
  readonly table: DepartmentTable;
  readonly path: string;
  readonly rows: number;
}

const cellOf = (
  label: string,
  kind: string,
  options: Readonly<Record<string, string>> | undefined,
  random: () => number,
): string => {
  if (kind === "money" || kind === "share")
    return `${Math.floor(random() * 30_000)}.${two(Math.floor(random() * 100))}`;
  if (kind === "day") return `2026-${two(1 + Math.floor(random() * 10))}-${two(1 + Math.floor(random() * 28))}`;
  if (kind === "choice")
    return Object.values(options ?? {})[Math.floor(random() * Object.keys(options ?? {}).length)] ?? "";
  if (kind === "truth") return random() < 0.5 ? "是" : "否";
  if (kind === "count" || kind === "percent") return String(1 + Math.floor(random() * 100));
  return `${label}${Math.floor(random() * 1_000)}`;
};

/**
 * Writes the files. Every fifth person of a population of five times `persons` is asked about, so a fifth of the rows is a hit;
 * 0.4 % of the numbers carry a blank, 0.6 % of those that end in X a small one. `skew` above zero makes some persons far more frequent.
 */
export const makeDeliveries = (
  folder: string,
  { persons, rows, skew = 0 }: { persons: number; rows: number; skew?: number },
): readonly MadeFile[] =>
  Object.entries(shares).map(([key, share], place) => {
    const table = tableOf(key);
    if (table === null) throw new Error(`No department table ${key}`);
    const random = chance(place + 1);
    const count = Math.round((rows * share) / 1_000);
    const path = join(folder, `${key}.csv`);
    const file = openSync(path, "w");
    const columns = Object.values(table.columns);
    // Cells repeat after 997 rows: what is measured is reading, not making.
    const tails = Array.from({ length: 997 }, () =>
      columns
        .map(({ label, kind }) =>
          cellOf(
            label,
            kind.name,
            "options" in kind ? (kind.options as Readonly<Record<string, string>>) : undefined,
            random,
          ),
        )
        .join(","),
    );
    let text = `身份证号,姓名,${columns.map(({ label }) => label).join(",")}\r\n`;
    for (let row = 0; row < count; row += 1) {
      const person = Math.floor(random() ** (1 + skew) * persons * 5);
      const id = idOf(person);
      const spoilt = row % 250 === 0 ? `${id} ` : row % 167 === 0 ? id.toLowerCase() : id;
      text += `${spoilt},${nameOf(person)},${tails[row % 997]}\r\n`;
      if (text.length > 4_000_000) {
        writeSync(file, text);
        text = "";
      }
    }
    writeSync(file, text);
    closeSync(file);
    return { table, path, rows: count };
  });
