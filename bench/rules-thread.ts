/** A thread that works stretches of packed households out, as the product does it beside the thread that answers requests. */
import { parentPort, workerData } from "node:worker_threads";
import { compileColumnar, emptyAnswers, packingOf, type LocalColumns } from "#policy";
import { plainAllowance } from "./plain-allowance.ts";
import { day } from "./rules-fill.ts";

export interface Order {
  readonly households: number;
  readonly places: Uint8Array;
  readonly facts: Uint8Array;
}

const reading = compileColumnar(plainAllowance);
const packing = packingOf(reading);
const local = workerData as LocalColumns;

parentPort?.on("message", ({ households, places, facts }: Order) => {
  const view = new DataView(places.buffer, places.byteOffset, places.byteLength);
  const place = Int32Array.from({ length: households }, (_, index) => view.getInt32(index * 4));
  const answers = emptyAnswers(households);
  reading.run({ ...packing.unpack(facts, households), place }, local, day, answers);
  parentPort?.postMessage(answers, []);
});
