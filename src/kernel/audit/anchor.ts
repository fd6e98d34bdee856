/** Daily anchors: the newest block as a file outside the database, so that a cut-off tail is noticed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "#kernel/clock";
import { WHOLE_PROVINCE, within } from "#kernel/database";
import type { Database } from "#kernel/database";
import { type Block, latestBlock } from "./block.ts";

export interface Anchor {
  /** The day whose last block this is, YYYY-MM-DD; also the name of the file. */
  readonly day: string;
  /** Null when the file is not whole. */
  readonly block: Pick<Block, "blockNo" | "digest"> | null;
}

const folderOf = (home: string): string => join(home, "anchors");

/**
 * Writes home/anchors/<today>.json with the newest block; later on the same day it is replaced by a newer one. The file
 * carries the signature, so a copy kept elsewhere proves the block by itself. Returns the block, null before the first.
 */
export const anchor = async (db: Database, { home, clock }: { home: string; clock: Clock }): Promise<Block | null> => {
  const block = await within(db, WHOLE_PROVINCE, latestBlock);
  if (block === null) return null;
  const day = clock.today();
  const path = join(folderOf(home), `${day}.json`);
  mkdirSync(folderOf(home), { recursive: true, mode: 0o700 });
  writeFileSync(`${path}.new`, `${JSON.stringify({ day, ...block }, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
  return block;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // A broken anchor is a finding of its own, reported by the verification.
    return null;
  }
};

const blockIn = (value: unknown): Anchor["block"] => {
  if (typeof value !== "object" || value === null || !("blockNo" in value && "digest" in value)) return null;
  const { blockNo, digest } = value;
  return typeof blockNo === "number" && typeof digest === "string" ? { blockNo, digest } : null;
};

/** All anchors of an instance, oldest first; none when the folder does not exist yet. */
export const anchorsIn = (home: string): Anchor[] => {
  if (!existsSync(folderOf(home))) return [];
  return readdirSync(folderOf(home))
    .filter((file) => /^\d{4}-\d\d-\d\d\.json$/.test(file))
    .sort()
    .map((file) => ({
      day: file.slice(0, 10),
      block: blockIn(parsed(readFileSync(join(folderOf(home), file), "utf8"))),
    }));
};
