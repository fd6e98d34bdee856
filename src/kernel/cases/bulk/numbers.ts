/** Numbers for a batch of cases: each series is asked once. */
import { dayOf } from "#kernel/clock";
import type { Tx } from "#kernel/database";
import { caseSeries, documentSeries, type Series, takeNumbers } from "../numbering.ts";
import type { CaseDraft } from "./case-draft.ts";

const yearOf = (at: Date): string => dayOf(at).slice(0, 4);

export const caseSeriesOf = ({ service, countyCode, opened }: CaseDraft): Series =>
  caseSeries(service.code, countyCode, yearOf(opened.at));
export const documentSeriesOf = ({ countyCode }: CaseDraft, at: Date): Series => documentSeries(countyCode, yearOf(at));

const seriesOf = (draft: CaseDraft): Series[] => [
  caseSeriesOf(draft),
  ...draft.happened.filter((entry) => entry.kind === "decided").map(({ at }) => documentSeriesOf(draft, at)),
];

/** Takes all numbers the batch needs; the answer gives them out one by one. Series are asked in order, so batches cannot deadlock. */
export const numbersFor = async (tx: Tx, drafts: readonly CaseDraft[]): Promise<(series: Series) => string> => {
  const counts = new Map<string, number>();
  for (const { name } of drafts.flatMap(seriesOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const next = new Map<string, number>();
  for (const [name, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    next.set(name, await takeNumbers(tx, name, count));
  return (series) => {
    const n = next.get(series.name);
    if (n === undefined) throw new Error(`No number was taken for ${series.name}`);
    next.set(series.name, n + 1);
    return series.number(n);
  };
};
