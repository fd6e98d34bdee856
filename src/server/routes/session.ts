/** 登录 · Signing in and out, the own password, the second factor, where else one is signed in. The token lives in a cookie that scripts cannot read. */
import {
  actFor,
  beginEnrolment,
  changePassword,
  completeSignIn,
  confirmEnrolment,
  dropSecondFactor,
  endSession,
  secondFactorNeeded,
  sessionsOf,
  signIn,
  signInNeeded,
  signOut,
} from "#kernel/access";
import { bodyOf, identifier, openRoute, route, text } from "../route.ts";
import { cookieName } from "../serve-route.ts";

const cookie = { path: "/", httpOnly: true, sameSite: "strict", secure: "auto" } as const;
const code = bodyOf({ code: text(40, 6) }, ["code"]);

const signingInAndOut = [
  openRoute<{ login: string; password: string }>({
    method: "POST",
    path: "/api/session",
    tag: "登录",
    summary: "登录；启用动态验证码的账号还须提交验证码",
    needs: "nobody",
    body: bodyOf({ login: text(64, 1), password: text(200, 1) }, ["login", "password"]),
    answers: "Me",
    handle: async ({ platform: { database, clock }, input, requestId, reply }) => {
      const given = { ...input, requestId, address: reply.request.ip };
      const { token, me } = await signIn(database, { clock }, given);
      reply.setCookie(cookieName, token, cookie);
      if (me === null) throw secondFactorNeeded({});
      return me;
    },
  }),
  openRoute<{ code: string }>({
    method: "POST",
    path: "/api/session/second-factor",
    tag: "登录",
    summary: "登录第二步：动态验证码或备用码",
    needs: "nobody",
    body: code,
    answers: "Me",
    handle: async ({ platform, token: waiting, input, requestId, reply }) => {
      if (waiting === null) throw signInNeeded({});
      const given = { token: waiting, code: input.code, requestId };
      const { token, me } = await completeSignIn(platform.database, platform, given);
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

const ownSessions = [
  route<Record<string, never>>({
    method: "GET",
    path: "/api/sessions",
    tag: "登录",
    summary: "本人账号现在的登录情况",
    needs: "signed-in",
    answers: "SessionWire[]",
    handle: ({ principal, platform, within }) => within((tx) => sessionsOf(tx, platform, principal)),
  }),
  route<Record<string, never>>({
    method: "DELETE",
    path: "/api/sessions",
    tag: "登录",
    summary: "结束本人账号的其他全部登录",
    needs: "signed-in",
    answers: null,
    handle: ({ principal, platform, requestId, within }) =>
      within((tx) => endSession(tx, platform, { principal, requestId, sessionId: null })),
  }),
  route<{ sessionId: number }>({
    method: "DELETE",
    path: "/api/sessions/:sessionId",
    tag: "登录",
    summary: "结束本人账号的一处登录",
    needs: "signed-in",
    params: { sessionId: identifier },
    answers: null,
    handle: ({ principal, platform, requestId, input: { sessionId }, within }) =>
      within((tx) => endSession(tx, platform, { principal, requestId, sessionId })),
  }),
  route<{ delegationId: number | null }>({
    method: "POST",
    path: "/api/session/acting",
    tag: "登录",
    summary: "在委托期内代同事办理，或恢复本人岗位",
    needs: "signed-in",
    body: bodyOf({ delegationId: { type: ["integer", "null"], minimum: 1 } }, ["delegationId"]),
    answers: null,
    handle: ({ principal, platform, requestId, input: { delegationId }, within }) =>
      within((tx) => actFor(tx, platform, { principal, requestId, delegationId })),
  }),
];

const ownSecrets = [
  route<{ oldPassword: string; password: string }>({
    method: "POST",
    path: "/api/session/password",
    tag: "登录",
    summary: "修改本人密码，其他登录随即结束",
    needs: "signed-in",
    body: bodyOf({ oldPassword: text(200, 1), password: text(200, 1) }, ["oldPassword", "password"]),
    answers: null,
    handle: ({ principal, platform, requestId, input }) =>
      changePassword(platform.database, platform, { principal, requestId, ...input }),
  }),
  route<Record<string, never>>({
    method: "POST",
    path: "/api/session/second-factor/enrolment",
    tag: "登录",
    summary: "开始启用动态验证码：密钥只显示一次",
    needs: "signed-in",
    answers: "EnrolmentWire",
    handle: ({ principal, platform, within }) => within((tx) => beginEnrolment(tx, platform, principal)),
  }),
  route<{ code: string }>({
    method: "POST",
    path: "/api/session/second-factor/confirmation",
    tag: "登录",
    summary: "输入首个验证码，启用动态验证码并取得备用码",
    needs: "signed-in",
    body: code,
    answers: "RecoveryCodesWire",
    handle: ({ principal, platform, requestId, input, within }) =>
      within(async (tx) => ({
        codes: await confirmEnrolment(tx, platform, { principal, requestId, code: input.code }),
      })),
  }),
  route<{ code: string }>({
    method: "POST",
    path: "/api/session/second-factor/removal",
    tag: "登录",
    summary: "停用动态验证码",
    needs: "signed-in",
    body: code,
    answers: null,
    handle: ({ principal, platform, requestId, input }) =>
      dropSecondFactor(platform.database, platform, { principal, requestId, code: input.code }),
  }),
];

export const sessionRoutes = [...signingInAndOut, ...ownSessions, ...ownSecrets];
