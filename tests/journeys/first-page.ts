/** What a page fetches before it can be used: its script and everything that script needs at once, compressed as the server sends it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const built = join(import.meta.dirname, "../../dist/pages");

/** Bytes of script after gzip; `lazily` names dynamic imports that are counted too, by their source. */
export const scriptOf = (page: string, lazily: readonly string[] = []): number => {
  const chunks = JSON.parse(readFileSync(join(built, ".vite/manifest.json"), "utf8")) as Record<string, Chunk>;
  const needed = new Set<string>();
  const visit = (name: string): void => {
    const chunk = chunks[name];
    if (!chunk) throw new Error(`The build has no ${name}; run npm run build`);
    if (needed.has(chunk.file)) return;
    needed.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  [page, ...lazily].forEach(visit);
  return [...needed].reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0);
};
