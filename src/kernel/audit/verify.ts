/** Proves the audit from its first block to its last, and names the first thing that is broken. */
import { sql, WHOLE_PROVINCE, within } from "#kernel/database";
import type { Database, Tx } from "#kernel/database";
import type { KeyProvider } from "#kernel/secrets";
import { type Anchor, anchorsIn } from "./anchor.ts";
import { BEFORE_ALL, type Block, blockAfter, digestOf, PURPOSE, signedText } from "./block.ts";
import * as broken from "./broken.ts";
import { leavesOf } from "./leaf.ts";
import { differenceFrom } from "./manifest.ts";

export interface Verdict {
  /** Nothing broken. */
  readonly sound: boolean;
  /** Blocks and entries found in order, up to the first broken thing. */
  readonly blocks: number;
  readonly entries: number;
  /** Entries recorded since the last sealing: not protected yet. */
  readonly unsealed: number;
  readonly broken: broken.Broken | null;
  /** The result as one Chinese sentence. */
  readonly says: string;
}

interface Walk {
  readonly keys: KeyProvider;
  readonly anchors: readonly Anchor[];
}

const linked = (block: Block, before: { blockNo: number; digest: string }, keys: KeyProvider): broken.Broken | null => {
  const expected = before.blockNo + 1;
  if (block.blockNo !== expected) return broken.blockMissing(expected);
  if (block.prevDigest !== before.digest) return broken.chainBroken(expected);
  if (!block.keyId.startsWith(`${PURPOSE}/`) || !keys.verify(block.keyId, signedText(block), block.signature))
    return broken.signatureWrong(expected);
  return null;
};

const contents = async (tx: Tx, block: Block): Promise<broken.Broken | null> => {
  const leaves = await leavesOf(tx, { block: block.blockNo });
  if (digestOf(block.prevDigest, leaves) === block.digest) return null;
  const difference = await differenceFrom(tx, { block, leaves });
  if (difference !== null) return broken.entryBroken(block.blockNo, difference);
  return broken.contentChanged(block.blockNo, { sealed: block.entries, now: leaves.length });
};

const anchored = (block: Block, anchors: readonly Anchor[]): broken.Broken | null => {
  const other = anchors.find((a) => a.block?.blockNo === block.blockNo && a.block.digest !== block.digest);
  return other === undefined ? null : broken.anchorDiffers(block.blockNo, other.day);
};

const beyond = (last: number, anchors: readonly Anchor[]): broken.Broken | null => {
  const unreadable = anchors.find((a) => a.block === null);
  if (unreadable !== undefined) return broken.anchorUnreadable(unreadable.day);
  const later = anchors.find((a) => a.block !== null && a.block.blockNo > last);
  return later === undefined ? null : broken.tailMissing(last + 1, { day: later.day, last });
};

/** One transaction a block: memory stays that of one block, and nobody waits for the whole walk. */
const walk = async (db: Database, { keys, anchors }: Walk): Promise<Omit<Verdict, "unsealed" | "sound" | "says">> => {
  let before = { blockNo: 0, digest: BEFORE_ALL };
  let entries = 0;
  for (;;) {
    const at = before;
    const step = await within(db, WHOLE_PROVINCE, async (tx) => {
      const block = await blockAfter(tx, at.blockNo);
      if (block === null) return null;
      return { block, fault: linked(block, at, keys) ?? (await contents(tx, block)) ?? anchored(block, anchors) };
    });
    if (step === null) return { blocks: at.blockNo, entries, broken: beyond(at.blockNo, anchors) };
    if (step.fault !== null) return { blocks: at.blockNo, entries, broken: step.fault };
    before = step.block;
    entries += step.block.entries;
  }
};

const unsealedIn = async (tx: Tx): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from audit.entry where block_no is null`.execute(tx);
  return rows[0]?.n ?? 0;
};

/**
 * Walks the blocks in order. With `home`, also compares the daily anchors there; without them a cut-off tail cannot be
 * noticed, because a shorter chain is whole in itself. Never changes anything.
 */
export const verify = async (
  db: Database,
  keys: KeyProvider,
  { home = null }: { home?: string | null } = {},
): Promise<Verdict> => {
  const found = await walk(db, { keys, anchors: home === null ? [] : anchorsIn(home) });
  const unsealed = await within(db, WHOLE_PROVINCE, unsealedIn);
  const open = `另有 ${unsealed} 条尚未封存`;
  const says =
    found.broken === null
      ? `审计链完整：共 ${found.blocks} 块、${found.entries} 条记录，${open}`
      : `审计链有问题：${found.broken.says}；此前 ${found.blocks} 块、${found.entries} 条记录完好，${open}`;
  return { ...found, sound: found.broken === null, unsealed, says };
};
