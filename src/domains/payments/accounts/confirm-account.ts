/** 复核账户 · A second official compares the account with the card or the bank's answer; only then money goes there. */
import { record } from "#kernel/audit";
import { sql, type Tx } from "#kernel/database";
import type { Acting, PaymentDeps } from "../deps.ts";
import { accountNotVisible, sameHand } from "../problems.ts";

/** Confirming what is confirmed changes nothing. @throws accountNotVisible, sameHand */
export const confirmAccount = async (
  tx: Tx,
  { clock }: Pick<PaymentDeps, "clock">,
  { actor, requestId }: Acting,
  accountId: number,
): Promise<void> => {
  const found = await sql<{ enteredBy: number; personId: number; divNo: number; confirmed: boolean }>`
    select entered_by as "enteredBy", person_id as "personId", div_no as "divNo", confirmed_by is not null as confirmed
    from payments.account where payment_account_id = ${accountId} for update`.execute(tx);
  const [account] = found.rows;
  if (!account) throw accountNotVisible({ accountId });
  if (account.confirmed) return;
  if (account.enteredBy === actor.accountId) throw sameHand({ act: "复核", did: "登记了该账户" });
  const at = clock.now();
  await sql`update payments.account set confirmed_by = ${actor.accountId}, confirmed_at = ${at} where payment_account_id = ${accountId}`.execute(
    tx,
  );
  await record(tx, {
    actor,
    requestId,
    act: "write",
    what: "payments.confirm-account",
    detail: { accountId },
    subjects: [{ kind: "person", id: account.personId, divNo: account.divNo }],
    at,
  });
};
