/** Wire shapes of the audit as auditors read it. */

export interface AuditEntryWire {
  entryId: number;
  at: string; // ISO
  act: string;
  actLabel: string; // 查看, 办理, 导出 …
  what: string;
  /** 办件 · 受理 */
  whatLabel: string;
  reason: string | null;
  /** Null: nobody was signed in, or an official out of the reader's area. */
  by: string | null;
  login: string | null;
  office: string | null;
  /** 人员 3，办件 1 */
  subjects: string;
  sealed: boolean;
}
export interface AuditWire {
  acts: { value: string; label: string }[];
  areas: { value: string; label: string }[];
  rows: AuditEntryWire[];
  /** Pass as ?before= for the next page; null on the last. */
  next: number | null;
}
