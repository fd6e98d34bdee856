/** What every answer tells the browser: where script may come from, who may frame the page, when to insist on TLS. */
import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

/** Addresses by kind of content; `script` are hashes of scripts inside a page, which only the interface description needs. */
export const policy = (script: readonly string[] = []): Readonly<Record<string, readonly string[]>> => ({
  "default-src": ["'self'"],
  "base-uri": ["'self'"],
  "form-action": ["'self'"],
  "script-src": ["'self'", ...script],
  "script-src-attr": ["'none'"],
  // Ant Design writes its component styles at run time.
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'"],
  "object-src": ["'none'"],
  "frame-ancestors": ["'self'"],
});

export const policyText = (script: readonly string[] = []): string =>
  Object.entries(policy(script))
    .map(([kind, sources]) => `${kind} ${sources.join(" ")}`)
    .join(";");

/** Photographs of a home visit and the place they were taken at; nothing here listens. */
const DEVICES = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()";
const YEAR = 365 * 24 * 60 * 60;

/**
 * Strict-Transport-Security is sent when the request came through TLS, as a trusted gateway tells: on plain HTTP it would
 * mean nothing, and an intranet without TLS must keep working.
 */
export const setHeaders = async (server: FastifyInstance): Promise<void> => {
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy() },
    strictTransportSecurity: false,
  });
  server.addHook("onRequest", (request, reply, done) => {
    reply.header("permissions-policy", DEVICES);
    if (request.protocol === "https") reply.header("strict-transport-security", `max-age=${YEAR}; includeSubDomains`);
    done();
  });
};
