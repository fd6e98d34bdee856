/** Runs one job from being taken to its end. */
import type { Clock } from "#kernel/clock";
import type { Database } from "#kernel/database";
import { ProblemError } from "#kernel/problems";
import { BrokenOff, type JobKind, type Work } from "./job-kind.ts";
import { endJob, renew, renewEveryMs, type Ending, type Taken } from "./lease.ts";

export interface Running {
  readonly clock: Clock;
  readonly stopped: () => boolean;
  readonly onError: (error: unknown) => void;
}

/** Attempts follow after 4, 8, 16 … seconds; then a person has to look. */
const ATTEMPTS = 6;

const endingOf = (error: unknown, attempts: number): Ending => {
  if (error instanceof BrokenOff)
    return error.cancelled ? { state: "cancelled" } : { state: "waiting", fault: null, pause: 0 };
  if (error instanceof ProblemError) {
    const { title, next } = error.problem;
    return { state: "failed", fault: next === undefined ? title : `${title}。${next}` };
  }
  // What broke inside goes to the log: its words may hold what the office may not read.
  if (attempts >= ATTEMPTS) return { state: "failed", fault: "程序出错，多次重试未成功，请联系系统管理员查看运行日志" };
  return { state: "waiting", fault: "程序出错，稍后自动重试", pause: 2 ** (attempts + 1) };
};

const workOf = (db: Database, job: Taken, { clock, stopped }: Running): Work<unknown> => ({
  ...job,
  reached: async (done, total) => {
    const cancelled = await renew(db, { jobId: job.jobId, now: clock.now(), done, total });
    if (cancelled) throw new BrokenOff(true);
    if (stopped()) throw new BrokenOff(false);
  },
});

/** The state it ended in. Only a failure that is no refusal reaches `onError`: it is ours, not the office's. */
export const runJob = async (
  db: Database,
  { kind, job }: { kind: JobKind<never>; job: Taken },
  running: Running,
): Promise<Ending["state"]> => {
  const { clock, onError } = running;
  const { jobId, attempts } = job;
  // A long statement says nothing for minutes; the lease is kept meanwhile.
  const keep = setInterval(() => void renew(db, { jobId, now: clock.now() }).catch(onError), renewEveryMs).unref();
  let ending: Ending;
  try {
    ending = { state: "done", result: await kind.run(workOf(db, job, running) as Work<never>) };
  } catch (error) {
    ending = endingOf(error, attempts);
    if (!(error instanceof BrokenOff || error instanceof ProblemError)) onError(error);
  } finally {
    clearInterval(keep);
  }
  await endJob(db, jobId, { ending, now: clock.now() });
  return ending.state;
};
