/** The HTTP application: derived and hand-written routes, the pages, the interface description. */
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import Fastify, { LogController, type FastifyInstance } from "fastify";
import { randomUUID } from "node:crypto";
import type { Platform } from "#platform";
import { drainWell } from "./drain.ts";
import { loggerOf, logRequests, type LogOptions } from "./log/logging.ts";
import { openApi } from "./openapi.ts";
import { operate } from "./operations/routes.ts";
import { servePages } from "./pages.ts";
import { refuseWell } from "./refuse.ts";
import { routes } from "./routes/index.ts";
import { serveDocs } from "./security/docs-page.ts";
import { setHeaders } from "./security/headers.ts";
import { limitRequests } from "./security/limits.ts";
import { bind } from "./serve-route.ts";

export interface AppOptions {
  readonly platform: Platform;
  readonly version: string;
  /** Built pages; null: interfaces only. */
  readonly pages: string | null;
  /** Absent: no log. */
  readonly log?: LogOptions;
  /** Addresses or networks of gateways whose word on client address and TLS is taken; none unless told. */
  readonly trustProxy?: readonly string[];
  /** For reading /metrics from elsewhere. */
  readonly metricsToken?: string | null;
}

/** Names from outside never reach the log: a request is known by a number of our own. */
const serverOf = ({ platform, log, trustProxy = [] }: AppOptions): FastifyInstance =>
  Fastify({
    logger: log ? loggerOf(log, platform.clock) : false,
    // Fastify's own lines hold addresses with what was searched for.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustProxy.length > 0 ? [...trustProxy] : false,
    return503OnClosing: false,
    genReqId: () => randomUUID(),
    bodyLimit: 1_048_576,
    ajv: { customOptions: { allErrors: true, removeAdditional: false, coerceTypes: true, allowUnionTypes: true } },
  });

export const buildApp = async (options: AppOptions): Promise<FastifyInstance> => {
  const { platform, version, pages, metricsToken = null } = options;
  const server = serverOf(options);
  refuseWell(server);
  drainWell(server);
  logRequests(server);
  await setHeaders(server);
  await limitRequests(server);
  await server.register(compress, { threshold: 1_024 });
  await server.register(cookie);
  operate(server, { platform, version, metricsToken });
  for (const route of routes) bind(server, platform, route);
  const description = openApi(routes, version);
  server.get("/api/openapi.json", () => description);
  await serveDocs(server, description);
  if (pages !== null) await servePages(server, pages);
  return server;
};
