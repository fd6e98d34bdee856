/** Keeps what the platform itself makes, a list or a checked import, as a file; streamed, encrypted before it touches the disk. */
import { createHash } from "node:crypto";
import { sql, type Tx } from "#kernel/database";
import type { FileWire } from "#wire";
import { CHUNK, type FileType, type Purpose } from "./declare.ts";
import type { Author, FilesDeps } from "./deps.ts";
import { fileRow } from "./file-row.ts";

export interface Made {
  readonly author: Author;
  readonly name: string;
  readonly type: FileType;
  readonly purpose: Purpose;
  readonly content: AsyncIterable<Uint8Array>;
}

async function* inChunks(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of content) {
    held.push(piece);
    size += piece.length;
    if (size < CHUNK) continue;
    const all = Buffer.concat(held);
    const whole = size - (size % CHUNK);
    for (let at = 0; at < whole; at += CHUNK) yield all.subarray(at, at + CHUNK);
    held = [all.subarray(whole)];
    size -= whole;
  }
  if (size > 0) yield Buffer.concat(held);
}

/** @throws noSpace */
export const keepContent = async (tx: Tx, deps: FilesDeps, made: Made): Promise<FileWire> => {
  const { author, name, type, purpose } = made;
  const digest = createHash("sm3");
  const addresses: string[] = [];
  let size = 0;
  for await (const bytes of inChunks(made.content)) {
    digest.update(bytes);
    size += bytes.length;
    addresses.push(await deps.store.put(bytes));
  }
  const at = deps.clock.now();
  const kept = await sql<{ fileId: number }>`
    insert into files.file (div_no, purpose, name, size, sm3, received, state, type, scan, key_version, account_id, office_id, begun_at, kept_at)
    values (${author.divNo}, ${purpose}, ${name}, ${size}, ${digest.digest("hex")}, ${size}, 'kept', ${type}, 'clean', ${deps.keys.version},
      ${author.accountId}, ${author.officeId}, ${at}, ${at})
    returning file_id as "fileId"`.execute(tx);
  const fileId = kept.rows[0]?.fileId;
  if (fileId === undefined) throw new Error("A kept file has no number");
  await sql`insert into files.chunk (file_id, position, div_no, address)
    select ${fileId}, g.place - 1, ${author.divNo}, g.address
    from unnest(${addresses}::text[]) with ordinality as g (address, place)`.execute(tx);
  return fileRow(tx, fileId);
};
