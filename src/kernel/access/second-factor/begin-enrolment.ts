/** 启用动态验证码 · Makes a secret for the official's authenticator; it asks for nothing until a first code has proved it. */
import { randomBytes } from "node:crypto";
import { sql, type Tx } from "#kernel/database";
import { sealField, type KeyProvider } from "#kernel/secrets";
import type { EnrolmentWire } from "#wire";
import type { Principal } from "../principal.ts";
import { toBase32 } from "./base32.ts";
import { alreadyEnrolled } from "./problems.ts";
import { secretField } from "./try-code.ts";

/** 160 bits, the length RFC 4226 recommends. */
const secretBytes = 20;

/**
 * The secret as text to type and as an address to scan; shown once. Beginning again replaces a secret that was not confirmed.
 * @throws alreadyEnrolled
 */
export const beginEnrolment = async (
  tx: Tx,
  { keys }: { keys: KeyProvider },
  principal: Principal,
): Promise<EnrolmentWire> => {
  const secret = randomBytes(secretBytes);
  const written = await sql`
    insert into access.second_factor (account_id, div_no, secret)
    select account_id, div_no, ${sealField(keys, secretField, secret.toString("hex"))} from access.account where account_id = ${principal.accountId}
    on conflict (account_id) do update set secret = excluded.secret where second_factor.confirmed_at is null
    returning account_id`.execute(tx);
  if (written.rows.length === 0) throw alreadyEnrolled({});
  const text = toBase32(secret);
  const label = encodeURIComponent(`湘民:${principal.me.login}`);
  return {
    secret: text,
    uri: `otpauth://totp/${label}?secret=${text}&issuer=${encodeURIComponent("湘民")}&digits=6&period=30`,
  };
};
