/** Does the waiting jobs one after the other while the platform runs. */
import { startRounds, type Rounds } from "#kernel/clock";
import { asOwner, type Database } from "#kernel/database";
import { askFor } from "./ask-for.ts";
import type { JobKind } from "./job-kind.ts";
import { takeJob } from "./lease.ts";
import { runJob, type Running } from "./run-job.ts";

export interface RunnerOptions extends Omit<Running, "stopped"> {
  readonly kinds: readonly JobKind<never>[];
  /** Pause between two rounds; 1 second unless told: that long a job may wait when nothing else does. */
  readonly everyMs?: number;
}
export type Runner = Rounds;

/** The day names the job, so that however many servers run, each day's work is asked for once. */
const askForTheDay = (db: Database, kinds: readonly JobKind<never>[], { clock }: RunnerOptions): Promise<void> =>
  asOwner(db, async (tx) => {
    const day = clock.today();
    for (const kind of kinds as readonly JobKind[])
      if (kind.daily)
        await askFor(tx, { kind, key: `${kind.kind}/${day}`, input: { day }, author: null, at: clock.now() });
  });

/** One after the other: on the smallest machine long work leaves the other core to requests. */
export const startRunner = (db: Database, options: RunnerOptions): Runner => {
  const { kinds, clock, everyMs = 1000, onError } = options;
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]));
  let askedFor: string | null = null;
  const round = async (stopped: () => boolean): Promise<void> => {
    if (askedFor !== clock.today()) {
      await askForTheDay(db, kinds, options);
      askedFor = clock.today();
    }
    while (!stopped()) {
      const job = await takeJob(db, [...byName.keys()], clock.now());
      const kind = job && byName.get(job.kind);
      if (!kind) break;
      await runJob(db, { kind, job }, { clock, stopped, onError });
    }
  };
  return startRounds(round, { everyMs, onError });
};
