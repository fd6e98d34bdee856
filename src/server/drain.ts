/** What happens to requests while the server is being stopped. */
import type { FastifyInstance } from "fastify";
import { RETRY_AFTER, stopping } from "./outage.ts";

/**
 * Requests that run are finished and their connections closed behind them; one that comes on an open connection meanwhile
 * is refused with a sentence instead of a torn line.
 */
export const drainWell = (server: FastifyInstance): void => {
  let closing = false;
  server.addHook("preClose", (done) => {
    closing = true;
    done();
  });
  server.addHook("onRequest", (request, reply, done) => {
    if (!closing || request.url === "/health") return done();
    reply.header("retry-after", RETRY_AFTER);
    done(stopping({}));
  });
  server.addHook("onSend", (_, reply, payload, done) => {
    if (closing) reply.header("connection", "close");
    done(null, payload);
  });
};
