/** One process per home directory: PGlite has no lock of its own, and two servers on one directory destroy it. */
import { createHash } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { codeOf } from "./failure.ts";
import { identityOf, isAlive } from "./process-identity.ts";
import { homeInUse } from "./problems.ts";

export interface Lock {
  release(): void;
}

const read = (path: string): string | null => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
};

/** A hard link appears with its whole content or not at all, so a half-written lock cannot exist. */
const claim = (path: string): boolean => {
  const own = `${path}.${process.pid}.new`;
  writeFileSync(own, identityOf(process.pid), { mode: 0o600 });
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
};

/** Only the holder of the guard named after the dead lock's content may replace it; two starters cannot both win. */
const takeOver = (path: string, dead: string, home: string): void => {
  const guard = acquire(`${path}.${createHash("sha256").update(dead).digest("hex").slice(0, 16)}`, home);
  try {
    if (read(path) === dead) rmSync(path);
  } finally {
    guard.release();
  }
};

function acquire(path: string, home: string): Lock {
  while (!claim(path)) {
    const holder = read(path);
    if (holder === null) continue;
    if (isAlive(holder)) throw homeInUse({ home, pid: Number.parseInt(holder, 10) });
    takeOver(path, holder, home);
  }
  return { release: () => rmSync(path, { force: true }) };
}

/**
 * Takes the home directory for this process; the lock of a process that no longer exists is taken over.
 * @throws homeInUse naming the process that holds it
 */
export const lockHome = (home: string, path: string): Lock => acquire(path, home);
