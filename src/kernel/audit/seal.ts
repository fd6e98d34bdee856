/** Seals what has been recorded: one chained, signed block over the entries that no block holds yet. */
import type { Clock } from "#kernel/clock";
import { asOwner, sql } from "#kernel/database";
import type { Database, Tx } from "#kernel/database";
import type { KeyProvider } from "#kernel/secrets";
import { BEFORE_ALL, type Block, digestOf, latestBlock, PURPOSE, signedText } from "./block.ts";
import { type Leaf, leavesOf } from "./leaf.ts";
import { SEALING, writeManifest } from "./manifest.ts";

/** Entries in one block: what one short transaction can hold. */
export const BLOCK_SIZE = 10_000;

/** "audit" in ASCII: two sealers wait for each other, else both would write the same block number. */
const LOCK = 0x6175646974;

/** Without this the list of each block would call for a block of its own, for ever. */
const onlySealings = async (tx: Tx): Promise<boolean> => {
  const { rows } = await sql`
    select from audit.entry where block_no is null and what <> ${SEALING} limit 1`.execute(tx);
  return rows.length === 0;
};

const write = async (tx: Tx, { block, leaves }: { block: Block; leaves: readonly Leaf[] }): Promise<void> => {
  await sql`insert into audit.block (block_no, entries, digest, prev_digest, sealed_at, signature, key_id)
    values (${block.blockNo}, ${block.entries}, ${block.digest}, ${block.prevDigest}, ${block.sealedAt},
            ${block.signature}, ${block.keyId})`.execute(tx);
  await sql`update audit.entry set block_no = ${block.blockNo}
    where entry_id = any(${leaves.map((leaf) => leaf.entryId)}::bigint[])`.execute(tx);
  await writeManifest(tx, { blockNo: block.blockNo, leaves, at: block.sealedAt });
};

/**
 * Seals up to 10,000 committed entries in the order of their numbers and returns the block; null when there is
 * nothing to seal. An entry that commits later with a lower number simply goes into a later block.
 */
export const seal = (db: Database, keys: KeyProvider, clock: Clock): Promise<Block | null> =>
  asOwner(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(tx);
    if (await onlySealings(tx)) return null;
    const last = await latestBlock(tx);
    const leaves = await leavesOf(tx, { unsealed: BLOCK_SIZE });
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
