/** Confirms the second factor with its first code and hands out recovery codes, shown once. */
import { randomBytes } from "node:crypto";
import { record } from "#kernel/audit";
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import type { KeyProvider } from "#kernel/secrets";
import type { Principal } from "../principal.ts";
import { toBase32 } from "./base32.ts";
import { codeRefused, notEnrolling } from "./problems.ts";
import { recoveryHash, takeCode } from "./try-code.ts";

const recoveryCodes = 8;
/** 80 bits: beyond guessing and beyond reversing a digest. */
const recoveryBytes = 10;

const newRecoveryCode = (): string => (toBase32(randomBytes(recoveryBytes)).match(/.{4}/g) ?? []).join("-");

/**
 * Eight recovery codes, each good for one sign-in. From now on signing in asks for a code.
 * @throws notEnrolling, codeRefused
 */
export const confirmEnrolment = async (
  tx: Tx,
  deps: { clock: Clock; keys: KeyProvider },
  { principal, code, requestId }: { principal: Principal; code: string; requestId: string },
): Promise<readonly string[]> => {
  const { accountId, divNo } = principal;
  const { clock } = deps;
  const begun =
    await sql`select from access.second_factor where account_id = ${accountId} and confirmed_at is null`.execute(tx);
  if (begun.rows.length === 0) throw notEnrolling({});
  if (!(await takeCode(tx, deps, { accountId, code, confirmed: false }))) throw codeRefused({});
  await sql`update access.second_factor set confirmed_at = ${clock.now()} where account_id = ${accountId}`.execute(tx);
  const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
  await sql`delete from access.recovery_code where account_id = ${accountId}`.execute(tx);
  await sql`insert into access.recovery_code (account_id, div_no, code_hash)
    select ${accountId}::int, ${divNo}::int, hash from unnest(${codes.map(recoveryHash)}::bytea[]) hash`.execute(tx);
  const subjects = [{ kind: "account" as const, id: accountId, divNo }];
  const what = "access.enrol-second-factor";
  await record(tx, { actor: principal, requestId, act: "write", what, subjects, at: clock.now() });
  return codes;
};
