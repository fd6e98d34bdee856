/** 登录 · Signing in and out. The token lives in a cookie that scripts cannot read. */
import { signIn, signOut } from "#kernel/access";
import { bodyOf, openRoute, route, text } from "../route.ts";
import { cookieName } from "../serve-route.ts";

const cookie = { path: "/", httpOnly: true, sameSite: "strict", secure: "auto" } as const;

export const sessionRoutes = [
  openRoute<{ login: string; password: string }>({
    method: "POST",
    path: "/api/session",
    tag: "登录",
    summary: "登录",
    needs: "nobody",
    body: bodyOf({ login: text(64, 1), password: text(200, 1) }, ["login", "password"]),
    answers: "Me",
    handle: async ({ platform: { database, clock }, input, requestId, reply }) => {
      const { token, me } = await signIn(database, { clock }, { ...input, requestId });
      reply.setCookie(cookieName, token, cookie);
      return me;
    },
  }),
  route<Record<string, never>>({
    method: "GET",
    path: "/api/session",
    tag: "登录",
    summary: "当前登录的工作人员",
    needs: "signed-in",
    answers: "Me",
    handle: ({ principal }) => Promise.resolve(principal.me),
  }),
  openRoute<Record<string, never>>({
    method: "DELETE",
    path: "/api/session",
    tag: "登录",
    summary: "退出登录",
    needs: "nobody",
    answers: null,
    handle: async ({ platform: { database, clock }, token, requestId, reply }) => {
      if (token !== null) await signOut(database, { clock }, { token, requestId });
      reply.clearCookie(cookieName, cookie);
    },
  }),
];
