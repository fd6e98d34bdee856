/** The server as an operator runs it: a process of its own on a home, which the tests stop or kill. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

export interface Ending {
  readonly code: number | null;
  readonly signal: string | null;
}
export interface ServerProcess {
  readonly child: ChildProcess;
  /** Resolves with the address once the server is ready; rejects when the process ends before. */
  readonly ready: Promise<string>;
  readonly ended: Promise<Ending>;
  /** What it has written so far, both streams. */
  written(): string;
}

/** Starts `xiangmin start` on a free port with a small demonstration and without pages. */
export const startServer = (home: string, ...more: readonly string[]): ServerProcess => startBeneath(home, [], more);

/** The same with files that Node loads before the program. */
export const startBeneath = (home: string, before: readonly string[], more: readonly string[]): ServerProcess => {
  const args = [
    ...before.flatMap((file) => ["--import", file]),
    program,
    "start",
    "--port",
    "0",
    "--people",
    "2000",
    "--no-pages",
    ...more,
  ];
  const environment = { ...process.env, XIANGMIN_HOME: home };
  const child = spawn(process.execPath, args, { env: environment, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  const { promise: ready, resolve, reject } = Promise.withResolvers<string>();
  const ended = once(child, "close").then(([code, signal]: (number | string | null)[]): Ending => {
    reject(new Error(`The server ended before it was ready (${code ?? signal}):\n${text}`));
    return { code: typeof code === "number" ? code : null, signal: typeof signal === "string" ? signal : null };
  });
  // A test that kills the server while it starts does not ask for its address.
  ready.catch(() => undefined);
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      const address = /已就绪.*：(http:\S+)/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
  return { child, ready, ended, written: () => text };
};

/** Kills the process at once and waits until it is gone; its database goes on running, as after a crash. */
export const kill = async ({ child, ended }: ServerProcess): Promise<void> => {
  child.kill("SIGKILL");
  await ended;
};

/** Asks the process to stop and waits for it. */
export const stop = ({ child, ended }: ServerProcess): Promise<Ending> => {
  child.kill("SIGTERM");
  return ended;
};

/** Runs another command on the same home and reads its JSON. */
export const runCommand = async (
  home: string,
  args: readonly string[],
  input = "",
): Promise<{ code: number | null; out: string; says: string }> => {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, XIANGMIN_HOME: home },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let [out, says] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (out += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (says += chunk));
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out, says };
};
