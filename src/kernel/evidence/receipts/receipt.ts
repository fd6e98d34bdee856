/** 查询回执 · A receipt as a file: whoever holds it can prove, without this installation, what a department answered about a person. */
import { verifyText } from "#kernel/secrets";
import { leafOfHit, statementText, type AnswerStatement, type ReceiptWords } from "./statement.ts";
import { rootBy, type Neighbour } from "./merkle.ts";

export interface Receipt {
  readonly statement: AnswerStatement;
  readonly signature: string;
  readonly keyId: string;
  /** SM2, 130 hexadecimal digits: to be compared with the one that the office publishes. */
  readonly publicKey: string;
  readonly hit: ReceiptWords;
  readonly path: readonly Neighbour[];
}

export type ReceiptVerdict =
  | { readonly sound: true; readonly fresh: boolean }
  | { readonly sound: false; readonly says: string };

const isNeighbour = (given: unknown): given is Neighbour =>
  typeof given === "object" &&
  given !== null &&
  "side" in given &&
  (given.side === "left" || given.side === "right") &&
  "digest" in given &&
  typeof given.digest === "string" &&
  /^[0-9a-f]{64}$/.test(given.digest);

/** Reads what a file holds; null when it is no receipt. */
export const readReceipt = (given: unknown): Receipt | null => {
  if (typeof given !== "object" || given === null) return null;
  const { statement, signature, publicKey, keyId, hit, path } = given as Partial<Record<keyof Receipt, unknown>>;
  const texts = [signature, publicKey, keyId].every((text) => typeof text === "string");
  const parts = [statement, hit].every((part) => typeof part === "object" && part !== null);
  return texts && parts && Array.isArray(path) && path.every(isNeighbour) ? (given as Receipt) : null;
};

/** Whether the hit is under the signature, and whether the answer still says something about `today`. */
export const verifyReceipt = (receipt: Receipt, today: string): ReceiptVerdict => {
  const { statement, signature, publicKey, hit, path } = receipt;
  if (!verifyText(publicKey, statementText(statement), signature))
    return { sound: false, says: "签名与回执所述不符：查询说明被改动过，或不是这把公钥签署的" };
  if (rootBy(leafOfHit(hit), path) !== statement.root)
    return { sound: false, says: "记录不在签名之下：记录内容、行号或人员被改动过" };
  return { sound: true, fresh: today <= statement.freshUntil };
};
