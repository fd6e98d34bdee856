/** Who wants to hear of which events, and what is then done. */
import { sql, type Tx } from "#kernel/database";
import type { EventKind, Happened } from "./declare.ts";

/**
 * Runs as the owner in the transaction that notes the delivery: what it writes with `tx` happens exactly once.
 * What it does elsewhere may happen twice after a crash; there it passes the event's `key` on.
 */
export type Handler<K extends EventKind> = (tx: Tx, event: Happened<K>) => Promise<void>;
type Handlers = { readonly [K in EventKind]?: Handler<K> };

export interface Subscriber {
  /** Kept in the database: a new name is a new subscriber, which hears nothing of the past. */
  readonly name: string;
  readonly kinds: readonly EventKind[];
  handle(tx: Tx, event: Happened): Promise<void>;
}

/** @example subscriber("payments", { PersonDied: (tx, { body }) => stopPayments(tx, body.personId) }) */
export const subscriber = (name: string, handlers: Handlers): Subscriber => ({
  name,
  kinds: Object.keys(handlers) as EventKind[],
  handle: async (tx, event) => {
    // The kind chose the handler, which the compiler cannot see through a union.
    const handler = handlers[event.kind] as Handler<EventKind> | undefined;
    if (handler === undefined) throw new Error(`Subscriber ${name} has no handler for ${event.kind}`);
    await handler(tx, event);
  },
});

/** Registers the kinds from now on and drops those no longer wanted; deliveries already due stay. Runs as the owner. */
export const subscribe = async (tx: Tx, { name, kinds }: Subscriber, since: Date): Promise<void> => {
  await sql`delete from kernel.subscription where subscriber = ${name} and kind <> all(${[...kinds]}::text[])`.execute(
    tx,
  );
  await sql`
    insert into kernel.subscription (subscriber, kind, since)
    select ${name}, kind, ${since}::timestamptz from unnest(${[...kinds]}::text[]) as kind
    on conflict do nothing`.execute(tx);
};
