/** 群众 · What a citizen may ask about the own file, or as a proxy with a mandate; no division, role or permission is involved. */
import {
  asCitizen,
  citizenOf,
  endCitizenSession,
  enterWithCode,
  nobodyOnFile,
  noMandate,
  ownMandates,
  signInNeeded,
  type Citizen,
} from "#kernel/access";
import { record, type Act, type Subject } from "#kernel/audit";
import { caseView, decisionLetter, ownCase, ownCases, wishWithdrawal } from "#kernel/cases";
import { asOwner, WHOLE_PROVINCE, within, type Tx } from "#kernel/database";
import { accessesTold, ownFile } from "#kernel/people";
import { paperHtml } from "#kernel/papers";
import { problem } from "#kernel/problems";
import { caseDeps } from "../case-deps.ts";
import { bodyOf, identifier, openRoute, text, type Call } from "../route.ts";
import { sameText } from "../security/same-text.ts";
import { accessWire } from "../routes/protected-people.ts";

/** A citizen and an official may use the same browser; their sessions have nothing to do with each other. */
export const citizenCookie = "xiangmin-citizen";
/** Lax: a provider sends the browser back from its own site, and strict cookies do not come along on that way. */
export const citizenCookieKept = { path: "/", httpOnly: true, secure: "auto", sameSite: "lax" } as const;

const forged = problem("server.citizen-csrf", 403, "本次操作没有通过安全校验", "请刷新页面后重试");
const tag = "群众";

type Asking = Pick<Call<{ forPerson?: number }>, "platform" | "requestId" | "input" | "reply">;

const citizenHere = async ({ platform, reply }: Pick<Asking, "platform" | "reply">): Promise<Citizen> => {
  const token = reply.request.cookies[citizenCookie];
  const citizen = token === undefined ? null : await citizenOf(platform.database, platform, token);
  if (citizen === null) throw signInNeeded({});
  const { method, headers } = reply.request;
  if (method !== "GET" && !sameText(String(headers["x-csrf-token"] ?? ""), citizen.csrf)) throw forged({});
  return citizen;
};

interface Looking {
  readonly citizen: Citizen & { readonly personId: number };
  /** Whose rows they are. */
  readonly seen: NonNullable<Awaited<ReturnType<typeof ownFile>>>;
  /** With the citizen's own eyes. */
  see<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The role of citizens writes nothing, so a look is recorded by the owner, before the answer leaves. */
  audit(tx: Tx, done: { act: Act; what: string; subjects: readonly Subject[] }): Promise<void>;
}

/** Who asks, and whose rows; the mandate is asked by the database when a row is read, here only for the sentence. */
const looking = async (asking: Asking): Promise<Looking> => {
  const { platform, requestId, input } = asking;
  const { database, clock } = platform;
  const citizen = await citizenHere(asking);
  if (citizen.personId === null) throw nobodyOnFile({});
  const forPerson = input.forPerson ?? null;
  const eyes = { personId: citizen.personId, forPerson, today: clock.today() };
  const see = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => asCitizen(database, eyes, work);
  const seen = await see((tx) => ownFile(tx, platform));
  if (seen === null) throw forPerson === null ? nobodyOnFile({}) : noMandate({ personId: forPerson });
  const detail = forPerson === null ? {} : { detail: { proxy: citizen.personId } };
  return {
    citizen: { ...citizen, personId: citizen.personId },
    seen,
    see,
    audit: (tx, done) => record(tx, { actor: null, requestId, at: clock.now(), ...detail, ...done }),
  };
};

const forPerson = { forPerson: identifier };

const entering = [
  openRoute<{ code: string }>({
    method: "POST",
    path: "/api/citizen/session",
    tag,
    summary: "群众用窗口核验后取得的验证码登录",
    needs: "nobody",
    body: bodyOf({ code: text(20, 6) }, ["code"]),
    answers: "CitizenWire",
    handle: async ({ platform, input: { code }, requestId, reply }) => {
      const { database } = platform;
      const token = await enterWithCode(database, platform, { code: code.replaceAll(/\s/g, ""), requestId });
      reply.setCookie(citizenCookie, token, citizenCookieKept);
      const citizen = await citizenOf(database, platform, token);
      if (citizen === null) throw signInNeeded({});
      return { name: citizen.name, known: citizen.personId !== null, csrf: citizen.csrf };
    },
  }),
  openRoute<Record<string, never>>({
    method: "GET",
    path: "/api/citizen/session",
    tag,
    summary: "当前登录的群众",
    needs: "nobody",
    answers: "CitizenWire",
    handle: async (call) => {
      const { name, personId, csrf } = await citizenHere(call);
      return { name, known: personId !== null, csrf };
    },
  }),
  openRoute<Record<string, never>>({
    method: "DELETE",
    path: "/api/citizen/session",
    tag,
    summary: "群众退出登录",
    needs: "nobody",
    answers: null,
    handle: async (call) => {
      await citizenHere(call);
      await endCitizenSession(call.platform.database, call.reply.request.cookies[citizenCookie] ?? "");
      call.reply.clearCookie(citizenCookie, citizenCookieKept);
    },
  }),
];

