/** The persons whose records an answer of one source may contain, with their numbers in the clear: in memory only, for the matching. */
import { sql, type Tx } from "#kernel/database";
import { openIdNumber } from "#kernel/people";
import { normalisePersonName } from "#policy";
import type { EvidenceDeps } from "../deps.ts";
import { keyOf } from "../door/id-key.ts";
import type { Authorised } from "../door/key-table.ts";

export interface PersonsToMatch {
  /** By index, as the key table numbers them. */
  readonly personIds: Float64Array;
  readonly divNos: Int32Array;
  readonly keys: readonly Authorised[];
}

/**
 * Only residents with an identity number can be matched. Two persons of one number (重号) are left out: a row cannot say which of them it is about.
 * Whether an authorisation was withdrawn is asked here, and once more by the database when a hit is kept.
 */
export const personsToMatch = async (
  tx: Tx,
  { keys }: Pick<EvidenceDeps, "keys">,
  deliveryId: number,
): Promise<PersonsToMatch> => {
  const { rows } = await sql<{ personId: number; divNo: number; name: string; cipher: Buffer }>`
    select p.person_id as "personId", p.div_no as "divNo", p.full_name as name, p.id_cipher as cipher
    from evidence.delivery d join evidence.source s using (source) join evidence.inquired i using (inquiry_id) join people.person p using (person_id)
      left join evidence.authorisation a on a.authorisation_id = i.authorisation_id
    where d.delivery_id = ${deliveryId} and p.id_kind = 'resident-id' and p.id_cipher is not null and not p.id_disputed
      and (s.without_consent or s.data_class = any(a.data_classes)
        and not exists (select from evidence.withdrawal w where w.authorisation_id = a.authorisation_id))
    order by p.person_id`.execute(tx);
  return {
    personIds: Float64Array.from(rows, ({ personId }) => personId),
    divNos: Int32Array.from(rows, ({ divNo }) => divNo),
    keys: rows.map(({ name, cipher }) => ({ ...keyOf(openIdNumber(keys, cipher)), name: normalisePersonName(name) })),
  };
};
