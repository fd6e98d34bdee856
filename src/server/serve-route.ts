/** Binds a declared route to the server: who is asking, may they, is the input sound; then its own work in their scope. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { demand, sessionOf, signInNeeded } from "#kernel/access";
import { within } from "#kernel/database";
import { seeAs } from "#kernel/people";
import { problem } from "#kernel/problems";
import type { Platform } from "#platform";
import type { AnyRoute } from "./route.ts";
import { guessingLimits } from "./security/limits.ts";
import { sameText } from "./security/same-text.ts";

export const cookieName = "xiangmin";
const forged = problem("server.csrf", 403, "本次操作没有通过安全校验", "请刷新页面后重试");

const tokenOf = (request: FastifyRequest): string | null => request.cookies[cookieName] ?? null;

const serve = async (
  platform: Platform,
  route: AnyRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> => {
  const { database, clock } = platform;
  const requestId = request.id;
  const input = {
    ...(request.body as object | undefined),
    ...(request.query as object),
    ...(request.params as object),
  } as never;
  const token = tokenOf(request);
  if (route.needs === "nobody") return route.handle({ platform, requestId, input, reply, token });
  const principal = token === null ? null : await sessionOf(database, { clock }, token);
  if (principal === null) throw signInNeeded({});
  if (request.method !== "GET" && !sameText(String(request.headers["x-csrf-token"] ?? ""), principal.me.csrf))
    throw forged({});
  if (route.needs !== "signed-in")
    await demand(database, { clock }, { principal, permission: route.needs, what: route.path, requestId });
  return route.handle({
    platform,
    principal,
    requestId,
    input,
    reply,
    within: (work) =>
      within(database, principal.scope, async (tx) => {
        await seeAs(tx, principal.accountId);
        return work(tx);
      }),
  });
};

export const bind = (server: FastifyInstance, platform: Platform, route: AnyRoute): void => {
  server.route({
    method: route.method,
    url: route.path,
    // Whoever sends something without being known may be guessing a password or a code.
    ...(route.needs === "nobody" && route.method === "POST" ? { preHandler: guessingLimits(server) } : {}),
    schema: {
      ...(route.params
        ? { params: { type: "object", properties: route.params, required: Object.keys(route.params) } }
        : {}),
      ...(route.query
        ? {
            querystring: {
              type: "object",
              properties: route.query,
              required: route.requires ?? [],
              additionalProperties: false,
            },
          }
        : {}),
      ...(route.body && !route.readsBody ? { body: route.body } : {}),
    },
    handler: async (request, reply) => {
      const answer = await serve(platform, route, request, reply);
      reply.header("cache-control", "no-store");
      if (route.html) return reply.type("text/html; charset=utf-8").send(answer);
      return route.answers === null ? reply.status(204).send() : answer;
    },
  });
};
