/** 签名前验证 · Asks the official's password again before a decision is signed. */
import type { Clock } from "#kernel/clock";
import type { Database } from "#kernel/database";
import type { Principal } from "./principal.ts";
import { signatureRefused } from "./problems.ts";
import { tryPassword } from "./try-password.ts";

/**
 * Resolves when the password is the official's own; failures count towards the lock of the account.
 * @throws signatureRefused
 */
export const reauthenticate = async (
  db: Database,
  { clock }: { clock: Clock },
  { principal, password, requestId }: { principal: Principal; password: string; requestId: string },
): Promise<void> => {
  const attempt = { login: principal.me.login, password, requestId, what: "access.reauthenticate" };
  const account = await tryPassword(db, clock, attempt);
  if (account?.accountId !== principal.accountId) throw signatureRefused({});
};
