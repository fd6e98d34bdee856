/** The text of the house as the architecture tests see it: every source file with its imports, read once. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Source {
  /** From the root, e.g. "src/law/index.ts". */
  readonly path: string;
  readonly text: string;
  /** What the file imports, as written. */
  readonly imports: readonly string[];
}

const statement = /^(?:import|export)\s(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm;

export const importsIn = (text: string): readonly string[] =>
  [...text.matchAll(statement)].map(([, stated, lazy]) => stated ?? lazy ?? "");

const below = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));

const read = (path: string): Source => {
  const text = readFileSync(join(root, path), "utf8");
  return { path, text, imports: importsIn(text) };
};

/** Written by tools, so no rule of style applies. */
export const isGenerated = (path: string): boolean => path.endsWith(".generated.ts");
/** Tests, and what only tests of the same folder use. */
export const isTest = (path: string): boolean => /\.test(?:-support)?\.tsx?$/.test(path);

/** Every TypeScript file of the house, in the order of their paths. */
export const sources: readonly Source[] = ["src", "tests", "tools", "bench"].flatMap(below).sort().map(read);

/** Where a relative import leads, from the root. */
export const target = (from: Source, specifier: string): string => normalize(join(dirname(from.path), specifier));

/** One line a fault, so that a failing test reads as a list of what to do. */
export const faults = (given: readonly (string | null)[]): readonly string[] => given.filter((fault) => fault !== null);
