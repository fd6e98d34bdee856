/** 完成上传 · Checks the whole content, digest, type and safety, and keeps the file or refuses it. */
import { record } from "#kernel/audit";
import { sql, type Tx } from "#kernel/database";
import type { ProblemError } from "#kernel/problems";
import { sm3 } from "#kernel/secrets";
import type { FileWire } from "#wire";
import { addressesOf, readChunks } from "../content-of.ts";
import { fileTypes, purposes, sizeWords, type FileType } from "../declare.ts";
import { largestOf, type Author, type FilesDeps } from "../deps.ts";
import { fileRow } from "../file-row.ts";
import { digestDiffers, infected, notComplete, tooLargeFor, unsafeContent, wrongType } from "../problems.ts";
import { recognise } from "../recognise/recognise.ts";
import { scanWithout } from "../scan.ts";
import { uploadOf, type Upload } from "./upload-of.ts";

export interface Completion {
  readonly author: Author;
  readonly fileId: number;
  readonly requestId: string;
  /** Short transactions in the official's scope; none is held while the content is read and scanned. */
  readonly within: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
}

type Judged =
  | { readonly refusal: ProblemError }
  | { readonly refusal: null; readonly type: FileType; readonly scan: "clean" | "unknown" };

const wholeOf = async (deps: FilesDeps, from: { fileId: number; addresses: readonly string[] }): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const bytes of readChunks(deps, from)) chunks.push(bytes);
  return Buffer.concat(chunks);
};

const typeFault = (deps: FilesDeps, { name, size, purpose }: Upload, type: FileType): ProblemError | null => {
  const accepts: readonly FileType[] = purposes[purpose].accepts;
  const { label } = fileTypes[type];
  const accepted = accepts.map((one) => fileTypes[one].label).join("、");
  if (!accepts.includes(type)) return wrongType({ name, found: label, accepted });
  const largest = largestOf(deps, type);
  return size > largest ? tooLargeFor({ name, size: sizeWords(size), label, largest: sizeWords(largest) }) : null;
};

const judge = async (deps: FilesDeps, upload: Upload, bytes: Buffer): Promise<Judged> => {
  const { name, purpose } = upload;
  if (sm3(bytes) !== upload.sm3) return { refusal: digestDiffers({ name }) };
  const { verdict, why } = await (deps.scan ?? scanWithout)(piecesOf(bytes), { name });
  if (verdict === "infected") return { refusal: infected({ name, why: why ?? "安全软件报告" }) };
  const found = await recognise(bytes);
  if (found.type === null) {
    const accepted = purposes[purpose].accepts.map((one) => fileTypes[one].label).join("、");
    return { refusal: wrongType({ name, found: found.says, accepted }) };
  }
  if (found.unsafe !== null) return { refusal: unsafeContent({ name, why: found.unsafe }) };
  const fault = typeFault(deps, upload, found.type);
  return fault ? { refusal: fault } : { refusal: null, type: found.type, scan: verdict };
};

async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

const settle = async (tx: Tx, deps: FilesDeps, { completion, upload, judged }: Settling): Promise<void> => {
  const { fileId, purpose, divNo, subjectKind, subjectId } = upload;
  const { author: actor, requestId } = completion;
  const at = deps.clock.now();
  const subjects = subjectKind === null || subjectId === null ? [] : [{ kind: subjectKind, id: subjectId, divNo }];
  const what = "files.upload";
  if (judged.refusal !== null) {
    const reason = judged.refusal.problem.title;
    return record(tx, { actor, requestId, act: "refused", what, reason, detail: { fileId }, subjects, at });
  }
  await sql`update files.file set state = 'kept', type = ${judged.type}, scan = ${judged.scan}, kept_at = ${at}
    where file_id = ${fileId} and state = 'receiving'`.execute(tx);
  return record(tx, { actor, requestId, act: "write", what, detail: { fileId, purpose }, subjects, at });
};

interface Settling {
  readonly completion: Completion;
  readonly upload: Upload;
  readonly judged: Judged;
}

/**
 * The kept file; asked again, the same answer. A refused upload stays unfinished, cannot be read and is cleared after a day;
 * the refusal is recorded.
 * @throws fileNotVisible, notComplete, digestDiffers, infected, wrongType, unsafeContent, tooLargeFor, contentDamaged
 */
export const completeUpload = async (deps: FilesDeps, completion: Completion): Promise<FileWire> => {
  const { author, fileId, within } = completion;
  const { upload, addresses } = await within(async (tx) => ({
    upload: await uploadOf(tx, { accountId: author.accountId, fileId }),
    addresses: await addressesOf(tx, fileId),
  }));
  const { received, size } = upload;
  if (received !== size) throw notComplete({ received, size });
  if (upload.state === "receiving") {
    const judged = await judge(deps, upload, await wholeOf(deps, { fileId, addresses }));
    await within((tx) => settle(tx, deps, { completion, upload, judged }));
    if (judged.refusal) throw judged.refusal;
  }
  return within((tx) => fileRow(tx, fileId));
};
