/** The trace of an act on an account. */
import { record } from "#kernel/audit";
import type { Clock } from "#kernel/clock";
import type { Tx } from "#kernel/database";
import type { Principal } from "../principal.ts";

/** What every act on accounts is asked with. */
export interface AskedOfAccounts {
  readonly principal: Principal;
  readonly requestId: string;
}

export const writeDown = (
  tx: Tx,
  { clock }: { clock: Clock },
  given: AskedOfAccounts & { what: string; accountId: number; divNo: number; detail?: unknown; reason?: string },
): Promise<void> => {
  const { principal: actor, requestId, what, accountId, divNo, detail, reason } = given;
  const subjects = [{ kind: "account" as const, id: accountId, divNo }];
  const more = { detail, ...(reason === undefined ? {} : { reason }) };
  return record(tx, { actor, requestId, act: "write", what, subjects, at: clock.now(), ...more });
};
