/** Chains the books again and again while the platform runs. */
import { startRounds, type Clock, type Rounds } from "#kernel/clock";
import type { Database } from "#kernel/database";
import { sealBooks } from "./seal-books.ts";

export interface BookSealerOptions {
  readonly clock: Clock;
  /** Pause between two rounds; 60 seconds unless told. */
  readonly everyMs?: number;
  readonly onError: (error: unknown) => void;
}

/** Starts at once: what an earlier run left unsealed is chained first. */
export const startBookSealer = (db: Database, { clock, onError, everyMs = 60_000 }: BookSealerOptions): Rounds =>
  startRounds(
    async (stopped) => {
      while (!stopped() && (await sealBooks(db, clock)) !== null);
    },
    { everyMs, onError },
  );
