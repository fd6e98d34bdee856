/** Checks a code of the second factor: of the authenticator once, or a recovery code once. */
import { createHash } from "node:crypto";
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import { openField, type KeyProvider } from "#kernel/secrets";
import { stepOfCode } from "./totp.ts";

export const secretField = "second_factor.secret";

/** Recovery codes carry 80 random bits, so a plain digest cannot be reversed. Dashes and case are for the eye. */
export const recoveryHash = (code: string): Buffer =>
  createHash("sha256")
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ""))
    .digest();

/** A code of the authenticator that has not been used; taking it also rules out all older ones. */
const takeStep = async (
  tx: Tx,
  { clock, keys }: { clock: Clock; keys: KeyProvider },
  { accountId, code, confirmed }: { accountId: number; code: string; confirmed: boolean },
): Promise<boolean> => {
  const found = await sql<{ secret: Buffer }>`
    select secret from access.second_factor where account_id = ${accountId} and (confirmed_at is not null) = ${confirmed}`.execute(
    tx,
  );
  const sealed = found.rows[0]?.secret;
  if (sealed === undefined) return false;
  const step = stepOfCode(Buffer.from(openField(keys, secretField, sealed), "hex"), code, clock.now());
  if (step === null) return false;
  const taken = await sql`update access.second_factor set last_step = ${step}
    where account_id = ${accountId} and last_step < ${step} returning account_id`.execute(tx);
  return taken.rows.length === 1;
};

const takeRecovery = async (
  tx: Tx,
  { clock }: { clock: Clock },
  given: { accountId: number; code: string },
): Promise<boolean> => {
  const taken = await sql`update access.recovery_code set used_at = ${clock.now()}
    where account_id = ${given.accountId} and code_hash = ${recoveryHash(given.code)} and used_at is null
    returning account_id`.execute(tx);
  return taken.rows.length === 1;
};

/** Whether the code is right and fresh; a right one is used up by asking. */
export const takeCode = (
  tx: Tx,
  deps: { clock: Clock; keys: KeyProvider },
  { accountId, code, confirmed = true }: { accountId: number; code: string; confirmed?: boolean },
): Promise<boolean> => {
  const typed = code.normalize("NFKC").replace(/\s/g, "");
  if (/^\d{6}$/.test(typed)) return takeStep(tx, deps, { accountId, code: typed, confirmed });
  return confirmed ? takeRecovery(tx, deps, { accountId, code: typed }) : Promise.resolve(false);
};
