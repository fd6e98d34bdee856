/** The lock of a home directory. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { lockHome } from "./lock.ts";
import { identityOf } from "./process-identity.ts";

let home: string;
let path: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "xm-"));
  path = join(home, "lock");
});
afterEach(() => rmSync(home, { recursive: true }));

it("is held once, says by whom, and is free after release", () => {
  const lock = lockHome(home, path);
  expect(() => lockHome(home, path)).toThrow(`数据目录 ${home} 正被进程 ${process.pid} 使用`);
  lock.release();
  lockHome(home, path).release();
  expect(readdirSync(home)).toEqual([]);
});

it.each([
  ["of a process number that does not exist", "4194999 boot 1"],
  ["of an earlier process with the number of a running one", identityOf(process.pid).replace(/\d+$/, "1")],
  ["of the same numbers before the machine restarted", `${process.pid} another-boot 1`],
  ["without content", ""],
])("left behind %s is taken over", (_, content) => {
  writeFileSync(path, content);
  const lock = lockHome(home, path);
  expect(() => lockHome(home, path)).toThrow(`进程 ${process.pid}`);
  lock.release();
  expect(readdirSync(home)).toEqual([]);
});
