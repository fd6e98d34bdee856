/** 统一身份认证 · Signing in through a provider of identities: officials by a bound account, citizens by their identity number. */
import type { FastifyReply } from "fastify";
import {
  attemptMinutes,
  beginFederated,
  bindOfficial,
  enterAsCitizen,
  enterAsOfficial,
  provedClaims,
  providersOffered,
  sessionOf,
  signInNeeded,
} from "#kernel/access";
import { WHOLE_PROVINCE, within } from "#kernel/database";
import { openRoute, text } from "../route.ts";
import { cookieName } from "../serve-route.ts";
import { citizenCookie, citizenCookieKept } from "../citizens/citizen.ts";

const attemptCookie = "xiangmin-attempt";
const httpOnly = { path: "/", httpOnly: true, secure: "auto" } as const;
const strict = { ...httpOnly, sameSite: "strict" } as const;
// The provider sends the browser back from its own site, and strict cookies do not come along on that way.
const lax = { ...httpOnly, sameSite: "lax" } as const;

/** An empty document with a way on. */
const sendTo = (reply: FastifyReply, to: string): string => {
  reply.status(302).header("location", to);
  return "";
};

export const oidcRoutes = [
  openRoute<Record<string, never>>({
    method: "GET",
    path: "/api/oidc/providers",
    tag: "统一身份认证",
    summary: "可用的统一身份认证方式",
    needs: "nobody",
    answers: "ProviderWire[]",
    handle: ({ platform }) => within(platform.database, WHOLE_PROVINCE, providersOffered),
  }),
  openRoute<{ provider: string; bind?: boolean }>({
    method: "GET",
    path: "/api/oidc/:provider/start",
    tag: "统一身份认证",
    summary: "转到认证平台登录；bind=true 时为已登录的账号绑定统一身份",
    needs: "nobody",
    params: { provider: text(40, 1) },
    query: { bind: { type: "boolean" } },
    answers: null,
    html: true,
    handle: async ({ platform, input: { provider, bind = false }, token, reply }) => {
      const { database } = platform;
      const principal = bind && token !== null ? await sessionOf(database, platform, token) : null;
      if (bind && principal === null) throw signInNeeded({});
      const { to, cookie } = await beginFederated(database, platform, {
        provider,
        bind: principal?.accountId ?? null,
      });
      reply.setCookie(attemptCookie, cookie, { ...lax, maxAge: attemptMinutes * 60 });
      return sendTo(reply, to);
    },
  }),
  openRoute<{ provider: string }>({
    method: "GET",
    path: "/api/oidc/:provider/callback",
    tag: "统一身份认证",
    summary: "从认证平台返回",
    needs: "nobody",
    params: { provider: text(40, 1) },
    answers: null,
    html: true,
    handle: async ({ platform, input: { provider }, requestId, reply }) => {
      const { database } = platform;
      const { url, cookies, ip: address } = reply.request;
      const cookie = cookies[attemptCookie] ?? null;
      reply.clearCookie(attemptCookie, lax);
      const query = new URL(url, "http://callback").search;
      const proved = await provedClaims(database, platform, { provider, cookie, query });
      if (proved.provider.kind === "citizen") {
        const token = await enterAsCitizen(database, platform, { proved, requestId });
        reply.setCookie(citizenCookie, token, citizenCookieKept);
        return sendTo(reply, "/portal");
      }
      if (proved.bind !== null) {
        await bindOfficial(database, platform, { proved, accountId: proved.bind, requestId });
        return sendTo(reply, "/system");
      }
      const { token, awaits } = await enterAsOfficial(database, platform, { proved, requestId, address });
      reply.setCookie(cookieName, token, strict);
      return sendTo(reply, awaits === null ? "/" : "/sign-in?second=true");
    },
  }),
];
