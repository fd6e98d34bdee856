/** A thread that works stretches of cases out twice, by today's values and by those to be tried, and keeps the sums. */
import { parentPort, workerData } from "node:worker_threads";
import { compileColumnar, emptyAnswers, packingOf, readEdition, type EditionText, type LocalColumns } from "#policy";
import type { Stretch } from "./cases-of.ts";
import { readHeadings } from "./headings.ts";
import { add, emptySums, type Sums } from "./tally.ts";

export interface Setting {
  /** Canonical JSON of the frozen edition: the thread needs no declaration. */
  readonly edition: string;
  readonly on: string;
  readonly before: LocalColumns;
  readonly after: LocalColumns;
  readonly groups: number;
}
/** A stretch of cases, or the wish to hear the sums. */
export type Order = Stretch | null;
export interface Counted {
  readonly sums: Sums;
  readonly lostBy: Float64Array;
}
export type Said = { readonly cases: number } | Counted;

const { edition, on, before, after, groups } = workerData as Setting;
const reading = compileColumnar(readEdition(JSON.parse(edition) as EditionText));
const packing = packingOf(reading);
const counted: Counted = { sums: emptySums(groups), lostBy: new Float64Array(reading.reasons.length) };

const take = (stretch: Stretch): number => {
  const { counties, headings } = readHeadings(stretch);
  const columns = { ...packing.unpack(stretch.facts, stretch.cases), place: counties };
  const [was, is] = [emptyAnswers(stretch.cases), emptyAnswers(stretch.cases)];
  reading.run(columns, before, on, was);
  reading.run(columns, after, on, is);
  add(counted, headings, was, is);
  return stretch.cases;
};

parentPort?.on("message", (order: Order) => {
  const said: Said = order === null ? counted : { cases: take(order) };
  parentPort?.postMessage(said, []);
});
