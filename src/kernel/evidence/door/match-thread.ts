/** A thread of `matchFiles`: takes one file after the other, sends the hits, and waits while too many are under way. */
import { parentPort, workerData } from "node:worker_threads";
import { tableOf } from "../sources/tables.ts";
import type { FileEncoding } from "./delivery-file.ts";
import type { KeyTable } from "./key-table.ts";
import { matchFile, type Hits, type Matched } from "./match-file.ts";

export interface Order {
  readonly place: number;
  readonly path: string;
  readonly table: string;
  readonly encoding: FileEncoding;
}
export interface Setting {
  readonly table: KeyTable;
  /** One place in shared memory: stretches of hits that nobody has taken yet. */
  readonly waiting: Int32Array;
}
export type Said =
  | { readonly place: number; readonly hits: Hits }
  | { readonly place: number; readonly matched: Matched };

/** Stretches under way at most, so that a slow database holds the reading up and memory stays bounded. */
const mostWaiting = 24;

const { table, waiting } = workerData as Setting;

const send = (place: number, hits: Hits): void => {
  Atomics.add(waiting, 0, 1);
  const { persons, rows, amounts, renamed, text, ends } = hits;
  const said: Said = { place, hits };
  parentPort?.postMessage(
    said,
    [persons, rows, amounts, renamed, text, ends].map(({ buffer }) => buffer as ArrayBuffer),
  );
  for (let now = Atomics.load(waiting, 0); now >= mostWaiting; now = Atomics.load(waiting, 0))
    Atomics.wait(waiting, 0, now, 1_000);
};

parentPort?.on("message", ({ place, path, table: key, encoding }: Order) => {
  const declared = tableOf(key);
  if (declared === null) throw new Error(`No department table ${key}`);
  const said: Said = {
    place,
    matched: matchFile({ path, table: declared, encoding }, table, (hits) => send(place, hits)),
  };
  parentPort?.postMessage(said, []);
});
