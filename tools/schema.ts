/** Writes contracts/schema.sql and the table types from a freshly migrated database; with --check it only compares. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "#kernel/database";
import type { Database } from "#kernel/database";
import { describeSchema } from "./schema/describe-schema.ts";
import { tableTypes } from "./schema/table-types.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const readings: Readonly<Record<string, (db: Database) => Promise<string>>> = {
  "contracts/schema.sql": describeSchema,
  "src/kernel/database/tables.generated.ts": tableTypes,
};

const current = (file: string): string | null => {
  try {
    return readFileSync(join(root, file), "utf8");
  } catch {
    return null;
  }
};

const settle = (file: string, text: string, check: boolean): void => {
  if (current(file) === text) return;
  if (check) {
    process.exitCode = 1;
    process.stderr.write(`${file} 与升级脚本不一致，请运行 node tools/schema.ts 重新生成后一并提交\n`);
    return;
  }
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  process.stdout.write(`已更新 ${file}\n`);
};

const home = mkdtempSync(join(tmpdir(), "xm-"));
try {
  const db = await openDatabase({ home });
  try {
    for (const [file, read] of Object.entries(readings)) settle(file, await read(db), process.argv.includes("--check"));
  } finally {
    await db.close();
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
