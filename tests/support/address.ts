/** Addresses of databases on the test server, and single commands to it. */
import pg from "pg";

export const TEMPLATE = "xiangmin_template";

/** The address of another database on the same server. */
export const urlOf = (server: string, database: string): string => {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
};

/** Runs statements that cannot stand in a transaction, such as `create database`, one after the other. */
export const command = async (server: string, ...statements: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};
