/** Writes the hits of an answer, stretch by stretch, and gathers the leaves of its receipts. */
import { TextDecoder } from "node:util";
import { sql, type Tx } from "#kernel/database";
import type { FileEncoding } from "../door/delivery-file.ts";
import type { Hits } from "../door/match-file.ts";
import type { PersonsToMatch } from "../inquiries/persons-to-match.ts";
import { leafOfHit } from "../receipts/statement.ts";

export interface HitKeeper {
  /** In the order of the file: the tree follows it. */
  keep(hits: Hits): Promise<void>;
  /** Digests of all receipts so far, 32 bytes each. */
  leaves(): Uint8Array;
}

export const hitKeeper = (
  tx: Tx,
  { deliveryId, encoding, persons }: { deliveryId: number; encoding: FileEncoding; persons: PersonsToMatch },
): HitKeeper => {
  const leaves: Buffer[] = [];
  const decoder = new TextDecoder(encoding);
  return {
    keep: async ({ count, persons: found, rows, amounts, renamed, text, ends }) => {
      const rowNos = Array.from(rows);
      const personIds = Array.from(found, (index) => persons.personIds[index] ?? 0);
      const records = Array.from({ length: count }, (_, at) =>
        decoder.decode(text.subarray(at === 0 ? 0 : ends[at - 1], ends[at])),
      );
      records.forEach((record, at) =>
        leaves.push(leafOfHit({ rowNo: rowNos[at] ?? 0, personId: personIds[at] ?? 0, record })),
      );
      await sql`insert into evidence.hit (delivery_id, row_no, person_id, div_no, amount, renamed, record)
        select ${deliveryId}, * from unnest(${rowNos}::int[], ${personIds}::bigint[], ${Array.from(found, (index) => persons.divNos[index] ?? 0)}::int[],
          ${Array.from(amounts, (fen) => (fen < 0 ? null : fen))}::bigint[], ${Array.from(renamed, (mark) => mark === 1)}::boolean[], ${records}::text[])`.execute(
        tx,
      );
    },
    leaves: () => Buffer.concat(leaves),
  };
};
