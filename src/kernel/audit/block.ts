/** A sealed block: its digest over entries and predecessor, the text that is signed, and how it is read. */
import { sql } from "#kernel/database";
import type { Tx } from "#kernel/database";
import { sm3 } from "#kernel/secrets";
import type { Leaf } from "./leaf.ts";

export interface Block {
  readonly blockNo: number;
  readonly entries: number;
  /** SM3, hex. */
  readonly digest: string;
  readonly prevDigest: string;
  readonly sealedAt: Date;
  /** SM2 over signedText, hex. */
  readonly signature: string;
  readonly keyId: string;
}

/** What stands before the first block. */
export const BEFORE_ALL = "0".repeat(64);

/** Purpose of the signing key. */
export const PURPOSE = "audit";

/** Changing one entry, their order, their number or the predecessor changes the digest. */
export const digestOf = (prevDigest: string, leaves: readonly Leaf[]): string =>
  sm3([prevDigest, ...leaves.map((leaf) => `${leaf.entryId} ${leaf.digest}`)].join("\n"));

export const signedText = (block: Pick<Block, "blockNo" | "entries" | "digest" | "prevDigest" | "sealedAt">): string =>
  ["audit block", block.blockNo, block.entries, block.prevDigest, block.digest, block.sealedAt.toISOString()].join(
    "\n",
  );

/** Without the list of entries, which only a broken block needs. */
const columns = sql`block_no, entries, digest, prev_digest, sealed_at, signature, key_id`;

interface BlockRow {
  block_no: number;
  entries: number;
  digest: string;
  prev_digest: string;
  sealed_at: Date;
  signature: string;
  key_id: string;
}

const fromRow = (row: BlockRow): Block => ({
  blockNo: row.block_no,
  entries: row.entries,
  digest: row.digest,
  prevDigest: row.prev_digest,
  sealedAt: row.sealed_at,
  signature: row.signature,
  keyId: row.key_id,
});

/** The newest block, or null before the first sealing. */
export const latestBlock = async (tx: Tx): Promise<Block | null> => {
  const { rows } = await sql<BlockRow>`select ${columns} from audit.block order by block_no desc limit 1`.execute(tx);
  return rows[0] === undefined ? null : fromRow(rows[0]);
};

/** The first block with a number above `blockNo`, or null at the end of the chain. */
export const blockAfter = async (tx: Tx, blockNo: number): Promise<Block | null> => {
  const { rows } = await sql<BlockRow>`
    select ${columns} from audit.block where block_no > ${blockNo} order by block_no limit 1`.execute(tx);
  return rows[0] === undefined ? null : fromRow(rows[0]);
};
