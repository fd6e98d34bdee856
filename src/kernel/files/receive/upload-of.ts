/** How far an upload has come: where to go on after a break. */
import { sql, type Tx } from "#kernel/database";
import type { UploadWire } from "#wire";
import { CHUNK, type Purpose } from "../declare.ts";
import { fileNotVisible } from "../problems.ts";
import type { FileSubject } from "../subject.ts";

export interface Upload {
  readonly fileId: number;
  readonly divNo: number;
  readonly name: string;
  readonly size: number;
  readonly sm3: string;
  readonly received: number;
  readonly state: "receiving" | "kept";
  readonly purpose: Purpose;
  readonly subjectKind: FileSubject["kind"] | null;
  readonly subjectId: number | null;
}

interface Whose {
  readonly accountId: number;
  readonly fileId: number;
}

/** Locks the row until the transaction ends, so that two parts of one file do not come at once. @throws fileNotVisible for another's upload */
export const uploadOf = async (tx: Tx, { accountId, fileId }: Whose): Promise<Upload> => {
  const found = await sql<Upload>`
    select file_id as "fileId", div_no as "divNo", name, size, sm3, received, state, purpose,
      subject_kind as "subjectKind", subject_id as "subjectId"
    from files.file where file_id = ${fileId} and account_id = ${accountId} for update`.execute(tx);
  const upload = found.rows[0];
  if (upload === undefined) throw fileNotVisible({ fileId });
  return upload;
};

/** @throws fileNotVisible */
export const uploadState = async (tx: Tx, whose: Whose): Promise<UploadWire> => {
  const { fileId, name, size, received } = await uploadOf(tx, whose);
  return { fileId, name, size, received, part: CHUNK };
};
