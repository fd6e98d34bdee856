/** Papers: letters, notices and forms described once, shown as a page and printed as PDF; issued ones are frozen, numbered and signed. */
export type { Block, Cell, Column, CopyMark, Paper, Run, Text } from "./declare.ts";
export { heading, list, paragraph, plainText } from "./declare.ts";
export { paperHtml } from "./html/paper-html.ts";
export {
  issuedPaper,
  issuedPapers,
  papersOfCase,
  printingsOf,
  storedPaper,
  type PapersAsked,
} from "./issued/issued-paper.ts";
export { notePrinting, printedHtml, printedPdf } from "./issued/print-paper.ts";
export { paperHolds } from "./issued/sealed.ts";
export { storePaper } from "./issued/store-paper.ts";
export { paperPdf, type Printed } from "./pdf/paper-pdf.ts";
