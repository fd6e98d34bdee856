/** The hook by which a list can be exported: its columns, and its rows page by page. */
import type { Subject } from "#kernel/audit";
import type { Tx } from "#kernel/database";

export interface ExportColumn<Row> {
  readonly label: string;
  /** Null is left empty; numbers stay numbers. */
  readonly of: (row: Row) => string | number | null;
  readonly width?: number;
}
export interface ExportList<Row> {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly ExportColumn<Row>[];
  /** Never all rows at once: a page is written before the next is asked for. */
  pages(tx: Tx): AsyncIterable<readonly Row[]>;
  /** Whose rows these are; each is named in the audit. */
  subjectsOf(row: Row): readonly Omit<Subject, "divNo">[];
}

/** Who exported, when and why; it stands in the file itself. */
export interface Watermark {
  readonly title: string;
  readonly by: string;
  readonly office: string;
  readonly at: Date;
  readonly atWords: string;
  readonly reason: string;
}

/** One sentence for the line at the end of a CSV and for the foot of every printed page. */
export const watermarkWords = ({ by, office, atWords, reason }: Watermark): string =>
  `导出人：${office} ${by}；时间：${atWords}；理由：${reason}；内容涉及个人信息，请按规定保管，用后及时删除`;
