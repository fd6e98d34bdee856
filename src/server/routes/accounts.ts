/** 账号 · What the administrators do with accounts: one opens and ends them, another gives posts, a third looks. */
import {
  accountsInScope,
  appoint,
  chooseProfile,
  endAccount,
  openAccount,
  orphanedTasks,
  postsToGive,
  profiles,
  resetPassword,
  unlockAccount,
  roles,
  type AccountOpened,
  type ProfileChoice,
  type Role,
} from "#kernel/access";
import { record } from "#kernel/audit";
import { bodyOf, identifier, route, text } from "../route.ts";

const accountId = { accountId: identifier };
const password = text(200, 1);
const strings = (maxItems: number) => ({ type: ["array", "null"], maxItems, items: text(60, 1) });

const looking = [
  route<{ q?: string; after?: number; limit?: number }>({
    method: "GET",
    path: "/api/accounts",
    tag: "账号",
    summary: "辖区内的账号：岗位、状态、是否启用动态验证码",
    needs: "account.read",
    query: { q: text(40), after: identifier, limit: { type: "integer", minimum: 1, maximum: 200 } },
    answers: "Page<AccountRow>",
    handle: ({ input, platform, principal, requestId, within }) =>
      within(async (tx) => {
        const page = await accountsInScope(tx, platform, input);
        const { divNo } = principal;
        const subjects = page.rows.map((row) => ({ kind: "account" as const, id: row.accountId, divNo }));
        const looked = { requestId, act: "read" as const, what: "access.accounts", subjects };
        await record(tx, { actor: principal, ...looked, at: platform.clock.now() });
        return page;
      }),
  }),
  route<Record<string, never>>({
    method: "GET",
    path: "/api/accounts/posts",
    tag: "账号",
    summary: "可授予的岗位和辖区内的单位",
    needs: "account.read",
    answers: "PostsWire",
    handle: ({ principal, within }) => within((tx) => postsToGive(tx, principal)),
  }),
  route<{ accountId: number }>({
    method: "GET",
    path: "/api/accounts/:accountId/orphans",
    tag: "账号",
    summary: "该账号经手、仍在本单位待办的办件编号",
    needs: "account.read",
    params: accountId,
    answers: "OrphanedTask[]",
    handle: ({ input, platform, within }) =>
      within(async (tx) => (await orphanedTasks(tx, platform, input.accountId)).tasks),
  }),
  route<Record<string, never>>({
    method: "GET",
    path: "/api/access/profiles",
    tag: "账号",
    summary: "口令和会话规则",
    needs: "account.read",
    answers: "ProfileWire[]",
    handle: ({ within }) => within(profiles),
  }),
];

const managing = [
  route<AccountOpened>({
    method: "POST",
    path: "/api/accounts",
    tag: "账号",
    summary: "开设账号（没有岗位，首次登录须改密码）",
    needs: "account.manage",
    body: bodyOf({ officeId: identifier, login: text(40, 1), fullName: text(60, 1), idNumber: text(40, 1), password }, [
      "officeId",
      "login",
      "fullName",
      "idNumber",
      "password",
    ]),
    answers: null,
    handle: ({ input, platform, principal, requestId, within }) =>
      within((tx) => openAccount(tx, platform, { principal, requestId, given: input })),
  }),
  route<{ accountId: number; reason: string }>({
    method: "POST",
    path: "/api/accounts/:accountId/end",
    tag: "账号",
    summary: "停用账号：登录和委托当即结束，列出其手头办件",
    needs: "account.manage",
    params: accountId,
    body: bodyOf({ reason: text(200, 2) }, ["reason"]),
    answers: "LeaverWire",
    handle: ({ input, platform, principal, requestId, within }) =>
      within((tx) => endAccount(tx, platform, { principal, requestId, ...input })),
  }),
  route<{ accountId: number }>({
    method: "POST",
    path: "/api/accounts/:accountId/unlock",
    tag: "账号",
    summary: "解除因连续输错而暂停的登录",
    needs: "account.manage",
    params: accountId,
    answers: null,
    handle: ({ input, platform, principal, requestId, within }) =>
      within((tx) => unlockAccount(tx, platform, { principal, requestId, ...input })),
  }),
  route<{ accountId: number; password: string }>({
    method: "POST",
    path: "/api/accounts/:accountId/password",
    tag: "账号",
    summary: "重置密码，下次登录须修改",
    needs: "account.manage",
    params: accountId,
    body: bodyOf({ password }, ["password"]),
    answers: null,
    handle: ({ input, platform, principal, requestId, within }) =>
      within((tx) => resetPassword(tx, platform, { principal, requestId, ...input })),
  }),
];

const authorising = [
  route<{ accountId: number; role: Role; officeId?: number | null }>({
    method: "POST",
    path: "/api/accounts/:accountId/appointments",
    tag: "账号",
    summary: "授予岗位或调整单位；原登录当即结束",
    needs: "account.authorise",
    params: accountId,
    body: bodyOf(
      { role: { type: "string", enum: Object.keys(roles) }, officeId: { type: ["integer", "null"], minimum: 1 } },
      ["role"],
    ),
    answers: null,
    handle: ({ input: { accountId, role, officeId = null }, platform, principal, requestId, within }) =>
      within((tx) => appoint(tx, platform, { principal, requestId, given: { accountId, role, officeId } })),
  }),
  route<ProfileChoice>({
    method: "POST",
    path: "/api/access/profiles",
    tag: "账号",
    summary: "选择全省的口令和会话规则",
    needs: "access.configure",
    body: bodyOf(
      {
        name: text(40, 1),
        idleMinutes: { type: ["integer", "null"], minimum: 5, maximum: 60 },
        secondFactor: strings(40),
        administratorNetworks: {
          type: ["array", "null"],
          maxItems: 40,
          items: { type: "string", pattern: "^\\d{1,3}(\\.\\d{1,3}){3}(/\\d{1,2})?$" },
        },
      },
      ["name"],
    ),
    answers: null,
    handle: ({ input, platform, principal, requestId }) =>
      chooseProfile(platform.database, platform, { principal, requestId, choice: input }),
  }),
];

export const accountRoutes = [...looking, ...managing, ...authorising];
