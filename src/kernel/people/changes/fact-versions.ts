/** Every recorded version of every fact about a person. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import type { Confidence, FactSource } from "../declare.ts";
import type { PeopleDeps } from "../read-person.ts";
import type { FactVersion } from "./fold-facts.ts";
import { openFact, type PersonField } from "./person-fields.ts";

export interface RecordedVersion extends FactVersion {
  readonly changeId: number | null;
  readonly source: FactSource;
  /** Null: the registration, or the machine. */
  readonly enteredBy: number | null;
  readonly enteredAt: Date;
}

interface Row {
  versionId: number;
  field: PersonField;
  value: string | null;
  cipher: Buffer | null;
  confidence: Confidence;
  effectiveOn: Day | null;
  changeId: number | null;
  source: FactSource;
  enteredBy: number | null;
  enteredAt: Date;
}

/** In the order of entry, numbers in clear; a field that never changed has none. */
export const factVersions = async (
  tx: Tx,
  { keys }: Pick<PeopleDeps, "keys">,
  personId: number,
): Promise<RecordedVersion[]> => {
  const found = await sql<Row>`
    select field_source_id as "versionId", field, value, value_cipher as cipher, confidence, effective_on as "effectiveOn",
      change_id as "changeId", source, entered_by as "enteredBy", entered_at as "enteredAt"
    from people.field_source where person_id = ${personId} order by field_source_id`.execute(tx);
  return found.rows.map(({ cipher, ...row }) => ({ ...row, value: cipher ? openFact(keys, cipher) : row.value }));
};
