/** A paper as it was issued: frozen, numbered, signed. */
import { sql, type Tx } from "#kernel/database";
import type { IssuedPaperWire, Page, PrintingWire } from "#wire";
import type { Paper } from "../declare.ts";
import { paperNotFound } from "../problems.ts";

export interface StoredPaper {
  readonly paperId: number;
  readonly caseId: number;
  readonly kind: string;
  readonly divNo: number;
  readonly content: Paper;
  readonly signature: string;
  readonly keyId: string;
  readonly pdfSm3: string;
  readonly officeId: number;
  readonly issuedAt: Date;
}

type Row = Omit<IssuedPaperWire, "issuedAt"> & { issuedAt: Date };

const columns = sql`p.paper_id as "paperId", p.case_id as "caseId", c.case_no as "caseNo", p.kind, p.document_no as "documentNo", p.title,
  coalesce(a.full_name, '（不在本辖区）') as "issuedBy", coalesce(o.name, '（不在本辖区）') as office, p.issued_at as "issuedAt",
  (select count(*)::int from papers.printing n where n.paper_id = p.paper_id) as printings`;
const joined = sql`papers.paper p join cases.case_file c on c.case_id = p.case_id
  left join access.account a on a.account_id = p.issued_by left join access.office o on o.office_id = p.office_id`;

const shown = ({ issuedAt, ...row }: Row): IssuedPaperWire => ({ ...row, issuedAt: issuedAt.toISOString() });

/** @throws paperNotFound also for a paper outside the scope */
export const storedPaper = async (tx: Tx, paperId: number): Promise<StoredPaper> => {
  const found = await sql<StoredPaper>`
    select paper_id as "paperId", case_id as "caseId", kind, div_no as "divNo", content, signature, key_id as "keyId", pdf_sm3 as "pdfSm3",
      office_id as "officeId", issued_at as "issuedAt"
    from papers.paper where paper_id = ${paperId}`.execute(tx);
  const row = found.rows[0];
  if (!row) throw paperNotFound({ paperId });
  return row;
};

/** @throws paperNotFound */
export const issuedPaper = async (tx: Tx, paperId: number): Promise<IssuedPaperWire> => {
  const found = await sql<Row>`select ${columns} from ${joined} where p.paper_id = ${paperId}`.execute(tx);
  const row = found.rows[0];
  if (!row) throw paperNotFound({ paperId });
  return shown(row);
};

/** The papers of one case, oldest first. */
export const papersOfCase = async (tx: Tx, caseId: number): Promise<(IssuedPaperWire & { occasion: string })[]> => {
  const found = await sql<Row & { occasion: string }>`
    select ${columns}, p.occasion from ${joined} where p.case_id = ${caseId} order by p.paper_id`.execute(tx);
  return found.rows.map(({ occasion, ...row }) => ({ ...shown(row), occasion }));
};

export interface PapersAsked {
  /** The beginning of a case number or of a document number. */
  readonly q?: string;
  readonly after?: string;
  readonly limit?: number;
}

/** Issued papers within scope, newest first. */
export const issuedPapers = async (
  tx: Tx,
  { q = "", after, limit = 20 }: PapersAsked,
): Promise<Page<IssuedPaperWire>> => {
  const text = q.trim();
  const fits = sql`(${text} = '' or c.case_no >= ${text} and c.case_no < ${`${text}\uffff`}
    or p.document_no >= ${text} and p.document_no < ${`${text}\uffff`})`;
  const before = Number(after ?? Number.MAX_SAFE_INTEGER);
  const found = await sql<Row>`
    select ${columns} from ${joined} where ${fits} and p.paper_id < ${before} order by p.paper_id desc limit ${limit + 1}`.execute(
    tx,
  );
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from papers.paper p join cases.case_file c on c.case_id = p.case_id where ${fits}`.execute(
    tx,
  );
  const rows = found.rows.slice(0, limit);
  const next = found.rows.length > limit ? String(rows.at(-1)?.paperId ?? "") : null;
  return { rows: rows.map(shown), total: counted.rows[0]?.total ?? 0, next };
};

/** Every printing of a paper: who, when, why. */
export const printingsOf = async (tx: Tx, paperId: number): Promise<PrintingWire[]> => {
  const found = await sql<Omit<PrintingWire, "at"> & { at: Date }>`
    select n.nth, coalesce(a.full_name, '（不在本辖区）') as by, coalesce(o.name, '（不在本辖区）') as office, n.at, n.reason
    from papers.printing n left join access.account a on a.account_id = n.account_id left join access.office o on o.office_id = n.office_id
    where n.paper_id = ${paperId} order by n.nth`.execute(tx);
  return found.rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
};
