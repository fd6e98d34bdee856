/** Seals and anchors again and again while the platform runs. */
import type { Clock } from "#kernel/clock";
import type { Database } from "#kernel/database";
import type { KeyProvider } from "#kernel/secrets";
import { anchor } from "./anchor.ts";
import { seal } from "./seal.ts";

export interface SealerOptions {
  readonly keys: KeyProvider;
  readonly clock: Clock;
  /** Where the daily anchors go. */
  readonly home: string;
  /** Pause between two rounds; 60 seconds unless told: that long a new entry stays unprotected. */
  readonly everyMs?: number;
  /** A failed round is told and tried again after the pause. */
  readonly onError: (error: unknown) => void;
}

export interface Sealer {
  /** No further round; resolves when the running one has ended. */
  stop(): Promise<void>;
}

interface Round extends SealerOptions {
  readonly stopped: () => boolean;
}

const round = async (db: Database, { keys, clock, home, stopped }: Round): Promise<void> => {
  let sealed = false;
  while (!stopped() && (await seal(db, keys, clock)) !== null) sealed = true;
  if (sealed) await anchor(db, { home, clock });
};

/** Starts at once: what an earlier run left unsealed is sealed first. */
export const startSealer = (db: Database, options: SealerOptions): Sealer => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const run = (): void => {
    running = round(db, { ...options, stopped: () => stopped })
      .catch(options.onError)
      .then(() => {
        // The process may end while the sealer waits; the next start catches up.
        if (!stopped) timer = setTimeout(run, options.everyMs ?? 60_000).unref();
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
