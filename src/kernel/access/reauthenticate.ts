/** 签名前验证 · Asks the official's password, or a code of the second factor, again before a decision is signed. */
import type { Clock } from "#kernel/clock";
import { WHOLE_PROVINCE, within, type Database } from "#kernel/database";
import type { KeyProvider } from "#kernel/secrets";
import type { Principal } from "./principal.ts";
import { signatureRefused } from "./problems.ts";
import { takeCode } from "./second-factor/try-code.ts";
import { admit, auditRefusal, countFailure, tryPassword } from "./try-password.ts";

const what = "access.reauthenticate";

const codeProves = (
  db: Database,
  deps: { clock: Clock; keys: KeyProvider },
  { principal, code, requestId }: { principal: Principal; code: string; requestId: string },
): Promise<boolean> =>
  within(db, WHOLE_PROVINCE, async (tx) => {
    const { clock } = deps;
    const right = await takeCode(tx, deps, { accountId: principal.accountId, code });
    if (right && (await admit(tx, clock, { account: principal, by: "code" }))) return true;
    await auditRefusal(tx, clock, { attempt: { what, requestId }, account: principal });
    if (!right) await countFailure(tx, clock, { account: principal, requestId });
    return false;
  });

/**
 * Resolves when what was typed is the official's own password, or six digits that the authenticator shows now (no password is
 * as short). Failures count towards the lock of the account. Without keys only the password is taken.
 * @throws signatureRefused
 */
export const reauthenticate = async (
  db: Database,
  { clock, keys }: { clock: Clock; keys?: KeyProvider },
  { principal, password, requestId }: { principal: Principal; password: string; requestId: string },
): Promise<void> => {
  if (keys !== undefined && /^\d{6}$/.test(password)) {
    if (await codeProves(db, { clock, keys }, { principal, code: password, requestId })) return;
    throw signatureRefused({});
  }
  const account = await tryPassword(db, clock, { login: principal.me.login, password, requestId, what });
  if (account?.accountId !== principal.accountId) throw signatureRefused({});
};
