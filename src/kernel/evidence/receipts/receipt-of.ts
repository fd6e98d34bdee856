/** The receipt of one hit, made again from what is kept. */
import { sql, type Tx } from "#kernel/database";
import type { EvidenceDeps } from "../deps.ts";
import { tableOf } from "../sources/tables.ts";
import { pathOf } from "./merkle.ts";
import type { Receipt } from "./receipt.ts";
import { leafOfHit, statementOf, type Answer, type ReceiptWords } from "./statement.ts";

interface Stored extends Answer {
  readonly source: string;
  readonly signature: string;
  readonly keyId: string;
}

/**
 * Null when the hit is not visible. The whole answer must be visible to rebuild the tree: call it as the platform, after the caller's right to see the
 * hit was proved.
 */
export const receiptOf = async (
  tx: Tx,
  { keys }: Pick<EvidenceDeps, "keys">,
  { deliveryId, rowNo }: { readonly deliveryId: number; readonly rowNo: number },
): Promise<Receipt | null> => {
  const found = await sql<Stored>`
    select q.inquiry_id as "inquiryId", d.delivery_id as "deliveryId", d.source, q.service_id as "serviceId", q.case_id as "caseId", q.asked_at as "askedAt",
      q.asked_by as "askedBy", q.office_id as "officeId", d.answered_at as "answeredAt", d.as_of as "asOf", d.persons, d.rows, d.hits,
      d.sum_fen as "sumFen", d.file_sm3 as "fileSm3", d.root, d.signature, d.key_id as "keyId"
    from evidence.delivery d join evidence.inquiry q using (inquiry_id) where d.delivery_id = ${deliveryId} and d.state = 'answered'`.execute(
    tx,
  );
  const [answer] = found.rows;
  const table = answer && tableOf(answer.source);
  if (!answer || !table) return null;
  const { rows: hits } = await sql<ReceiptWords>`
    select row_no as "rowNo", person_id as "personId", record from evidence.hit where delivery_id = ${deliveryId} order by row_no`.execute(
    tx,
  );
  const place = hits.findIndex((hit) => hit.rowNo === rowNo);
  const hit = hits[place];
  const path = pathOf(hits.map(leafOfHit), place);
  if (!hit || path === null) return null;
  const { source: _, signature, keyId, ...said } = answer;
  return {
    statement: statementOf(table, said),
    signature,
    keyId,
    publicKey: keys.publicKey(keyId) ?? "",
    hit,
    path,
  };
};
