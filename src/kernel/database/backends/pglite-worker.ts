/** The thread PGlite lives in, so that a long query does not hold up the server's event loop. */
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import type { WorkerOrder } from "./pglite.ts";

const { data, socket }: WorkerOrder = workerData;

const db = await PGlite.create(data, {
  extensions: { btree_gist },
  // "-F" switches fsync off: safe when the process is killed, not when the power fails.
  startParams: [...PGlite.defaultStartParams.filter((each) => each !== "-F"), "-c", "timezone=Asia/Shanghai"],
});

const server = socket === null ? null : new PGLiteSocketServer({ db, path: socket, maxConnections: 50 });
await server?.start();

parentPort?.once("message", () => {
  void (async () => {
    await server?.stop();
    await db.close();
    parentPort?.postMessage("stopped", []);
  })();
});
parentPort?.postMessage("ready", []);
