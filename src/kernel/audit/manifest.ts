/**
 * The list of what a block holds. The block's digest proves that something changed; the list tells which entry.
 * Sealing is an act like any other, so the list is the detail of an entry of its own, sealed by the next block.
 */
import { sql } from "#kernel/database";
import type { Tx } from "#kernel/database";
import type { Leaf } from "./leaf.ts";
import { record } from "./record.ts";

export const SEALING = "audit.seal";

/** 64 bits tell entries apart; the proof rests on the whole digests in the block, never on these. */
const markOf = (leaf: Leaf): string => leaf.digest.slice(0, 16);

export const writeManifest = (
  tx: Tx,
  { blockNo, leaves, at }: { blockNo: number; leaves: readonly Leaf[]; at: Date },
): Promise<void> =>
  record(tx, {
    actor: null,
    requestId: SEALING,
    act: "write",
    what: SEALING,
    detail: { block: blockNo, ids: leaves.map((leaf) => leaf.entryId), marks: leaves.map(markOf).join("") },
    subjects: [],
    at,
  });

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

/** The first entry, by number, that differs from what the block sealed; null when the list is gone or shows none. */
export const differenceFrom = async (
  tx: Tx,
  { blockNo, leaves }: { blockNo: number; leaves: readonly Leaf[] },
): Promise<Difference | null> => {
  const { rows } = await sql<{ id: number; mark: string }>`
    select i.id::bigint as id, substr(e.detail ->> 'marks', (i.n::int - 1) * 16 + 1, 16) as mark
    from audit.entry e, jsonb_array_elements_text(e.detail -> 'ids') with ordinality as i (id, n)
    where e.entry_id = (select min(entry_id) from audit.entry
      where what = ${SEALING} and account_id is null and detail -> 'block' = to_jsonb(${blockNo}::int))`.execute(tx);
  if (rows.length === 0) return null;
  const now = new Map(leaves.map((leaf) => [leaf.entryId, markOf(leaf)]));
  return firstDifference(new Map(rows.map((row) => [row.id, row.mark])), now);
};
