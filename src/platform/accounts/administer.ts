/** An act of the owner of the installation: one transaction over the whole province, with its trace in the audit. */
import { record, type Subject } from "#kernel/audit";
import type { Clock } from "#kernel/clock";
import { asOwner, sql, type Database, type Tx } from "#kernel/database";

/** What administration needs of an open instance. */
export interface Administered {
  readonly database: Database;
  readonly clock: Clock;
}
export interface Change {
  /** Named in the audit, e.g. "accounts.disable". */
  readonly what: string;
  readonly account: { readonly accountId: number; readonly divNo: number } | null;
  readonly detail?: unknown;
}

/** Whoever can run the command is known to the machine, not to the platform; the audit says that it came from there. */
const FROM_THE_MACHINE = "command-line";

export const recordChange = (tx: Tx, clock: Clock, { what, account, detail }: Change): Promise<void> => {
  const subjects: Subject[] = account ? [{ kind: "account", id: account.accountId, divNo: account.divNo }] : [];
  return record(tx, {
    actor: null,
    requestId: FROM_THE_MACHINE,
    act: "write",
    what,
    detail,
    subjects,
    at: clock.now(),
  });
};

/** Ends every session of an account, so that a change counts at once. */
export const endSessions = async (tx: Tx, accountId: number): Promise<number> => {
  const { rows } = await sql`delete from access.session where account_id = ${accountId} returning account_id`.execute(
    tx,
  );
  return rows.length;
};

export const administer = <T>({ database }: Administered, work: (tx: Tx) => Promise<T>): Promise<T> =>
  asOwner(database, work);
