/** 签名前验证 · Proof that an official has just typed the password; without it no decision is signed. */
import type { Principal } from "#kernel/access";
import { actionOf } from "./actions/all.ts";
import { signatureNeeded } from "./problems.ts";

/** Only `confirmSigner` makes one. */
export class Signer {
  readonly accountId: number;
  constructor(accountId: number) {
    this.accountId = accountId;
  }
}

/** Resolves when the password is the official's own; throws otherwise. */
export type Reauthenticate = (principal: Principal, password: string) => Promise<void>;

/**
 * Asks for the password where the action signs; null for any other action. Call it before the transaction: the check has
 * transactions of its own, and on an embedded database with one connection it would wait for the caller for ever.
 * @throws signatureNeeded without a password; what `reauthenticate` throws for a wrong one
 */
export const confirmSigner = async (
  reauthenticate: Reauthenticate,
  { principal, key, password }: { principal: Principal; key: string; password: string | undefined },
): Promise<Signer | null> => {
  const action = actionOf(key);
  if (!action?.signs) return null;
  if (password === undefined || password === "") throw signatureNeeded({ action: action.label });
  await reauthenticate(principal, password);
  return new Signer(principal.accountId);
};
