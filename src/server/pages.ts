/** The built pages: hashed files for a year, the pages themselves always fresh; unknown paths belong to the routes of the page they begin with. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import serveStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const read = (page: string): string => {
  if (!existsSync(page)) throw new Error(`The pages are not built: ${page} is missing; run npm run build`);
  return readFileSync(page, "utf8");
};

export const servePages = async (server: FastifyInstance, directory: string): Promise<void> => {
  const [officials, citizens] = ["workbench", "portal"].map((page) => read(join(directory, page, "index.html")));
  await server.register(serveStatic, {
    root: join(directory, "assets"),
    prefix: "/assets/",
    immutable: true,
    maxAge: "365d",
  });
  server.get("/*", (request, reply) => {
    if (request.url.startsWith("/api/")) return reply.callNotFound();
    // What is posted in a village is for those who have the link from its board.
    if (request.url.startsWith("/portal/notice/")) reply.header("x-robots-tag", "noindex");
    const html = /^\/portal(?:[/?]|$)/.test(request.url) ? citizens : officials;
    return reply.header("cache-control", "no-cache").type("text/html; charset=utf-8").send(html);
  });
};
