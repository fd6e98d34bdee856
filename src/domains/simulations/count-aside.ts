/** Gives stretches of cases to a thread of its own, so that requests go on being answered while a province is worked out. */
import { Worker } from "node:worker_threads";
import type { Stretch } from "./cases-of.ts";
import type { Counted, Order, Said, Setting } from "./count-thread.ts";

const program = new URL("./count-thread.ts", import.meta.url);

/**
 * What all stretches come to. One stretch is worked out while the next is read.
 * @param onDone how many cases have been worked out so far; it may break the work off by throwing
 */
export const countAside = async (
  setting: Setting,
  stretches: AsyncIterable<Stretch>,
  onDone: (cases: number) => Promise<void>,
): Promise<Counted> => {
  const worker = new Worker(program, { workerData: setting });
  const failed = new Promise<never>((_, reject) => worker.once("error", reject));
  // A fault between two orders is told by the next one.
  failed.catch(() => undefined);
  const ask = (order: Order): Promise<Said> => {
    worker.postMessage(order, []);
    return Promise.race([failed, new Promise<Said>((resolve) => worker.once("message", resolve))]);
  };
  let done = 0;
  const finished = async (pending: Promise<Said> | null): Promise<void> => {
    const said = await pending;
    if (said && "cases" in said) await onDone((done += said.cases));
  };
  try {
    let pending: Promise<Said> | null = null;
    for await (const stretch of stretches) {
      await finished(pending);
      pending = ask(stretch);
    }
    await finished(pending);
    const said = await ask(null);
    if (!("sums" in said)) throw new Error("The thread did not tell its sums");
    return said;
  } finally {
    await worker.terminate();
  }
};
