/** Stops an instance in order: requests, sealer, database. */
import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { anchor, seal, type Sealer } from "#kernel/audit";
import type { Platform } from "#platform";

/** ms; what still runs then is cut off, and its transaction rolled back. */
const PATIENCE = 10_000;

export interface Running {
  readonly app: FastifyInstance;
  readonly sealer: Sealer;
  readonly platform: Platform;
}

const finishRequests = async (app: FastifyInstance): Promise<void> => {
  const closed = app.close().then(() => true);
  if (await Promise.race([closed, sleep(PATIENCE, false, { ref: false })])) return;
  app.log.warn("requests cut off after ten seconds");
  app.server.closeAllConnections();
  await closed;
};

/** Nothing that was recorded waits for the next start, unless the database has gone: then the next start seals it. */
const sealRest = async ({ app, sealer, platform }: Running): Promise<void> => {
  const { database, keys, clock, home } = platform;
  await sealer.stop();
  try {
    while ((await seal(database, keys, clock)) !== null);
    await anchor(database, { home, clock });
  } catch (error) {
    app.log.error({ err: error }, "last sealing failed");
  }
};

export const stopInstance = async (running: Running): Promise<void> => {
  await finishRequests(running.app);
  await sealRest(running);
  await running.platform.close();
};
