/** Freezes a paper: signed with the key of the office, with the digest that its PDF will always have. */
import { sql, type Tx } from "#kernel/database";
import { type KeyProvider, sm3 } from "#kernel/secrets";
import { canonicalJson } from "#policy";
import type { Paper } from "../declare.ts";
import { paperPdf } from "../pdf/paper-pdf.ts";
import { sealed } from "./sealed.ts";

export interface NewPaper {
  readonly caseId: number;
  readonly divNo: number;
  readonly kind: string;
  readonly occasion: string;
  readonly paper: Paper;
  readonly accountId: number;
  readonly officeId: number;
  readonly at: Date;
}

/** Answers its number. */
export const storePaper = async (tx: Tx, keys: KeyProvider, given: NewPaper): Promise<number> => {
  const { caseId, divNo, kind, occasion, paper, accountId, officeId, at } = given;
  const { signature, keyId } = keys.sign(`office:${officeId}`, canonicalJson(paper));
  const { bytes } = await paperPdf(sealed(paper, signature), { at, mark: null });
  const stored = await sql<{ paperId: number }>`
    insert into papers.paper (div_no, case_id, kind, occasion, document_no, title, content, signature, key_id, pdf_sm3, issued_by, office_id,
      issued_at)
    values (${divNo}, ${caseId}, ${kind}, ${occasion}, ${paper.documentNo}, ${paper.title}, ${JSON.stringify(paper)}::jsonb, ${signature},
      ${keyId}, ${sm3(bytes)}, ${accountId}, ${officeId}, ${at})
    returning paper_id as "paperId"`.execute(tx);
  const paperId = stored.rows[0]?.paperId;
  if (paperId === undefined) throw new Error("A stored paper has no number");
  return paperId;
};
