/** When the home was last backed up, kept beside its keys so that its age can be watched. */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Manifest } from "#kernel/database";

export interface LastBackup {
  /** Instant of the snapshot, ISO 8601 in UTC. */
  readonly takenAt: string;
  readonly directory: string;
  readonly hash: string;
}

const pathIn = (home: string): string => join(home, "last-backup.json");

export const rememberBackup = (home: string, directory: string, { takenAt, hash }: Manifest): void => {
  const path = pathIn(home);
  const last: LastBackup = { takenAt, directory: resolve(directory), hash };
  writeFileSync(`${path}.new`, `${JSON.stringify(last, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
};

const isLast = (value: unknown): value is LastBackup =>
  typeof value === "object" &&
  value !== null &&
  "takenAt" in value &&
  "directory" in value &&
  Number.isFinite(Date.parse(String(value.takenAt)));

/** Null when none was taken from here, or the note cannot be read. */
export const lastBackup = (home: string): LastBackup | null => {
  try {
    const value: unknown = JSON.parse(readFileSync(pathIn(home), "utf8"));
    return isLast(value) ? value : null;
  } catch {
    return null;
  }
};
