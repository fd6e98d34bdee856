/** What an invented department holds about an invented person: mostly nothing, sometimes more than was declared. */
import type { DepartmentTable } from "#sources";
import type { Random } from "../chance/random.ts";

export interface Asked {
  readonly age: number;
  /** Declared for the year by kind of income, in fen. */
  readonly incomes: Readonly<Record<string, number>>;
}

/** Of a hundred persons, how many stand in a table; the others in it are two. */
const known: Readonly<Record<string, number>> = {
  banks: 70,
  "real-estate": 22,
  vehicles: 7,
  companies: 3,
  "insurance-policies": 12,
  "medical-insurance": 60,
  contributions: 20,
};
const OTHERS = 2;
/** Of a hundred who declared an income, how many earn more than they said. */
const UNDERSTATED = 12;

/** Which declared income a table should show, by the item of the list. */
const shows: Readonly<Record<string, readonly string[]>> = {
  payroll: ["wage", "casual"],
  pensions: ["employeePension", "residentPension"],
};

const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;

/** A cell of the column as a department would write it. */
const cell = (
  { label, kind }: DepartmentTable["columns"][string],
  { random, today }: { random: Random; today: string },
): string => {
  const { sort, options } = kind as { sort?: string; options?: Readonly<Record<string, string>> };
  if (sort === "choice") return random.pick(Object.values(options ?? {}));
  if (sort === "day")
    return `${today.slice(0, 4)}-${String(random.between(1, Number(today.slice(5, 7)))).padStart(2, "0")}-01`;
  if (sort === "money") return yuan(random.between(10_000, 400_000));
  if (sort === "truth") return random.below(2) === 0 ? "是" : "否";
  if (sort === "share" || sort === "count") return String(random.between(1, 100));
  return `演示${label}${random.between(100, 999)}`;
};

/** Cells by column, in the order of the declaration; one array a record. */
export const rowsOf = (
  table: DepartmentTable,
  { age, incomes }: Asked,
  { random, today }: { random: Random; today: string },
): readonly (readonly string[])[] => {
  const record = (amount: number | null): readonly string[] =>
    Object.entries(table.columns).map(([key, column]) =>
      key === table.amount && amount !== null ? yuan(amount) : cell(column, { random, today }),
    );
  const declared = (shows[table.key] ?? []).reduce((sum, item) => sum + (incomes[item] ?? 0), 0);
  if (declared > 0) {
    const more = random.below(100) < UNDERSTATED ? 1.6 : 1;
    return [record(Math.round((declared / 12) * more))];
  }
  if (table.key === "deaths" || table.key === "funerals") return [];
  if (table.key === "pensions") return age >= 60 ? [record(random.between(12_800, 180_000))] : [];
  if (age < 18 && table.bearing !== "need") return [];
  return random.below(100) < (known[table.key] ?? OTHERS) ? [record(null)] : [];
};
