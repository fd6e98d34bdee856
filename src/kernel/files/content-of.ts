/** The content of a file, decrypted chunk by chunk and compared with its digest. */
import { createHash } from "node:crypto";
import { sql, type Tx } from "#kernel/database";
import type { FilesDeps } from "./deps.ts";
import { contentDamaged, fileNotVisible } from "./problems.ts";

interface Lying {
  readonly fileId: number;
  readonly addresses: readonly string[];
}

/** Where the bytes lie, in their order. */
export const addressesOf = async (tx: Tx, fileId: number): Promise<string[]> => {
  const { rows } = await sql<{ address: string }>`
    select address from files.chunk where file_id = ${fileId} order by position`.execute(tx);
  return rows.map(({ address }) => address);
};

/** @throws contentDamaged */
export async function* readChunks({ store }: FilesDeps, { fileId, addresses }: Lying): AsyncGenerator<Buffer> {
  for (const address of addresses) {
    const bytes = await store.get(address);
    if (bytes === null) throw contentDamaged({ fileId });
    yield bytes;
  }
}

/** A swapped or missing chunk shows at the end: the stream then breaks off instead of ending. */
async function* compared(deps: FilesDeps, lying: Lying & { sm3: string }): AsyncGenerator<Buffer> {
  const digest = createHash("sm3");
  for await (const bytes of readChunks(deps, lying)) {
    digest.update(bytes);
    yield bytes;
  }
  if (digest.digest("hex") !== lying.sm3) throw contentDamaged({ fileId: lying.fileId });
}

/**
 * The stream may be read after the transaction has ended; a kept file never changes.
 * @throws fileNotVisible, and contentDamaged while reading
 */
export const contentOf = async (tx: Tx, deps: FilesDeps, fileId: number): Promise<AsyncGenerator<Buffer>> => {
  const found = await sql<{ sm3: string }>`
    select sm3 from files.file where file_id = ${fileId} and state = 'kept'`.execute(tx);
  const sm3 = found.rows[0]?.sm3;
  if (sm3 === undefined) throw fileNotVisible({ fileId });
  return compared(deps, { fileId, sm3, addresses: await addressesOf(tx, fileId) });
};
