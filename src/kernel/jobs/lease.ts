/** Taking a job, keeping it, and saying how it ended. */
import { asOwner, sql, type Database } from "#kernel/database";

/** Seconds; renewed three times as often. A runner silent for that long is taken for dead, and its job is taken up again. */
const LEASE = 60;
export const renewEveryMs = (LEASE / 3) * 1000;

export interface Taken {
  readonly jobId: number;
  readonly kind: string;
  readonly input: unknown;
  readonly accountId: number | null;
  readonly divNo: number;
  readonly attempts: number;
}

/** The job that waits longest, or one whose runner died; null when there is none. Runners side by side take different ones. */
export const takeJob = (db: Database, kinds: readonly string[], now: Date): Promise<Taken | null> =>
  asOwner(db, async (tx) => {
    const { rows } = await sql<Taken>`
      update kernel.job set state = 'running', attempts = attempts + 1, started_at = coalesce(started_at, ${now}),
        lease_until = ${now}::timestamptz + make_interval(secs => ${LEASE})
      where job_id = (
        select job_id from kernel.job
        where kind = any(${[...kinds]}::text[])
          and ((state = 'waiting' and next_at <= ${now}) or (state = 'running' and lease_until < ${now}))
        order by next_at, job_id limit 1 for update skip locked)
      returning job_id as "jobId", kind, input, account_id as "accountId", div_no as "divNo", attempts`.execute(tx);
    return rows[0] ?? null;
  });

/** Keeps the job for another while; true when somebody asked to cancel it. */
export const renew = (
  db: Database,
  { jobId, now, done, total }: { jobId: number; now: Date; done?: number; total?: number | undefined },
): Promise<boolean> =>
  asOwner(db, async (tx) => {
    const { rows } = await sql<{ cancelled: boolean }>`
      update kernel.job set lease_until = ${now}::timestamptz + make_interval(secs => ${LEASE}),
        done = coalesce(${done ?? null}::bigint, done), total = coalesce(${total ?? null}::bigint, total)
      where job_id = ${jobId} and state = 'running'
      returning cancel_asked_by is not null as cancelled`.execute(tx);
    return rows[0]?.cancelled ?? false;
  });

export type Ending =
  | { readonly state: "done"; readonly result: unknown }
  | { readonly state: "failed"; readonly fault: string }
  | { readonly state: "cancelled" }
  /** Comes again after so many seconds. */
  | { readonly state: "waiting"; readonly fault: string | null; readonly pause: number };

export const endJob = (db: Database, jobId: number, { ending, now }: { ending: Ending; now: Date }): Promise<void> =>
  asOwner(db, async (tx) => {
    const over = ending.state !== "waiting";
    await sql`
      update kernel.job set state = ${ending.state}, lease_until = null, ended_at = ${over ? now : null},
        result = ${ending.state === "done" ? JSON.stringify(ending.result ?? null) : null}::jsonb,
        fault = ${"fault" in ending ? ending.fault : null},
        next_at = ${now}::timestamptz + make_interval(secs => ${"pause" in ending ? ending.pause : 0})
      where job_id = ${jobId}`.execute(tx);
  });
