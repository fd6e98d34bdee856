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

/** 决定书文号: one series a county and year for all services. */
export const documentSeries = (countyCode: string, year: string): Series => ({
  name: `D-${countyCode}-${year}`,
  number: (n) => `${countyCode}民审〔${year}〕${padded(n)}号`,
});
