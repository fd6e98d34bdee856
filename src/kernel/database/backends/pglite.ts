/** PostgreSQL compiled to WebAssembly, for machines on which no native server can run. */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { SOCKET_NAME } from "../locate.ts";
import type { Place } from "../locate.ts";
import { buildAside } from "./build-aside.ts";
import type { Embedded } from "./guard.ts";

export interface WorkerOrder {
  readonly data: string;
  /** null: create the data directory and end. */
  readonly socket: string | null;
}

/** Resolves at the worker's first message, rejects when it fails or ends before. */
const firstWord = (worker: Worker): Promise<unknown> =>
  new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`PGlite 意外结束（代码 ${code}）`)));
  });

const employ = async (order: WorkerOrder): Promise<Worker> => {
  const worker = new Worker(new URL("./pglite-worker.ts", import.meta.url), { workerData: order });
  await firstWord(worker);
  return worker;
};

const dismiss = async (worker: Worker): Promise<void> => {
  const done = firstWord(worker);
  worker.postMessage("stop", []);
  await done;
  await worker.terminate();
};

const initialise = (data: string): Promise<void> =>
  buildAside(data, async (directory) => dismiss(await employ({ data: directory, socket: null })));

/** A thread that serves, and whether it still does. */
const serve = async (place: Place): Promise<{ worker: Worker; ended: boolean }> => {
  const socket = join(place.sockets, SOCKET_NAME);
  // A killed process leaves its socket behind, and a socket file cannot be bound twice.
  rmSync(socket, { force: true });
  const serving = { worker: await employ({ data: place.pglite, socket }), ended: false };
  serving.worker.on("error", () => undefined);
  serving.worker.once("exit", () => {
    serving.ended = true;
  });
  return serving;
};

/** Starts PGlite in a worker thread behind a Unix socket; `because` says why the native server was not used. */
export const startPglite = async (place: Place, because?: string): Promise<Embedded> => {
  if (!existsSync(place.pglite)) await initialise(place.pglite);
  let serving = await serve(place);
  const reason = because === undefined ? "" : `；原生 PostgreSQL 未能启用：${because}`;
  return {
    backend: { kind: "pglite", says: `使用内嵌的 PGlite（数据目录 ${place.pglite}${reason}）` },
    connection: { host: place.sockets, user: "postgres", database: "postgres" },
    stop: async () => {
      if (!serving.ended) await dismiss(serving.worker);
    },
    isRunning: () => !serving.ended,
    restart: async () => {
      serving = await serve(place);
    },
  };
};
