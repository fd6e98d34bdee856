/** A thread that works stretches of cases out twice, by today's values and by those to be tried, and keeps the sums. */
import { parentPort, workerData } from "node:worker_threads";
import {
  columnsOf,
  compileColumnar,
  emptyAnswers,
  readEdition,
  type EditionText,
  type HouseholdFacts,
  type LocalColumns,
} from "#policy";
import { add, emptySums, type Heading, type Sums } from "./tally.ts";

export interface Setting {
  /** Canonical JSON of the frozen edition: the thread needs no declaration. */
  readonly edition: string;
  readonly on: string;
  readonly before: LocalColumns;
  readonly after: LocalColumns;
  readonly groups: number;
}
/** One case as the database writes it: group, county, whether support runs, persons, fen granted, facts of the applicant and of the members. */
export type CaseText = readonly [
  group: number,
  county: number,
  runs: boolean,
  persons: number,
  decidedFen: number | null,
  household: HouseholdFacts["household"],
  members: HouseholdFacts["members"],
];
/** A JSON array of `CaseText`, or the wish to hear the sums. */
export type Order = string | null;
export interface Counted {
  readonly sums: Sums;
  readonly lostBy: Float64Array;
}
export type Said = { readonly cases: number } | Counted;

const { edition, on, before, after, groups } = workerData as Setting;
const reading = compileColumnar(readEdition(JSON.parse(edition) as EditionText));
const counted: Counted = { sums: emptySums(groups), lostBy: new Float64Array(reading.reasons.length) };

const take = (text: string): number => {
  const cases = JSON.parse(text) as readonly CaseText[];
  const households = cases.map(([, , , , , household, members]) => ({ household, members }));
  const headings = cases.map(([group, , runs, persons, decidedFen]): Heading => ({ group, runs, persons, decidedFen }));
  const columns = {
    ...columnsOf(reading.fields, reading.levels, households),
    place: Int32Array.from(cases, ([, county]) => county),
  };
  const [was, is] = [emptyAnswers(cases.length), emptyAnswers(cases.length)];
  reading.run(columns, before, on, was);
  reading.run(columns, after, on, is);
  add(counted, headings, was, is);
  return cases.length;
};

parentPort?.on("message", (order: Order) => {
  const said: Said = order === null ? counted : { cases: take(order) };
  parentPort?.postMessage(said, []);
});
