/** 上传一段 · Takes the next part of an upload. The same part again, after a lost answer, changes nothing. */
import { sql, type Tx } from "#kernel/database";
import type { UploadWire } from "#wire";
import { CHUNK } from "../declare.ts";
import type { FilesDeps } from "../deps.ts";
import { notReceiving, partOfWrongSize, partOutOfPlace } from "../problems.ts";
import { uploadOf, type Upload } from "./upload-of.ts";

export interface Part {
  readonly accountId: number;
  readonly fileId: number;
  /** Where the part begins, in bytes. */
  readonly offset: number;
  readonly bytes: Uint8Array;
}

const isRepeat = async (tx: Tx, { fileId, offset }: Part, address: string): Promise<boolean> => {
  const found = await sql`
    select from files.chunk where file_id = ${fileId} and position = ${offset / CHUNK} and address = ${address}`.execute(
    tx,
  );
  return found.rows.length > 0;
};

const append = async (tx: Tx, upload: Upload, { address, bytes }: { address: string; bytes: Uint8Array }) => {
  const { fileId, divNo, received } = upload;
  await sql`insert into files.chunk (file_id, position, div_no, address)
    values (${fileId}, ${received / CHUNK}, ${divNo}, ${address})`.execute(tx);
  await sql`update files.file set received = ${received + bytes.length} where file_id = ${fileId}`.execute(tx);
};

/**
 * The bytes lie on the disk before the row says so; a crash between leaves a chunk that the sweep removes.
 * @throws fileNotVisible, notReceiving, partOutOfPlace, partOfWrongSize, noSpace
 */
export const addPart = async (tx: Tx, { store }: FilesDeps, part: Part): Promise<UploadWire> => {
  const { offset, bytes } = part;
  const upload = await uploadOf(tx, part);
  const { fileId, name, size, received, state } = upload;
  if (state !== "receiving") throw notReceiving({ fileId });
  if (offset > received || offset % CHUNK !== 0) throw partOutOfPlace({ offset, received });
  const expected = Math.min(CHUNK, size - offset);
  if (bytes.length !== expected) throw partOfWrongSize({ size: bytes.length, expected });
  const address = await store.put(bytes);
  const last = { fileId, name, size, part: CHUNK };
  if (offset < received) {
    if (await isRepeat(tx, part, address)) return { ...last, received };
    throw partOutOfPlace({ offset, received });
  }
  await append(tx, upload, { address, bytes });
  return { ...last, received: received + bytes.length };
};
