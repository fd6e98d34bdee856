/** The built pages: hashed files for a year, the page itself always fresh; unknown paths belong to the page's own routes. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import serveStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

export const servePages = async (server: FastifyInstance, directory: string): Promise<void> => {
  const page = join(directory, "index.html");
  if (!existsSync(page)) throw new Error(`The pages are not built: ${page} is missing; run npm run build`);
  const html = readFileSync(page, "utf8");
  await server.register(serveStatic, {
    root: join(directory, "assets"),
    prefix: "/assets/",
    immutable: true,
    maxAge: "365d",
  });
  server.get("/*", (request, reply) => {
    if (request.url.startsWith("/api/")) return reply.callNotFound();
    return reply.header("cache-control", "no-cache").type("text/html; charset=utf-8").send(html);
  });
};
