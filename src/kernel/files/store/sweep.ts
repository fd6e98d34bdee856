/** Removes what nobody needs: uploads given up a day ago, and chunks that no file names. */
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "#kernel/clock";
import { asOwner, sql, type Database, type Tx } from "#kernel/database";
import type { ChunkStore } from "./open-store.ts";

const dayInMs = 86_400_000;

const dropAbandoned = async (tx: Tx, now: Date): Promise<number> => {
  const before = new Date(now.getTime() - dayInMs);
  await sql`delete from files.chunk where file_id in
    (select file_id from files.file where state = 'receiving' and begun_at < ${before})`.execute(tx);
  const dropped = await sql`delete from files.file where state = 'receiving' and begun_at < ${before}
    returning file_id`.execute(tx);
  return dropped.rows.length;
};

const named = async (tx: Tx, shard: string): Promise<Set<string>> => {
  const { rows } = await sql<{ address: string }>`
    select distinct address from files.chunk where address >= ${shard} and address < ${`${shard}g`}`.execute(tx);
  return new Set(rows.map(({ address }) => address));
};

/** A chunk is written before its row: what is younger than a day may belong to a transaction that still runs. */
const sweepShard = async (
  directory: string,
  { shard, used, now }: { shard: string; used: Set<string>; now: Date },
): Promise<number> => {
  let removed = 0;
  for (const name of await readdir(directory)) {
    const path = join(directory, name);
    if (used.has(shard + name)) continue;
    if ((await stat(path)).mtimeMs > now.getTime() - dayInMs) continue;
    await rm(path);
    removed += 1;
  }
  return removed;
};

/** How many uploads and chunks went. Runs beside uploads; a directory at a time, so memory is bounded by its share. */
export const sweep = async (
  db: Database,
  { store, clock }: { store: ChunkStore; clock: Clock },
): Promise<{ uploads: number; chunks: number }> => {
  const now = clock.now();
  const uploads = await asOwner(db, (tx) => dropAbandoned(tx, now));
  let chunks = 0;
  const shards = await readdir(store.root).catch((): string[] => []);
  for (const shard of shards) {
    const used = await asOwner(db, (tx) => named(tx, shard));
    chunks += await sweepShard(join(store.root, shard), { shard, used, now });
  }
  return { uploads, chunks };
};
