/** Gapless numbers: a number is taken in the transaction that uses it, so that undone work leaves no gap. */
import { sql, type Tx } from "#kernel/database";

const padded = (n: number): string => String(n).padStart(6, "0");

/** Takes `count` numbers of a series and answers the first; others of the same series wait until this transaction ends. */
export const takeNumbers = async (tx: Tx, series: string, count: number): Promise<number> => {
  const taken = await sql<{ last: number }>`
    insert into cases.numbering as n (series, last) values (${series}, ${count})
    on conflict (series) do update set last = n.last + excluded.last returning last`.execute(tx);
  const last = taken.rows[0]?.last;
  if (last === undefined) throw new Error(`The series ${series} gave no number`);
  return last - count + 1;
};

export interface Series {
  readonly name: string;
  number(n: number): string;
}

/** 案号: MLA-430181-2026-000001. */
export const caseSeries = (code: string, countyCode: string, year: string): Series => {
  const name = `${code}-${countyCode}-${year}`;
  return { name, number: (n) => `${name}-${padded(n)}` };
};

/** A kind of document that is numbered by itself: its key in the series, its word in the number. */
export interface NumberedKind {
  readonly key: string;
  readonly word: string;
}

/** 文号: one series an office, year and kind; the office stands with the code of its division. */
export const papersSeries = (code: string, { key, word }: NumberedKind, year: string): Series => ({
  name: `${key}-${code}-${year}`,
  number: (n) => `${code}民${word}〔${year}〕${padded(n)}号`,
});

/** 决定书文号: one series a county and year for all services. */
export const documentSeries = (countyCode: string, year: string): Series =>
  papersSeries(countyCode, { key: "D", word: "审" }, year);
