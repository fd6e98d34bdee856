/** Starts everything an instance needs, in order, and stops it in the reverse order. */
import { createRequire } from "node:module";
import { startSealer } from "#kernel/audit";
import { problem } from "#kernel/problems";
import { openPlatform, type Platform } from "#platform";
import { isSeeded, seedProvince } from "#province";
import { buildApp } from "./app.ts";
import { builtPages } from "./built-pages.ts";

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
  readonly onBackend: (says: string) => void;
  readonly onProgress: (line: string, done: boolean) => void;
}
export interface Instance {
  readonly address: string;
  stop(): Promise<void>;
}

const { version } = createRequire(import.meta.url)("../../package.json") as { version: string };

const loopback = new Set(["127.0.0.1", "::1", "localhost"]);

const demonstrate = async (platform: Platform, { people, onProgress }: InstanceOptions): Promise<void> => {
  if (!platform.mayDemonstrate || people === 0 || (await isSeeded(platform.database))) return;
  await seedProvince(platform, { people, seed: 1, onProgress });
};

const listen = async (platform: Platform, options: InstanceOptions): Promise<Instance> => {
  const { host, port, home } = options;
  const app = await buildApp({ platform, version, pages: await builtPages(options.onProgress), log: true });
  const onError = (error: unknown): void => app.log.error({ err: error }, "sealing failed");
  const sealer = startSealer(platform.database, {
    keys: platform.keys,
    clock: platform.clock,
    home,
    everyMs: 5_000,
    onError,
  });
  try {
    const address = await app.listen({ host, port });
    return {
      address,
      stop: async () => {
        await app.close();
        await sealer.stop();
        await platform.close();
      },
    };
  } catch (error) {
    await sealer.stop();
    throw error instanceof Error && "code" in error && error.code === "EADDRINUSE" ? portTaken({ port }) : error;
  }
};

export const startInstance = async (options: InstanceOptions): Promise<Instance> => {
  const { home, url, host, onBackend } = options;
  const platform = await openPlatform({ home, ...(url ? { url } : {}) });
  try {
    onBackend(platform.database.backend.says);
    await demonstrate(platform, options);
    // Public passwords must not be reachable from outside, whichever command made the demonstration.
    if (!loopback.has(host) && (await isSeeded(platform.database))) throw onlyLoopback({ host });
    return await listen(platform, options);
  } catch (error) {
    await platform.close();
    throw error;
  }
};
