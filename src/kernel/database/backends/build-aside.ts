/** Data directories are built under another name and then renamed: one with the right name is always complete. */
import { mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** What a killed process left half-built; a child of it may still be writing there, so failing to remove is no harm. */
const sweep = (target: string): void => {
  const remains = readdirSync(dirname(target)).filter((name) => name.startsWith(`${basename(target)}.new-`));
  for (const name of remains) {
    try {
      rmSync(join(dirname(target), name), { recursive: true, force: true });
    } catch {
      continue;
    }
  }
};

/** Lets `build` fill an empty directory and gives it the name `target` when it is done. */
export const buildAside = async (target: string, build: (directory: string) => Promise<unknown>): Promise<void> => {
  sweep(target);
  const directory = mkdtempSync(`${target}.new-`);
  try {
    await build(directory);
    renameSync(directory, target);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};
