/** Starts everything an instance needs, in order, and stops it in the reverse order. */
import { createRequire } from "node:module";
import type { FastifyInstance } from "fastify";
import { services } from "#domains";
import { publishEditions } from "#equality";
import { problem, type ProblemError } from "#kernel/problems";
import { openPlatform, refuseClockBehind, type Platform } from "#platform";
import { isSeeded, seedProvince } from "#province";
import { buildApp } from "./app.ts";
import { startBackground } from "./background/start-background.ts";
import { builtPages } from "./built-pages.ts";
import type { LogLevel } from "./log/logging.ts";
import { stopInstance } from "./stop-instance.ts";

const onlyLoopback = problem<{ host: string }>(
  "server.demonstration-not-local",
  503,
  "演示数据只允许在本机访问，不能监听 {host}",
  "请去掉 --host，或用 DATABASE_URL 连接正式数据库后再对外提供服务",
);
const portTaken = problem<{ port: number }>(
  "server.port-taken",
  503,
  "端口 {port} 已被占用",
  "请停止占用它的程序，或用 --port 换一个端口",
);

export interface InstanceOptions {
  readonly home: string;
  readonly url?: string;
  readonly host: string;
  readonly port: number;
  /** Synthetic people of a first demonstration; 0: none. */
  readonly people: number;
  /** False: interfaces only, where the pages are served elsewhere. */
  readonly pages?: boolean;
  readonly logLevel?: LogLevel;
  /** Gateways whose word on client address and TLS is taken. */
  readonly trustProxy?: readonly string[];
  /** For reading /metrics from elsewhere; null: this machine only. */
  readonly metricsToken?: string | null;
  readonly onBackend: (says: string) => void;
  readonly onProgress: (line: string, done: boolean) => void;
}
export interface Instance {
  readonly address: string;
  /** Resolves when the embedded database died and cannot be started again. */
  readonly lost: Promise<ProblemError>;
  /** Requests that run are finished, for ten seconds at most; then the audit is sealed and the database closed. */
  stop(): Promise<void>;
}

const { version } = createRequire(import.meta.url)("../../package.json") as { version: string };

const loopback = new Set(["127.0.0.1", "::1", "localhost"]);

/** The parts that are ready before the server is. */
interface Parts {
  readonly platform: Platform;
  readonly pages: string | null;
  readonly lost: Promise<ProblemError>;
}

const demonstrate = async (platform: Platform, { people, onProgress }: InstanceOptions): Promise<void> => {
  if (!platform.mayDemonstrate || people === 0 || (await isSeeded(platform.database))) return;
  await seedProvince(platform, { people, seed: 1, onProgress });
};

const listenOn = async (app: FastifyInstance, { host, port }: InstanceOptions): Promise<string> => {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    throw error instanceof Error && "code" in error && error.code === "EADDRINUSE" ? portTaken({ port }) : error;
  }
};

const listen = async ({ platform, pages, lost }: Parts, options: InstanceOptions): Promise<Instance> => {
  const { logLevel = "warn", trustProxy = [], metricsToken = null } = options;
  const app = await buildApp({ platform, version, pages, log: { level: logLevel }, trustProxy, metricsToken });
  const background = await startBackground(platform, (err, work) => app.log.error({ err }, `${work} failed`));
  try {
    const address = await listenOn(app, options);
    return { address, lost, stop: () => stopInstance({ app, background, platform }) };
  } catch (error) {
    await background.stop();
    throw error;
  }
};

/** Begun before the database is prepared: on two cores the first start waits for the longer of the two only. */
const buildPages = (options: InstanceOptions): Promise<string | null> => {
  const pages = options.pages === false ? Promise.resolve(null) : builtPages(options.onProgress);
  // Whoever awaits the pages hears of a failure; a refusal of the database comes first and must not be hidden by it.
  pages.catch(() => undefined);
  return pages;
};

export const startInstance = async (options: InstanceOptions): Promise<Instance> => {
  const { home, url, host, onBackend } = options;
  const { promise: lost, resolve: onLost } = Promise.withResolvers<ProblemError>();
  const onRevived = (): void => onBackend("内嵌的数据库曾意外停止，已重新启动，数据没有丢失");
  const pages = buildPages(options);
  const platform = await openPlatform({ home, ...(url ? { url } : {}), guard: { onRevived, onLost } });
  try {
    onBackend(platform.database.backend.says);
    await refuseClockBehind(platform.database, platform.clock);
    // A wrong figure would be signed before anybody noticed.
    await publishEditions(platform.database, { services, clock: platform.clock });
    await demonstrate(platform, options);
    // Public passwords must not be reachable from outside, whichever command made the demonstration.
    if (!loopback.has(host) && (await isSeeded(platform.database))) throw onlyLoopback({ host });
    return await listen({ platform, pages: await pages, lost }, options);
  } catch (error) {
    await platform.close();
    throw error;
  }
};