const own = [
  openRoute<{ forPerson?: number }>({
    method: "GET",
    path: "/api/citizen/file",
    tag,
    summary: "我的档案；forPerson 为有授权的被代办人",
    needs: "nobody",
    query: forPerson,
    answers: "OwnFileWire",
    handle: async (call) => {
      const { seen, audit } = await looking(call);
      const subjects = [{ kind: "person" as const, ...seen.subject }];
      await asOwner(call.platform.database, (tx) => audit(tx, { act: "read", what: "citizen.file", subjects }));
      return seen.file;
    },
  }),
  openRoute<{ forPerson?: number }>({
    method: "GET",
    path: "/api/citizen/cases",
    tag,
    summary: "我申请的办件，新的在前",
    needs: "nobody",
    query: forPerson,
    answers: "OwnCaseRow[]",
    handle: async (call) => (await looking(call)).see((tx) => ownCases(tx, caseDeps(call.platform))),
  }),
  openRoute<{ caseId: number; forPerson?: number }>({
    method: "GET",
    path: "/api/citizen/cases/:caseId",
    tag,
    summary: "办件进度和决定",
    needs: "nobody",
    params: { caseId: identifier },
    query: forPerson,
    answers: "OwnCaseWire",
    handle: async (call) => {
      const { see, audit } = await looking(call);
      const { own: told, subject } = await see((tx) => ownCase(tx, caseDeps(call.platform), call.input.caseId));
      const subjects = [{ kind: "case" as const, ...subject }];
      await asOwner(call.platform.database, (tx) => audit(tx, { act: "read", what: "citizen.case", subjects }));
      return told;
    },
  }),
  openRoute<{ caseId: number; forPerson?: number }>({
    method: "GET",
    path: "/api/citizen/cases/:caseId/letter",
    tag,
    summary: "决定文书：结果、理由、计算、依据和救济途径，可打印",
    needs: "nobody",
    params: { caseId: identifier },
    query: forPerson,
    answers: null,
    html: true,
    handle: async (call) => {
      const { caseId } = call.input;
      const deps = caseDeps(call.platform);
      const { see, audit } = await looking(call);
      const { subject } = await see((tx) => ownCase(tx, deps, caseId));
      const subjects = [{ kind: "case" as const, ...subject }];
      return asOwner(call.platform.database, async (tx) => {
        const view = await caseView(tx, deps, { caseId, principal: null });
        await audit(tx, { act: "print", what: "citizen.letter", subjects });
        return paperHtml(decisionLetter(view), null);
      });
    },
  }),
  openRoute<{ caseId: number; forPerson?: number; reason: string }>({
    method: "POST",
    path: "/api/citizen/cases/:caseId/withdrawal",
    tag,
    summary: "提出撤回申请，由受理机构核实后办理",
    needs: "nobody",
    params: { caseId: identifier },
    query: forPerson,
    body: bodyOf({ reason: text(200, 2) }, ["reason"]),
    answers: null,
    handle: async (call) => {
      const { caseId, reason } = call.input;
      const { see, audit, citizen } = await looking(call);
      const { subject } = await see((tx) => ownCase(tx, caseDeps(call.platform), caseId));
      const subjects = [{ kind: "case" as const, ...subject }];
      await asOwner(call.platform.database, async (tx) => {
        await wishWithdrawal(tx, call.platform, { caseId, reason, by: citizen.personId });
        await audit(tx, { act: "write", what: "citizen.withdrawal", subjects });
      });
    },
  }),
  openRoute<{ before?: number; limit?: number; forPerson?: number }>({
    method: "GET",
    path: "/api/citizen/accesses",
    tag,
    summary: "谁查阅、变更、导出过我的信息",
    needs: "nobody",
    query: { ...forPerson, before: identifier, limit: { type: "integer", minimum: 1, maximum: 200 } },
    answers: "AccessesWire",
    handle: async (call) => {
      const { platform, input } = call;
      const { seen } = await looking(call);
      const { forPerson: _, ...portion } = input;
      const { rows, next } = await within(platform.database, WHOLE_PROVINCE, (tx) =>
        accessesTold(tx, platform, { ...portion, personId: seen.subject.id, audience: "person" }),
      );
      return { rows: rows.map(accessWire), next };
    },
  }),
  openRoute<Record<string, never>>({
    method: "GET",
    path: "/api/citizen/mandates",
    tag,
    summary: "我的代办授权：我可以代谁办、谁可以代我办",
    needs: "nobody",
    answers: "MandateWire[]",
    handle: async (call) => {
      const { citizen } = await looking(call);
      return ownMandates(call.platform.database, call.platform, citizen.personId);
    },
  }),
];

export const citizenRoutes = [...entering, ...own];
