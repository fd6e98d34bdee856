/** Opens a session, whole or waiting for the second factor. */
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import { profileInUse } from "../passwords/profile.ts";
import { newToken, tokenHash } from "../session-token.ts";
import type { Account } from "../try-password.ts";

/** How long a sign-in waits for the second factor; a telephone is at hand or it is not. */
export const pendingMinutes = 5;

/** The token, told once. */
export const openSession = async (
  tx: Tx,
  clock: Clock,
  { account, pending, address }: { account: Account; pending: boolean; address: string | null },
): Promise<string> => {
  const token = newToken();
  const { longestHours } = await profileInUse(tx);
  const minutes = pending ? pendingMinutes : longestHours * 60;
  await sql`delete from access.session where account_id = ${account.accountId} and expires_at <= ${clock.now()}`.execute(
    tx,
  );
  await sql`
    insert into access.session (token_hash, account_id, div_no, csrf, created_at, seen_at, expires_at, opened_from, pending)
    values (${tokenHash(token)}, ${account.accountId}, ${account.divNo}, ${newToken()}, ${clock.now()}, ${clock.now()},
      ${clock.now()}::timestamptz + make_interval(mins => ${minutes}::int), ${address}, ${pending})`.execute(tx);
  return token;
};
