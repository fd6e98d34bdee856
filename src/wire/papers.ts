/** Papers: what can be issued for a case, what was issued, and each printing. Types only. */

export interface PaperOfferWire {
  kind: string;
  title: string;
  /** Printed with a document number; a form has none. */
  numbered: boolean;
  /** Why it cannot be issued now, in words; null: it can, or it was. */
  notYet: string | null;
  /** This official may issue it. */
  mayIssue: boolean;
  issued: IssuedPaperWire | null;
}
export interface IssuedPaperWire {
  paperId: number;
  caseId: number;
  caseNo: string;
  kind: string;
  documentNo: string | null;
  title: string;
  issuedBy: string;
  office: string;
  issuedAt: string; // ISO
  printings: number;
}
export interface PrintingWire {
  /** 1: the original; later ones are marked 补打. */
  nth: number;
  by: string;
  office: string;
  at: string; // ISO
  reason: string;
}
export interface PaperFileWire extends IssuedPaperWire {
  /** Content against signature, and its PDF made anew against the digest of the day of issue. */
  holds: boolean;
  list: PrintingWire[];
}
