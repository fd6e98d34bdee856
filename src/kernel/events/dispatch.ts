/** Tells a subscriber of one event that is due. */
import type { Clock } from "#kernel/clock";
import { asOwner, sql, type Database, type Tx } from "#kernel/database";
import type { Happened } from "./declare.ts";
import type { Subscriber } from "./subscriber.ts";

export interface Outcome {
  readonly eventId: number;
  /** Null: delivered. Otherwise the attempt failed and comes again. */
  readonly fault: Error | null;
}

/** Seconds. Attempts follow after 2, 4, 8 … and then every hour, for ever: an event is never dropped. */
const longestPause = 3600;

class Failed extends Error {
  readonly eventId: number;
  constructor(eventId: number, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.eventId = eventId;
  }
}

/** The oldest that nobody else is at: dispatchers side by side each take another one. */
const takeDue = async (tx: Tx, { name, kinds }: Subscriber, now: Date): Promise<Happened | null> => {
  const due = await sql<Happened>`
    select e.event_id as "eventId", e.key, e.kind, e.div_no as "divNo", e.at, e.body
    from kernel.delivery d join kernel.event e using (event_id)
    where d.subscriber = ${name} and d.delivered_at is null and d.next_at <= ${now} and e.kind = any(${[...kinds]}::text[])
    order by d.event_id limit 1 for update of d skip locked`.execute(tx);
  return due.rows[0] ?? null;
};

const noteFailure = (db: Database, { name }: Subscriber, { failed, now }: { failed: Failed; now: Date }) =>
  asOwner(db, (tx) =>
    sql`
      update kernel.delivery set attempts = attempts + 1, fault = ${failed.message},
        next_at = ${now}::timestamptz + make_interval(secs => least(2 ^ least(attempts + 1, 12), ${longestPause}))
      where event_id = ${failed.eventId} and subscriber = ${name} and delivered_at is null`.execute(tx),
  );

/**
 * One delivery: handler and note are one transaction, so a crash in between undoes both and the event comes again. A handler
 * that fails is tried again later and holds up no other event; the order of events is therefore no promise.
 * Null when nothing is due.
 */
export const dispatchNext = async (
  db: Database,
  to: Subscriber,
  { clock }: { clock: Clock },
): Promise<Outcome | null> => {
  const now = clock.now();
  try {
    return await asOwner(db, async (tx) => {
      const event = await takeDue(tx, to, now);
      if (event === null) return null;
      await to.handle(tx, event).catch((error: unknown) => {
        throw new Failed(event.eventId, error);
      });
      await sql`
        update kernel.delivery set delivered_at = ${now}, attempts = attempts + 1, fault = null
        where event_id = ${event.eventId} and subscriber = ${to.name}`.execute(tx);
      return { eventId: event.eventId, fault: null };
    });
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    await noteFailure(db, to, { failed: error, now });
    return { eventId: error.eventId, fault: error };
  }
};
