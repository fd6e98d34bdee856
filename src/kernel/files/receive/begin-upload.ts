/** 开始上传 · Announces a file with its size and digest; its parts follow. */
import { sql, type Tx } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import type { InputIssue, UploadWire } from "#wire";
import { CHUNK, fileTypes, purposes, sizeWords, type FileType, type Purpose } from "../declare.ts";
import { largestOf, type Author, type FilesDeps } from "../deps.ts";
import { tooLargeFor, tooManyUploads } from "../problems.ts";
import { divisionOf, type FileSubject } from "../subject.ts";
import { fileName } from "./file-name.ts";

export interface NewUpload {
  readonly name: string;
  readonly size: number;
  /** SM3 of the whole content, worked out where the file is. */
  readonly sm3: string;
  readonly purpose: Purpose;
  readonly subject: FileSubject | null;
}

/** Enough for one household's papers at a time; what is given up is cleared after a day. */
const mostAtOnce = 20;

const subjectOf = { "case-material": "case", "person-material": "person" } as const;

const issuesOf = ({ name, size, sm3, purpose, subject }: NewUpload): InputIssue[] => {
  const issues: InputIssue[] = [];
  const fault = (at: string, code: string, says: string): void => void issues.push({ at, code, says });
  if (fileName(name) === null) fault("name", "empty", "请给出文件名");
  if (!Number.isSafeInteger(size) || size < 1) fault("size", "empty", "文件是空的，请选择有内容的文件");
  if (!/^[0-9a-f]{64}$/.test(sm3)) fault("sm3", "not-a-digest", "SM3 摘要应为 64 位十六进制小写字符");
  const kind = purpose === "case-material" || purpose === "person-material" ? subjectOf[purpose] : null;
  if (kind !== (subject?.kind ?? null))
    fault("subject", "wrong-subject", kind === null ? "这一用途不针对办件或人员" : "请指明材料所属的办件或人员");
  if (purposes[purpose].accepts.length === 0) fault("purpose", "not-uploaded", "这一用途的文件由系统生成，不能上传");
  return issues;
};

/** The ending is a hint here, so that a large file is refused before it travels; the content decides at the end. */
const refuseLarge = (deps: FilesDeps, { name, size, purpose }: NewUpload): void => {
  const accepts: readonly FileType[] = purposes[purpose].accepts;
  const ending = /\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? "";
  const hinted = accepts.filter((type) => fileTypes[type].endings.some((one) => one === ending));
  const [first, ...rest] = hinted.length > 0 ? hinted : accepts;
  if (first === undefined) return;
  const type = rest.reduce((best, one) => (largestOf(deps, one) > largestOf(deps, best) ? one : best), first);
  const largest = largestOf(deps, type);
  if (size > largest)
    throw tooLargeFor({ name, size: sizeWords(size), label: fileTypes[type].label, largest: sizeWords(largest) });
};

/**
 * @throws invalidInput, tooLargeFor, subjectNotVisible, tooManyUploads
 */
export const beginUpload = async (
  tx: Tx,
  deps: FilesDeps,
  { author, given }: { author: Author; given: NewUpload },
): Promise<UploadWire> => {
  const issues = issuesOf(given);
  const name = fileName(given.name);
  if (name === null || issues.length > 0) throw invalidInput(issues);
  refuseLarge(deps, { ...given, name });
  const { size, sm3, purpose, subject } = given;
  const divNo = subject === null ? author.divNo : await divisionOf(tx, subject);
  const open = await sql<{ n: number }>`select count(*)::int as n from files.file
    where account_id = ${author.accountId} and state = 'receiving'`.execute(tx);
  if ((open.rows[0]?.n ?? 0) >= mostAtOnce) throw tooManyUploads({ limit: mostAtOnce });
  const begun = await sql<{ fileId: number }>`
    insert into files.file (div_no, purpose, subject_kind, subject_id, name, size, sm3, state, key_version, account_id, office_id, begun_at)
    values (${divNo}, ${purpose}, ${subject?.kind ?? null}, ${subject?.id ?? null}, ${name}, ${size}, ${sm3}, 'receiving',
      ${deps.keys.version}, ${author.accountId}, ${author.officeId}, ${deps.clock.now()})
    returning file_id as "fileId"`.execute(tx);
  const fileId = begun.rows[0]?.fileId;
  if (fileId === undefined) throw new Error("A begun upload has no number");
  return { fileId, name, size, received: 0, part: CHUNK };
};
