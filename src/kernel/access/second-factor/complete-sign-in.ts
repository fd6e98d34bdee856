/** 二次验证 · The second half of a sign-in: the code that belongs to the session which waits for it. */
import { record } from "#kernel/audit";
import type { Clock } from "#kernel/clock";
import { sql, WHOLE_PROVINCE, within, type Database, type Tx } from "#kernel/database";
import type { KeyProvider } from "#kernel/secrets";
import type { SignedIn } from "../sessions/enter.ts";
import { openSession } from "../sessions/open-session.ts";
import { sessionOf } from "../session-of.ts";
import { tokenHash } from "../session-token.ts";
import { admit, auditRefusal, countFailure, type Account } from "../try-password.ts";
import { codeRefused } from "./problems.ts";
import { takeCode } from "./try-code.ts";

const what = "access.second-factor";

const pendingAccount = async (
  tx: Tx,
  clock: Clock,
  token: string,
): Promise<(Account & { address: string | null }) | null> => {
  const found = await sql<Account & { address: string | null }>`
    select a.account_id as "accountId", a.office_id as "officeId", a.div_no as "divNo", s.opened_from as address
    from access.session s join access.account a on a.account_id = s.account_id
    where s.token_hash = ${tokenHash(token)} and s.pending and s.expires_at > ${clock.now()} for update of s`.execute(
    tx,
  );
  return found.rows[0] ?? null;
};

/** The new token: what waited is replaced, so that a token seen before the second factor opens nothing after it. */
const complete = async (
  tx: Tx,
  deps: { clock: Clock; keys: KeyProvider },
  { token, code, requestId }: { token: string; code: string; requestId: string },
): Promise<string | null> => {
  const { clock } = deps;
  const account = await pendingAccount(tx, clock, token);
  if (account === null) return null;
  if (!(await takeCode(tx, deps, { accountId: account.accountId, code }))) {
    await auditRefusal(tx, clock, { attempt: { what, requestId }, account });
    await countFailure(tx, clock, { account, requestId });
    return null;
  }
  if (!(await admit(tx, clock, { account, by: "code" }))) {
    await auditRefusal(tx, clock, { attempt: { what, requestId }, account });
    return null;
  }
  await sql`delete from access.session where token_hash = ${tokenHash(token)}`.execute(tx);
  const subjects = [{ kind: "account" as const, id: account.accountId, divNo: account.divNo }];
  await record(tx, { actor: account, requestId, act: "sign-in", what: "access.sign-in", subjects, at: clock.now() });
  return openSession(tx, clock, { account, pending: false, address: account.address });
};

/**
 * The whole session for a token that waits and its code: of the authenticator, or a recovery code. Failures count towards the lock.
 * @throws codeRefused also when nothing waits, the account is locked, or the code was used already
 */
export const completeSignIn = async (
  db: Database,
  deps: { clock: Clock; keys: KeyProvider },
  given: { token: string; code: string; requestId: string },
): Promise<SignedIn> => {
  const token = await within(db, WHOLE_PROVINCE, (tx) => complete(tx, deps, given));
  if (token === null) throw codeRefused({});
  const principal = await sessionOf(db, deps, token);
  if (principal === null) throw codeRefused({});
  return { token, me: principal.me, awaits: null };
};
