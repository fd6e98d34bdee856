/** Which deliveries wait or fail, for whoever runs the platform. */
import { sql, type Tx } from "#kernel/database";

export interface Undelivered {
  readonly eventId: number;
  readonly kind: string;
  readonly subscriber: string;
  readonly at: Date;
  readonly attempts: number;
  /** Of the last attempt; null: not tried yet. */
  readonly fault: string | null;
}

/** The oldest first, at most `limit`. Runs as the owner. */
export const undelivered = async (tx: Tx, limit = 100): Promise<Undelivered[]> => {
  const waiting = await sql<Undelivered>`
    select event_id as "eventId", kind, subscriber, at, attempts, fault
    from kernel.delivery join kernel.event using (event_id)
    where delivered_at is null order by event_id, subscriber limit ${limit}`.execute(tx);
  return waiting.rows;
};
