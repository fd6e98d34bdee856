/** The temporary directory of one test run, and the removal of those that killed runs left behind. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "#kernel/database";

const PREFIX = "xm-run-";

export const createRunHome = (): string => mkdtempSync(join(tmpdir(), PREFIX));

/** A killed run leaves its PostgreSQL running: opening its home takes the server over, closing stops it. A live run refuses. */
export const sweepRunHomes = async (): Promise<void> => {
  const homes = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const home of homes.map((name) => join(tmpdir(), name))) {
    if (!existsSync(join(home, "lock"))) continue;
    try {
      await (await openDatabase({ home })).close();
      rmSync(home, { recursive: true, force: true });
    } catch {
      continue;
    }
  }
};
