/** 登录 · Opens a session for an official who knows login and password. */
import type { Clock } from "#kernel/clock";
import type { Database } from "#kernel/database";
import { signInRefused } from "./problems.ts";
import { enter, type SignedIn } from "./sessions/enter.ts";
import { tryPassword } from "./try-password.ts";

/**
 * Session token and the official, for a login and its password. With a second factor the sign-in is half done:
 * `me` is null and `completeSignIn` takes the code within five minutes.
 * The token is told once; the session ends when idle, at its longest, or on signing out.
 * @throws signInRefused in the same words and after the same work whether the login, the password or a lock is the cause;
 * notFromHere for an administrator outside the networks laid down
 */
export const signIn = async (
  db: Database,
  { clock }: { clock: Clock },
  {
    login,
    password,
    requestId,
    address = null,
  }: {
    login: string;
    password: string;
    requestId: string;
    address?: string | null;
  },
): Promise<SignedIn> => {
  const what = "access.sign-in";
  const account = await tryPassword(db, clock, { login: login.trim().toLowerCase(), password, requestId, what });
  if (account === null) throw signInRefused({});
  return enter(db, { clock }, { account, requestId, address, what });
};
