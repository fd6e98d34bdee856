/** Writes a derived document, or with --check compares it and fails with a sentence. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

const current = (file: string): string | null => {
  try {
    return readFileSync(join(root, file), "utf8");
  } catch {
    return null;
  }
};

/** Ends the run as failed; the reader is told what is wrong and what to do. */
export const fail = (says: string): void => {
  process.exitCode = 1;
  process.stderr.write(`${says}\n`);
};

/** `tool` is the command that writes the file, named when the file is out of date. */
export const settle = (file: string, text: string, tool: string): void => {
  if (current(file) === text) return;
  if (process.argv.includes("--check")) return fail(`${file} 不是最新的，请运行 ${tool} 后一并提交`);
  writeFileSync(join(root, file), text);
  process.stdout.write(`已更新 ${file}\n`);
};

/** A table of Markdown; bars inside a cell are escaped. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
