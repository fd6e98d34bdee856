/**
 * The list of what a block holds. The block's digest proves that something changed; the list tells which entry.
 * It lies beside the digest and needs no protection of its own: a list that was changed does not give the digest any more.
 */
import { sql } from "#kernel/database";
import type { Tx } from "#kernel/database";
import { type Block, digestOf } from "./block.ts";
import type { Leaf } from "./leaf.ts";

/** Bytes of an SM3 digest. */
const WIDTH = 32;

export interface Manifest {
  readonly entryIds: readonly number[];
  readonly leaves: Buffer;
}

export const manifestOf = (leaves: readonly Leaf[]): Manifest => ({
  entryIds: leaves.map((leaf) => leaf.entryId),
  leaves: Buffer.from(leaves.map((leaf) => leaf.digest).join(""), "hex"),
});

/** Null for a block that was sealed before lists were kept beside blocks. */
const storedLeaves = async (tx: Tx, blockNo: number): Promise<Leaf[] | null> => {
  const { rows } = await sql<{ entryIds: number[] | null; leaves: Buffer }>`
    select entry_ids as "entryIds", leaves from audit.block where block_no = ${blockNo}`.execute(tx);
  const [row] = rows;
  if (row === undefined || row.entryIds === null) return null;
  return row.entryIds.map((entryId, n) => ({
    entryId,
    digest: row.leaves.subarray(n * WIDTH, (n + 1) * WIDTH).toString("hex"),
  }));
};

export interface Difference {
  readonly what: "changed" | "missing" | "added";
  readonly entryId: number;
}

const firstDifference = (sealed: ReadonlyMap<number, string>, now: ReadonlyMap<number, string>): Difference | null => {
  const ids = [...new Set([...sealed.keys(), ...now.keys()])].sort((a, b) => a - b);
  for (const entryId of ids) {
    if (!now.has(entryId)) return { what: "missing", entryId };
    if (!sealed.has(entryId)) return { what: "added", entryId };
    if (sealed.get(entryId) !== now.get(entryId)) return { what: "changed", entryId };
  }
  return null;
};

const byId = (leaves: readonly Leaf[]): Map<number, string> =>
  new Map(leaves.map(({ entryId, digest }) => [entryId, digest]));

/** The first entry, by number, that differs from what the block sealed; null when the list is gone, or was changed too. */
export const differenceFrom = async (
  tx: Tx,
  { block, leaves }: { block: Block; leaves: readonly Leaf[] },
): Promise<Difference | null> => {
  const sealed = await storedLeaves(tx, block.blockNo);
  if (sealed === null || digestOf(block.prevDigest, sealed) !== block.digest) return null;
  return firstDifference(byId(sealed), byId(leaves));
};
