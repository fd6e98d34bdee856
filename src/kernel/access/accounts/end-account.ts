/** 停用账号 · Ends the account of a leaver today: no sign-in, no session, no delegation from this moment; what was done stays under the name. */
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import type { LeaverWire } from "#wire";
import { withdrawDelegationsOf } from "../delegation/withdraw-delegations-of.ts";
import { ordinaryAccountOf } from "./account-of.ts";
import { orphanedTasks } from "./orphaned-tasks.ts";
import { alreadyEnded } from "./problems.ts";
import { writeDown, type AskedOfAccounts } from "./written.ts";

/**
 * What the leaver had in hand, for the office to hand over.
 * @throws noSuchAccount, notOneself, administratorsAreOwners, alreadyEnded
 */
export const endAccount = async (
  tx: Tx,
  { clock }: { clock: Clock },
  asked: AskedOfAccounts & { readonly accountId: number; readonly reason: string },
): Promise<LeaverWire> => {
  const { principal, accountId } = asked;
  const today = clock.today();
  const account = await ordinaryAccountOf(tx, { principal, accountId, today });
  if (account.ended) throw alreadyEnded({ name: account.name });
  const orphans = await orphanedTasks(tx, { clock }, accountId);
  // An account opened today has a period of one day, for a period cannot be empty; the sign-in is closed by a lock without end.
  await sql`update access.account set valid = daterange(lower(valid), greatest(${today}::date, lower(valid) + 1)),
      locked_until = 'infinity' where account_id = ${accountId}`.execute(tx);
  const ended = await sql`delete from access.session where account_id = ${accountId} returning session_id`.execute(tx);
  await withdrawDelegationsOf(tx, clock, accountId);
  const detail = { sessions: ended.rows.length, tasks: orphans.tasks.length };
  await writeDown(tx, { clock }, { ...asked, what: "access.end-account", accountId, divNo: account.divNo, detail });
  return { name: account.name, sessionsEnded: ended.rows.length, ...orphans };
};
