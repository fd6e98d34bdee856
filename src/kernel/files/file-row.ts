/** Kept files as lists show them. */
import { sql, type Tx } from "#kernel/database";
import type { FileWire } from "#wire";
import { fileTypes, purposes, type FileType, type Purpose } from "./declare.ts";
import { fileNotVisible } from "./problems.ts";
import type { FileSubject } from "./subject.ts";

interface Stored {
  fileId: number;
  name: string;
  type: FileType;
  size: number;
  sm3: string;
  scan: FileWire["scan"];
  purpose: Purpose;
  subjectKind: FileSubject["kind"] | null;
  subjectId: number | null;
  by: string | null;
  accountId: number;
  office: string;
  at: Date;
}

const shown = ({ subjectKind, subjectId, at, by, ...row }: Stored): FileWire => ({
  ...row,
  typeLabel: fileTypes[row.type].label,
  purposeLabel: purposes[row.purpose].label,
  subject: subjectKind === null || subjectId === null ? null : { kind: subjectKind, id: subjectId },
  by: by ?? "（其他单位人员）",
  at: at.toISOString(),
});

const select = sql`
  select f.file_id as "fileId", f.name, f.type, f.size, f.sm3, f.scan, f.purpose, f.subject_kind as "subjectKind",
    f.subject_id as "subjectId", a.full_name as by, f.account_id as "accountId", o.name as office, f.kept_at as at
  from files.file f
    join access.office o on o.office_id = f.office_id
    left join access.account a on a.account_id = f.account_id
  where f.state = 'kept'`;

/** @throws fileNotVisible */
export const fileRow = async (tx: Tx, fileId: number): Promise<FileWire> => {
  const found = await sql<Stored>`${select} and f.file_id = ${fileId}`.execute(tx);
  const row = found.rows[0];
  if (row === undefined) throw fileNotVisible({ fileId });
  return shown(row);
};

/** The materials of a case or a person, oldest first. */
export const filesOf = async (tx: Tx, { kind, id }: FileSubject): Promise<FileWire[]> => {
  const found = await sql<Stored>`
    ${select} and f.subject_kind = ${kind} and f.subject_id = ${id} order by f.file_id`.execute(tx);
  return found.rows.map(shown);
};
