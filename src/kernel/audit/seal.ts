/** Seals what has been recorded: one chained, signed block over the entries that no block holds yet. */
import type { Clock } from "#kernel/clock";
import { asOwner, sql } from "#kernel/database";
import type { Database, Tx } from "#kernel/database";
import type { KeyProvider } from "#kernel/secrets";
import { BEFORE_ALL, type Block, digestOf, latestBlock, PURPOSE, signedText } from "./block.ts";
import { type Leaf, leavesOf } from "./leaf.ts";
import { manifestOf } from "./manifest.ts";

/** Entries in one block: what one short transaction can hold. */
export const BLOCK_SIZE = 10_000;

/** "audit" in ASCII: two sealers wait for each other, else both would write the same block number. */
const LOCK = 0x6175646974;

const write = async (tx: Tx, { block, leaves }: { block: Block; leaves: readonly Leaf[] }): Promise<void> => {
  const list = manifestOf(leaves);
  await sql`insert into audit.block (block_no, entries, digest, prev_digest, sealed_at, signature, key_id, entry_ids, leaves)
    values (${block.blockNo}, ${block.entries}, ${block.digest}, ${block.prevDigest}, ${block.sealedAt},
            ${block.signature}, ${block.keyId}, ${list.entryIds}::bigint[], ${list.leaves})`.execute(tx);
  await sql`update audit.entry set block_no = ${block.blockNo} where entry_id = any(${list.entryIds}::bigint[])`.execute(
    tx,
  );
};

/**
 * Seals up to 10,000 committed entries in the order of their numbers and returns the block; null when there is
 * nothing to seal. An entry that commits later with a lower number simply goes into a later block.
 */
export const seal = (db: Database, keys: KeyProvider, clock: Clock): Promise<Block | null> =>
  asOwner(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(tx);
    const leaves = await leavesOf(tx, { unsealed: BLOCK_SIZE });
    if (leaves.length === 0) return null;
    const last = await latestBlock(tx);
    const prevDigest = last?.digest ?? BEFORE_ALL;
    const unsigned = {
      blockNo: (last?.blockNo ?? 0) + 1,
      entries: leaves.length,
      prevDigest,
      digest: digestOf(prevDigest, leaves),
      sealedAt: clock.now(),
    };
    const block = { ...unsigned, ...keys.sign(PURPOSE, signedText(unsigned)) };
    await write(tx, { block, leaves });
    return block;
  });
