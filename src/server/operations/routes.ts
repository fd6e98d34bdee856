/** Addresses for whoever runs the platform: /health, /ready, /metrics. Not part of the interface for clients. */
import type { FastifyInstance } from "fastify";
import type { Platform } from "#platform";
import { metricsOf } from "./metrics.ts";
import { readiness } from "./readiness.ts";
import { admitMeasuring } from "./who-may-measure.ts";

export interface Operations {
  readonly platform: Platform;
  readonly version: string;
  /** Null: metrics for this machine only. */
  readonly metricsToken: string | null;
}

/** A probe must not use up the limit of the address it comes from. */
const unlimited = { config: { rateLimit: false } } as const;

export const operate = (server: FastifyInstance, { platform, version, metricsToken }: Operations): void => {
  const register = metricsOf(server, platform);
  server.get("/health", unlimited, (_, reply) =>
    reply.header("cache-control", "no-store").send({ alive: true, version }),
  );
  server.get("/ready", unlimited, async (_, reply) => {
    const found = await readiness(platform);
    return reply
      .status(found.ready ? 200 : 503)
      .header("cache-control", "no-store")
      .send(found);
  });
  server.get("/metrics", unlimited, async (request, reply) => {
    admitMeasuring(request, metricsToken);
    return reply
      .header("cache-control", "no-store")
      .type(register.contentType)
      .send(await register.metrics());
  });
};
