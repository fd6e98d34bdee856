/** A decision as the database keeps it: never changed, only followed by another version. */
import { sql, type Tx } from "#kernel/database";
import type { Decided } from "./statement.ts";

export interface StoredDecision extends Decided {
  readonly statement: string;
  readonly signature: string;
  readonly keyId: string;
}

/** The decisions of a case, oldest first. */
export const decisionsOf = async (tx: Tx, caseId: number): Promise<readonly StoredDecision[]> => {
  const found = await sql<StoredDecision>`
    select c.case_no as "caseNo", d.version as decision, d.document_no as "documentNo", d.outcome, coalesce(d.pays_fen, 0) as "paysFen",
      d.starts_on as "startsOn", d.proposal, d.statement, d.signature, d.key_id as "keyId", d.decided_by as "accountId",
      d.office_id as "officeId", d.decided_at as at, d.value_ids as "valueIds", d.effect
    from cases.decision d join cases.case_file c on c.case_id = d.case_id
    where d.case_id = ${caseId} order by d.version`.execute(tx);
  return found.rows;
};

/** Writes the decisions of these cases in one statement. */
export const insertDecisions = async (
  tx: Tx,
  rows: readonly { readonly caseId: number; readonly divNo: number; readonly decision: StoredDecision }[],
): Promise<void> => {
  const of = <T>(pick: (decision: StoredDecision) => T): T[] => rows.map(({ decision }) => pick(decision));
  await sql`insert into cases.decision (case_id, version, div_no, document_no, outcome, pays_fen, starts_on, proposal, statement,
      signature, key_id, decided_by, office_id, decided_at, value_ids, effect)
    select case_id, version, div_no, document_no, outcome, pays_fen, starts_on, proposal::jsonb, statement, signature, key_id,
      decided_by, office_id, decided_at, value_ids::bigint[], effect::jsonb
    from unnest(${rows.map((row) => row.caseId)}::bigint[], ${of((d) => d.decision)}::int[], ${rows.map((row) => row.divNo)}::int[],
      ${of((d) => d.documentNo)}::text[], ${of((d) => d.outcome)}::text[], ${of((d) => d.paysFen)}::bigint[], ${of((d) => d.startsOn)}::date[],
      ${of((d) => JSON.stringify(d.proposal))}::text[], ${of((d) => d.statement)}::text[], ${of((d) => d.signature)}::text[],
      ${of((d) => d.keyId)}::text[], ${of((d) => d.accountId)}::int[], ${of((d) => d.officeId)}::int[], ${of((d) => d.at)}::timestamptz[],
      ${of((d) => (d.valueIds ? `{${d.valueIds.join(",")}}` : null))}::text[],
      ${of((d) => d.effect && JSON.stringify(d.effect))}::text[])
      as d (case_id, version, div_no, document_no, outcome, pays_fen, starts_on, proposal, statement, signature, key_id, decided_by,
        office_id, decided_at, value_ids, effect)`.execute(tx);
};
