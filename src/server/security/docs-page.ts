/** The readable interface description at /api/docs, with the one script inside its page allowed by hash. */
import { createHash } from "node:crypto";
import scalar from "@scalar/fastify-api-reference";
import type { FastifyInstance } from "fastify";
import type { JsonSchema } from "#policy";
import { policyText } from "./headers.ts";

const INLINE = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** CSP sources for the scripts written inside a page. */
export const inlineScripts = (html: string): string[] =>
  [...html.matchAll(INLINE)].map(
    ([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );

/** Nothing on the page leads to somebody else's server: no tools of the vendor, no fonts, no counting. */
const offline = {
  pageTitle: "湘民 · 接口说明",
  hideClientButton: true,
  showDeveloperTools: "never",
  agent: { disabled: true },
  mcp: { disabled: true },
  telemetry: false,
  withDefaultFonts: false,
} as const;

export const serveDocs = async (server: FastifyInstance, description: JsonSchema): Promise<void> => {
  await server.register(async (docs) => {
    docs.addHook("onSend", (_, reply, payload, done) => {
      const isPage = String(reply.getHeader("content-type")).startsWith("text/html") && typeof payload === "string";
      if (isPage) reply.header("content-security-policy", policyText(inlineScripts(payload)));
      done(null, payload);
    });
    await docs.register(scalar, { routePrefix: "/api/docs", configuration: { ...offline, content: description } });
  });
};
