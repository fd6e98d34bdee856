/** A PostgreSQL that somebody else runs, named by DATABASE_URL. */
import pg from "pg";
import { reasonOf } from "../failure.ts";
import { cannotConnect, unsuitableServer } from "../problems.ts";
import type { Running } from "../types.ts";

const OLDEST = 150_000;

/** "库名@主机", the parts of the address that may be shown; the password is not among them. */
const targetOf = (client: pg.Client): string => `${client.database ?? ""}@${client.host}`;

const examine = async (client: pg.Client): Promise<string> => {
  const { rows } = await client.query<{ number: number; version: string; encoding: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
            current_setting('server_encoding') as encoding`,
  );
  const [server] = rows;
  const target = targetOf(client);
  if (server === undefined || server.number < OLDEST)
    throw unsuitableServer({ target, reason: `版本 ${server?.version ?? "未知"} 过低` });
  if (server.encoding !== "UTF8") throw unsuitableServer({ target, reason: `编码是 ${server.encoding}` });
  return server.version;
};

const clientOf = (url: string): pg.Client => {
  try {
    return new pg.Client({ connectionString: url });
  } catch {
    throw cannotConnect({ target: "DATABASE_URL", reason: "连接地址的写法不正确" });
  }
};

/**
 * Checks that the server answers and suits.
 * @throws cannotConnect or unsuitableServer
 */
export const reachUrl = async (url: string): Promise<Running> => {
  const client = clientOf(url);
  try {
    await client.connect();
  } catch (error) {
    throw cannotConnect({ target: targetOf(client), reason: reasonOf(error) });
  }
  try {
    const version = await examine(client);
    const says = `使用 DATABASE_URL 指定的 PostgreSQL ${version}（${targetOf(client)}）`;
    return { backend: { kind: "url", says }, connection: { connectionString: url }, stop: async () => undefined };
  } finally {
    await client.end();
  }
};
