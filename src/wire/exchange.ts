/** Files, imports, exports and jobs. Types only. */

/** How far an upload has come; the next part begins at `received` and has `part` bytes, the last one fewer. */
export interface UploadWire {
  fileId: number;
  name: string;
  size: number;
  received: number;
  part: number;
}
export interface FileWire {
  fileId: number;
  name: string;
  type: string; // "pdf", by content
  typeLabel: string;
  size: number;
  sm3: string;
  /** unknown: no scanner is installed, only the obvious was looked for. */
  scan: "clean" | "unknown";
  purpose: string;
  purposeLabel: string;
  subject: { kind: "case" | "person"; id: number } | null;
  by: string;
  accountId: number;
  office: string;
  at: string; // ISO
}
/** Bytes, sent with their own content type. */
export type FileContent = string;
export interface ImportKindWire {
  id: string;
  title: string;
  /** The office types its own totals before anything is written. */
  totalled: boolean;
  columns: { key: string; label: string; required: boolean; help: string; example: string }[];
}
export interface RowRemark {
  /** Of the file, as a spreadsheet or an editor counts. */
  line: number;
  /** Heading of the column; empty: the whole row. */
  column: string;
  code: string;
  says: string;
  /** A fault keeps the row out, a note asks to look. */
  weight: "fault" | "note";
}
export interface ImportWire {
  importId: number;
  kind: string;
  title: string;
  state: "checked" | "committed" | "undone";
  fileId: number;
  /** The same rows with a comment at each remark; null when there is none. */
  checkedFileId: number | null;
  rows: number;
  badRows: number;
  /** What is written together, e.g. households. */
  groups: number;
  badGroups: number;
  checkedAt: string;
  committedAt: string | null;
  /** Until the end of the day on which it was written. */
  undoable: boolean;
  /** What the households that passed come to, a month; null where the list is not totalled. */
  totals: { groups: number; persons: number; yuan: string } | null;
  /** The first ones. */
  remarks: RowRemark[];
}
/** 任务 · Long work of an office. */
export interface JobWire {
  jobId: number;
  kind: string;
  title: string;
  state: "waiting" | "running" | "done" | "failed" | "cancelled";
  done: number;
  /** Null: not known. */
  total: number | null;
  /** Counts by kind of work; never anybody's data. */
  result: unknown;
  fault: string | null;
  accountId: number | null;
  cancelAsked: boolean;
  askedAt: string; // ISO
  startedAt: string | null;
  endedAt: string | null;
}
