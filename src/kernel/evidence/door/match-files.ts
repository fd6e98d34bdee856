/** Matches the files of a delivery on several threads; each file is read by one of them, the largest first. */
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { DeliveryFile } from "./delivery-file.ts";
import type { KeyTable } from "./key-table.ts";
import { matchFile, type Hits, type Matched } from "./match-file.ts";
import type { Order, Said, Setting } from "./match-thread.ts";

/** Bytes under which starting threads takes longer than matching: the answer about one family. */
const SMALL = 256 * 1024;

const matchHere = async (
  files: readonly DeliveryFile[],
  table: KeyTable,
  take: (file: DeliveryFile, hits: Hits) => Promise<void> | void,
): Promise<readonly Matched[]> => {
  const matched: Matched[] = [];
  for (const file of files) {
    const found: Hits[] = [];
    matched.push(matchFile(file, table, (hits) => found.push(hits)));
    for (const hits of found) await take(file, hits);
  }
  return matched;
};

const program = new URL("./match-thread.ts", import.meta.url);

/**
 * What each file came to, in the order given.
 * @param take is called for one stretch after the other, never for two at once, and may take its time: the threads wait for it
 * @throws what `take` throws, after the threads have been stopped
 */
export const matchFiles = async (
  files: readonly DeliveryFile[],
  table: KeyTable,
  take: (file: DeliveryFile, hits: Hits) => Promise<void> | void,
  threads?: number,
): Promise<readonly Matched[]> => {
  const sizes = files.map(({ path }) => statSync(path).size);
  const isSmall = sizes.reduce((sum, size) => sum + size, 0) < SMALL;
  if (threads === undefined && isSmall) return matchHere(files, table, take);
  const wanted = threads ?? availableParallelism();
  const queue = files.map((_, place) => place).sort((one, other) => (sizes[other] ?? 0) - (sizes[one] ?? 0));
  const matched = Array.from<Matched>({ length: files.length });
  const waiting = new Int32Array(new SharedArrayBuffer(4));
  const setting: Setting = { table, waiting };
  let taking: Promise<void> = Promise.resolve();
  const workers = Array.from(
    { length: Math.max(1, Math.min(wanted, files.length)) },
    () => new Worker(program, { workerData: setting }),
  );

  const fileAt = (place: number): DeliveryFile => {
    const file = files[place];
    if (file === undefined) throw new Error(`No file ${place} in this delivery`);
    return file;
  };
  const taken = (place: number, hits: Hits): Promise<void> => {
    taking = taking.then(async () => {
      await take(fileAt(place), hits);
      Atomics.sub(waiting, 0, 1);
      Atomics.notify(waiting, 0);
    });
    return taking;
  };
  const work = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const next = (): void => {
        const place = queue.shift();
        if (place === undefined) return resolve();
        const { path, table: asked, encoding } = fileAt(place);
        const order: Order = { place, path, table: asked.key, encoding };
        worker.postMessage(order, []);
      };
      worker.on("error", reject);
      worker.on("exit", () => reject(new Error("A thread that matches deliveries ended by itself")));
      worker.on("message", (said: Said) => {
        if ("hits" in said) return void taken(said.place, said.hits).catch(reject);
        matched[said.place] = said.matched;
        next();
      });
      next();
    });
  try {
    await Promise.all(workers.map(work));
    await taking;
    return matched;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
};
