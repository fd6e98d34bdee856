/** Writes an event into the transaction of the change it tells of. */
import { sql, type Tx } from "#kernel/database";
import type { EventBodies, EventKind } from "./declare.ts";

export interface NewEvent<K extends EventKind> {
  readonly kind: K;
  /** Names the happening for ever, e.g. "person-change/17"; a second event with the key is not written. */
  readonly key: string;
  /** Division it happened in; must lie in the scope of the transaction. */
  readonly divNo: number;
  readonly at: Date;
  readonly body: EventBodies[K];
}

/** Whoever has subscribed to the kind by now is told after the commit; without a commit nobody is. */
export const publish = async <K extends EventKind>(
  tx: Tx,
  { kind, key, divNo, at, body }: NewEvent<K>,
): Promise<void> => {
  await sql`
    insert into kernel.event (key, kind, div_no, at, body)
    values (${key}, ${kind}, ${divNo}, ${at}, ${JSON.stringify(body)}::jsonb)
    on conflict do nothing`.execute(tx);
};
