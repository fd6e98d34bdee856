/** Runs the writer until it has acknowledged a number of pairs, then strikes. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

export interface Start {
  readonly home: string;
  readonly prefer: "native" | "pglite";
  /** The first number to write. */
  readonly first: number;
}

export interface Plan extends Start {
  /** How many acknowledged pairs to wait for. */
  readonly pairs: number;
  /** What happens then, while the writer goes on. */
  readonly strike: (writer: ChildProcess) => void;
}

const program = fileURLToPath(new URL("./writer.ts", import.meta.url));

/** Starts a writer; its standard output is the acknowledged numbers. */
export const startWriter = ({ home, prefer, first }: Start): ChildProcess & { stdout: Readable } =>
  spawn(process.execPath, [program, home, prefer, String(first)], { stdio: ["ignore", "pipe", "ignore"] });

/** Resolves with all acknowledged numbers once the writer is dead. */
export const writeUntilStruck = async ({ pairs, strike, ...start }: Plan): Promise<number[]> => {
  const writer = startWriter(start);
  const ended = once(writer, "close");
  const acknowledged: number[] = [];
  for await (const line of createInterface({ input: writer.stdout })) {
    acknowledged.push(Number(line));
    if (acknowledged.length === pairs) strike(writer);
  }
  await ended;
  return acknowledged;
};
