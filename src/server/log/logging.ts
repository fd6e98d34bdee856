/** The log: one JSON object a line, English, with numbers of requests and incidents, without anybody's data. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Clock } from "#kernel/clock";
import { describeError } from "./describe-error.ts";
import { masked } from "./mask.ts";

export type LogLevel = "debug" | "info" | "warn" | "error";
export const logLevels: readonly LogLevel[] = ["debug", "info", "warn", "error"];

export interface LogOptions {
  readonly level: LogLevel;
  /** Takes each line, its end included; standard output unless told. */
  readonly write?: (line: string) => void;
}

/** The declared path with its parameters by name: the address itself may hold a name somebody searched for. */
export const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? "unmatched";

const toStandardOutput = (line: string): void => {
  process.stdout.write(line);
};

/** What Fastify hands to its logger. The serialisers let nothing through but what they name. */
export const loggerOf = ({ level, write = toStandardOutput }: LogOptions, clock: Clock) => ({
  level,
  base: null,
  messageKey: "says",
  timestamp: () => `,"time":"${clock.now().toISOString()}"`,
  formatters: { level: (label: string) => ({ level: label }) },
  serializers: {
    req: (request: FastifyRequest) => ({ method: request.method, route: routeOf(request) }),
    res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
    err: describeError,
    error: describeError,
  },
  stream: { write: (line: string) => write(masked(line)) },
});

/** One line a request. The audit keeps the same request number, so a line leads to who did it, for those who may know. */
export const logRequests = (server: FastifyInstance): void => {
  server.addHook("onResponse", (request, reply, done) => {
    const { method } = request;
    request.log.info(
      { method, route: routeOf(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      "request",
    );
    done();
  });
};
