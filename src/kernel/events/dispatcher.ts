/** Tells subscribers again and again while the platform runs. */
import { startRounds, type Clock, type Rounds } from "#kernel/clock";
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

export type Dispatcher = Rounds;

/** Registers the subscribers, then tells what is due, what an earlier run left over first. */
export const startDispatcher = async (db: Database, options: DispatcherOptions): Promise<Dispatcher> => {
  const { subscribers, clock, onError, everyMs = 2000 } = options;
  await asOwner(db, async (tx) => {
    for (const each of subscribers) await subscribe(tx, each, clock.now());
  });
  const round = async (stopped: () => boolean): Promise<void> => {
    for (const to of subscribers) {
      while (!stopped()) {
        const outcome = await dispatchNext(db, to, { clock });
        if (outcome === null) break;
        if (outcome.fault !== null) onError(outcome.fault);
      }
    }
  };
  return startRounds(round, { everyMs, onError });
};
