/** 验签 · Whether a stored decision still says what its office signed. */
import type { KeyProvider } from "#kernel/secrets";
import { signingPurpose, statementOf } from "./statement.ts";
import type { StoredDecision } from "./stored-decision.ts";

export type Verdict =
  | { readonly valid: true }
  /** Chinese; names what does not agree. */
  | { readonly valid: false; readonly reason: string };

/**
 * Builds the statement again from the columns and the proposal (its SM3 digest is a line of it), compares it with the
 * text that was signed, and verifies the signature against the key of the deciding office.
 */
export const verifyDecision = (keys: KeyProvider, decision: StoredDecision): Verdict => {
  if (statementOf(decision) !== decision.statement) return { valid: false, reason: "决定内容或计算依据与签名时不一致" };
  if (!decision.keyId.startsWith(`${signingPurpose(decision.officeId)}/`))
    return { valid: false, reason: "签名所用密钥不属于作出决定的机关" };
  if (!keys.verify(decision.keyId, decision.statement, decision.signature))
    return { valid: false, reason: "签名与决定正文不符" };
  return { valid: true };
};
