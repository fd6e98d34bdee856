/** Addresses of databases on the test server. */

export const TEMPLATE = "xiangmin_template";

/** The address of another database on the same server. */
export const urlOf = (server: string, database: string): string => {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
};
