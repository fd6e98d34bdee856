/** The chunks of an installation on its disk: written whole or not at all, found by their address. */
import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, rm, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Clock } from "#kernel/clock";
import type { KeyProvider } from "#kernel/secrets";
import { noSpace } from "../problems.ts";
import { addressOf, openChunk, sealChunk } from "./seal-chunk.ts";

export interface ChunkStore {
  /** Below the home: files/ab/cd…, one file a chunk. */
  readonly root: string;
  /**
   * The address of the stored bytes; what is there already is not written again.
   * @throws noSpace, and then nothing half-written is left
   */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, or null when they are missing or damaged. */
  get(address: string): Promise<Buffer | null>;
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : null);
const isFull = (error: unknown): boolean => ["ENOSPC", "EDQUOT"].includes(String(codeOf(error)));

/** A file that appears under its name only when all of it is on the disk. */
const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.${randomBytes(6).toString("hex")}.new`;
  try {
    const file = await open(beside, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
};

export const pathOf = (root: string, address: string): string => join(root, address.slice(0, 2), address.slice(2));

/** Marks what is there already as fresh, so that a sweep running now does not take it before its new row is written. */
const isThere = async (path: string, now: Date): Promise<boolean> => {
  try {
    await utimes(path, now, now);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
};

/** The store below the home of an instance. */
export const openStore = ({ home, keys, clock }: { home: string; keys: KeyProvider; clock: Clock }): ChunkStore => {
  const root = join(home, "files");
  return {
    root,
    put: async (bytes) => {
      const address = addressOf(keys, bytes);
      const path = pathOf(root, address);
      if (await isThere(path, clock.now())) return address;
      try {
        await writeWhole(path, sealChunk(keys, address, bytes));
      } catch (error) {
        throw isFull(error) ? noSpace({}) : error;
      }
      return address;
    },
    get: async (address) => {
      try {
        return openChunk(keys, address, await readFile(pathOf(root, address)));
      } catch (error) {
        if (codeOf(error) === "ENOENT") return null;
        throw error;
      }
    },
  };
};
