/** 打印、补打 · Each printing is kept before anything is printed; the first gives the original, every later one a marked copy. */
import { sql, type Tx } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import { paperHtml } from "../html/paper-html.ts";
import { paperPdf, type Printed } from "../pdf/paper-pdf.ts";
import type { CopyMark, Paper } from "../declare.ts";
import { notYourPrinting } from "../problems.ts";
import { storedPaper } from "./issued-paper.ts";
import { sealed } from "./sealed.ts";

export interface Printer {
  readonly paperId: number;
  readonly accountId: number;
  readonly officeId: number;
  readonly at: Date;
  /** Needed from the second copy on. */
  readonly reason: string;
}

/** Which copy it is. Two at once wait for each other, so no number is given twice. @throws paperNotFound, invalidInput */
export const notePrinting = async (tx: Tx, { paperId, accountId, officeId, at, reason }: Printer): Promise<number> => {
  const { divNo } = await storedPaper(tx, paperId);
  await sql`select pg_advisory_xact_lock(hashtextextended('papers.printing', ${paperId}))`.execute(tx);
  const found = await sql<{ nth: number }>`
    select coalesce(max(nth), 0) + 1 as nth from papers.printing where paper_id = ${paperId}`.execute(tx);
  const nth = found.rows[0]?.nth ?? 1;
  const why = reason.trim();
  if (nth > 1 && why.length < 2)
    throw invalidInput([{ at: "reason", code: "required", says: "本文书已经打印过，补打请写明理由，例如 申请人遗失" }]);
  await sql`insert into papers.printing (paper_id, nth, div_no, account_id, office_id, at, reason)
    values (${paperId}, ${nth}, ${divNo}, ${accountId}, ${officeId}, ${at}, ${why === "" ? "首次打印" : why})`.execute(
    tx,
  );
  return nth;
};

const shanghai = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", dateStyle: "long", timeStyle: "short" });

interface Copy {
  readonly paper: Paper;
  readonly issuedAt: Date;
  readonly mark: CopyMark | null;
}

/** Only who noted a printing gets its copy: the mark names that official. @throws paperNotFound, notYourPrinting */
const copyOf = async (
  tx: Tx,
  { paperId, nth, accountId }: { paperId: number; nth: number; accountId: number },
): Promise<Copy> => {
  const { content, signature, issuedAt } = await storedPaper(tx, paperId);
  const found = await sql<{ by: string; office: string; at: Date }>`
    select a.full_name as by, o.name as office, n.at
    from papers.printing n join access.account a using (account_id) join access.office o on o.office_id = n.office_id
    where n.paper_id = ${paperId} and n.nth = ${nth} and n.account_id = ${accountId}`.execute(tx);
  const printing = found.rows[0];
  if (!printing) throw notYourPrinting({ paperId, nth });
  const watermark = `第 ${nth} 次打印　${printing.office} ${printing.by}\n${shanghai.format(printing.at)}`;
  return { paper: sealed(content, signature), issuedAt, mark: nth === 1 ? null : { word: "补打", watermark } };
};

export const printedPdf = async (tx: Tx, which: Parameters<typeof copyOf>[1]): Promise<Printed> => {
  const { paper, issuedAt, mark } = await copyOf(tx, which);
  return paperPdf(paper, { at: issuedAt, mark });
};

export const printedHtml = async (tx: Tx, which: Parameters<typeof copyOf>[1]): Promise<string> => {
  const { paper, mark } = await copyOf(tx, which);
  return paperHtml(paper, mark);
};
