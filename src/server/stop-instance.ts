/** Stops an instance in order: requests, what works beside them, database. */
import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { Platform } from "#platform";
import type { Background } from "./background/start-background.ts";

/** ms; what still runs then is cut off, and its transaction rolled back. */
const PATIENCE = 10_000;

export interface Running {
  readonly app: FastifyInstance;
  readonly background: Background;
  readonly platform: Platform;
}

const finishRequests = async (app: FastifyInstance): Promise<void> => {
  const closed = app.close().then(() => true);
  if (await Promise.race([closed, sleep(PATIENCE, false, { ref: false })])) return;
  app.log.warn("requests cut off after ten seconds");
  app.server.closeAllConnections();
  await closed;
};

export const stopInstance = async (running: Running): Promise<void> => {
  await finishRequests(running.app);
  await running.background.stop();
  await running.platform.close();
};
