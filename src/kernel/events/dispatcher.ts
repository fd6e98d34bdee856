/** Tells subscribers again and again while the platform runs. */
import type { Clock } from "#kernel/clock";
import { asOwner, type Database } from "#kernel/database";
import { dispatchNext } from "./dispatch.ts";
import { subscribe, type Subscriber } from "./subscriber.ts";

export interface DispatcherOptions {
  readonly subscribers: readonly Subscriber[];
  readonly clock: Clock;
  /** Pause between two rounds; 2 seconds unless told: that long an event may wait. Polled, because PGlite has no NOTIFY between connections. */
  readonly everyMs?: number;
  /** Hears of each failed delivery and of each round that broke off; both are tried again. */
  readonly onError: (error: unknown) => void;
}

export interface Dispatcher {
  /** No further delivery; resolves when the running one has ended. */
  stop(): Promise<void>;
}

interface Round extends DispatcherOptions {
  readonly stopped: () => boolean;
}

const round = async (db: Database, { subscribers, clock, onError, stopped }: Round): Promise<void> => {
  for (const to of subscribers) {
    while (!stopped()) {
      const outcome = await dispatchNext(db, to, { clock });
      if (outcome === null) break;
      if (outcome.fault !== null) onError(outcome.fault);
    }
  }
};

/** Registers the subscribers, then tells what is due, what an earlier run left over first. */
export const startDispatcher = async (db: Database, options: DispatcherOptions): Promise<Dispatcher> => {
  await asOwner(db, async (tx) => {
    for (const each of options.subscribers) await subscribe(tx, each, options.clock.now());
  });
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const run = (): void => {
    running = round(db, { ...options, stopped: () => stopped })
      .catch(options.onError)
      .then(() => {
        // The process may end while the dispatcher waits; the next start catches up.
        if (!stopped) timer = setTimeout(run, options.everyMs ?? 2000).unref();
      });
  };
  run();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return running;
    },
  };
};
