/** 登录 · Opens a session for an official who knows login and password. */
import { record } from "#kernel/audit";
import type { Clock } from "#kernel/clock";
import { sql, WHOLE_PROVINCE, within, type Database, type Tx } from "#kernel/database";
import type { Me } from "#wire";
import { signInRefused } from "./problems.ts";
import { sessionOf } from "./session-of.ts";
import { newToken, tokenHash } from "./session-token.ts";
import { tryPassword, type Account } from "./try-password.ts";

const longestHours = 12;

const openSession = async (tx: Tx, clock: Clock, account: Account): Promise<string> => {
  const token = newToken();
  await sql`delete from access.session where account_id = ${account.accountId} and expires_at <= ${clock.now()}`.execute(
    tx,
  );
  await sql`
    insert into access.session (token_hash, account_id, div_no, csrf, created_at, seen_at, expires_at)
    values (${tokenHash(token)}, ${account.accountId}, ${account.divNo}, ${newToken()}, ${clock.now()}, ${clock.now()},
      ${clock.now()}::timestamptz + make_interval(hours => ${longestHours}::int))`.execute(tx);
  return token;
};

/**
 * Session token and the official, for a login and its password.
 * The token is told once; the session ends after 30 idle minutes, after 12 hours, or on signing out.
 * @throws signInRefused in the same words and after the same work whether the login, the password or a lock is the cause
 */
export const signIn = async (
  db: Database,
  { clock }: { clock: Clock },
  { login, password, requestId }: { login: string; password: string; requestId: string },
): Promise<{ token: string; me: Me }> => {
  const account = await tryPassword(db, clock, {
    login: login.trim().toLowerCase(),
    password,
    requestId,
    what: "access.sign-in",
  });
  if (account === null) throw signInRefused({});
  const token = await within(db, WHOLE_PROVINCE, async (tx) => {
    const opened = await openSession(tx, clock, account);
    const subjects = [{ kind: "account" as const, id: account.accountId, divNo: account.divNo }];
    await record(tx, { actor: account, requestId, act: "sign-in", what: "access.sign-in", subjects, at: clock.now() });
    return opened;
  });
  const principal = await sessionOf(db, { clock }, token);
  if (principal === null) throw signInRefused({});
  return { token, me: principal.me };
};
