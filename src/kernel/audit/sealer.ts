/** Seals and anchors again and again while the platform runs. */
import { startRounds, type Clock, type Rounds } from "#kernel/clock";
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

export type Sealer = Rounds;

/** Starts at once: what an earlier run left unsealed is sealed first. */
export const startSealer = (db: Database, options: SealerOptions): Sealer => {
  const { keys, clock, home, onError, everyMs = 60_000 } = options;
  const round = async (stopped: () => boolean): Promise<void> => {
    let sealed = false;
    while (!stopped() && (await seal(db, keys, clock)) !== null) sealed = true;
    if (sealed) await anchor(db, { home, clock });
  };
  return startRounds(round, { everyMs, onError });
};
