/** The HTTP application: derived and hand-written routes, the pages, the interface description. */
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import scalar from "@scalar/fastify-api-reference";
import Fastify, { type FastifyInstance } from "fastify";
import { randomUUID } from "node:crypto";
import type { Platform } from "#platform";
import { openApi } from "./openapi.ts";
import { servePages } from "./pages.ts";
import { refuseWell } from "./refuse.ts";
import { routes } from "./routes/index.ts";
import { bind } from "./serve-route.ts";

export interface AppOptions {
  readonly platform: Platform;
  readonly version: string;
  /** Built pages; null: interfaces only. */
  readonly pages: string | null;
  readonly log?: boolean;
}

const csp = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    // Ant Design writes its component styles at run time.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'self'"],
    // Plain HTTP on loopback and on an intranet behind a gateway must keep working.
    upgradeInsecureRequests: null,
  },
};

export const buildApp = async ({ platform, version, pages, log = false }: AppOptions): Promise<FastifyInstance> => {
  const server = Fastify({
    logger: log ? { level: "warn", redact: ["req.headers.cookie", "req.headers.authorization", "req.body"] } : false,
    genReqId: () => randomUUID(),
    bodyLimit: 1_048_576,
    ajv: { customOptions: { allErrors: true, removeAdditional: false, coerceTypes: true, allowUnionTypes: true } },
  });
  refuseWell(server);
  await server.register(helmet, { contentSecurityPolicy: csp });
  await server.register(rateLimit, { max: 1_200, timeWindow: "1 minute" });
  await server.register(compress, { threshold: 1_024 });
  await server.register(cookie);
  for (const route of routes) bind(server, platform, route);
  const description = openApi(routes, version);
  server.get("/api/openapi.json", () => description);
  await server.register(scalar, {
    routePrefix: "/api/docs",
    configuration: { content: description, hideClientButton: true, telemetry: false, withDefaultFonts: false },
  });
  if (pages !== null) await servePages(server, pages);
  return server;
};
