/** 办件 · To-do, list, one case, what can be done with it, and its letter. */
import { reauthenticate, type Principal } from "#kernel/access";
import { record, type Act, type Subject } from "#kernel/audit";
import {
  act,
  caseView,
  confirmSigner,
  decisionLetter,
  listCases,
  openCase,
  subjectsOfView,
  todo,
  type NewCase,
  type NewSingleCase,
} from "#kernel/cases";
import type { Tx } from "#kernel/database";
import { paperHtml } from "#kernel/papers";
import type { CaseRow, FactValue } from "#wire";
import { caseDeps } from "../case-deps.ts";
import { bodyOf, identifier, route, text, type Call } from "../route.ts";

interface Look {
  readonly call: Pick<Call<unknown>, "platform" | "principal" | "requestId">;
  readonly act: Act;
  readonly what: string;
  readonly subjects: readonly Subject[];
}

const audit = (tx: Tx, { call: { platform, principal, requestId }, act: done, what, subjects }: Look): Promise<void> =>
  record(tx, { actor: principal, requestId, act: done, what, subjects, at: platform.clock.now() });

const ofRows = (rows: readonly CaseRow[], { divNo }: Principal): Subject[] =>
  rows.map(({ caseId }) => ({ kind: "case", id: caseId, divNo }));

const caseIdOnly = { caseId: identifier };

export const caseRoutes = [
  route<Record<string, never>>({
    method: "GET",
    path: "/api/todo",
    tag: "办件",
    summary: "轮到本单位办理的办件，按期限排列",
    needs: "case.read",
    answers: "Todo",
    handle: (call) =>
      call.within(async (tx) => {
        const answer = await todo(tx, caseDeps(call.platform), call.principal);
        await audit(tx, { call, act: "read", what: "cases.todo", subjects: ofRows(answer.rows, call.principal) });
        return answer;
      }),
  }),
  route<{ state?: "open" | "decided" | "closed"; q?: string; after?: string; limit?: number }>({
    method: "GET",
    path: "/api/cases",
    tag: "办件",
    summary: "辖区内的办件，可按状态、办件编号开头或申请人姓名查询",
    needs: "case.read",
    query: {
      state: { type: "string", enum: ["open", "decided", "closed"] },
      q: text(40),
      after: text(20),
      limit: { type: "integer", minimum: 1, maximum: 100 },
    },
    answers: "Page<CaseRow>",
    handle: (call) =>
      call.within(async (tx) => {
        const page = await listCases(tx, caseDeps(call.platform), call.input);
        await audit(tx, { call, act: "read", what: "cases.list", subjects: ofRows(page.rows, call.principal) });
        return page;
      }),
  }),
  route<NewCase | NewSingleCase>({
    method: "POST",
    path: "/api/cases",
    tag: "办件",
    summary:
      "登记申请：按服务的申请人，为一户（householdId、applicantId）、一人（personId）或者一个单位（organisationId）",
    needs: "case.help",
    body: bodyOf(
      {
        service: text(80, 1),
        householdId: identifier,
        applicantId: identifier,
        personId: identifier,
        organisationId: identifier,
        facts: {
          type: "object",
          properties: {
            household: { type: "object" },
            person: { type: "object" },
            organisation: { type: "object" },
            members: {
              type: "array",
              maxItems: 50,
              items: bodyOf({ personId: identifier, facts: { type: "object" } }, ["personId", "facts"]),
            },
          },
        },
      },
      ["service", "facts"],
    ),
    answers: "CaseView",
    handle: ({ input, platform, principal, requestId, within }) =>
      within(async (tx) => {
        const { caseId } = await openCase(tx, caseDeps(platform), { principal, requestId, given: input });
        return caseView(tx, caseDeps(platform), { caseId, principal });
      }),
  }),
  route<{ caseId: number }>({
    method: "GET",
    path: "/api/cases/:caseId",
    tag: "办件",
    summary: "一件办件：家庭、建议和理由、步骤和期限、可办事项、经过",
    needs: "case.read",
    params: caseIdOnly,
    answers: "CaseView",
    handle: (call) =>
      call.within(async (tx) => {
        const { platform, principal, input } = call;
        const view = await caseView(tx, caseDeps(platform), { caseId: input.caseId, principal });
        await audit(tx, { call, act: "read", what: "cases.view", subjects: subjectsOfView(view, principal.divNo) });
        return view;
      }),
  }),
  route<{ caseId: number; key: string; version: number; input?: Record<string, FactValue>; password?: string }>({
    method: "POST",
    path: "/api/cases/:caseId/actions/:key",
    tag: "办件",
    summary: "办理一个事项；签名的事项须再次输入密码",
    needs: "case.read",
    params: { caseId: identifier, key: text(60, 1) },
    body: bodyOf({ version: { type: "integer", minimum: 1 }, input: { type: "object" }, password: text(200) }, [
      "version",
    ]),
    answers: "CaseView",
    handle: async ({
      input: { caseId, key, version, input = {}, password },
      platform,
      principal,
      requestId,
      within,
    }) => {
      const { database, clock } = platform;
      const deps = caseDeps(platform);
      const check = (who: Principal, typed: string): Promise<void> =>
        reauthenticate(database, { clock, keys: platform.keys }, { principal: who, password: typed, requestId });
      const signer = await confirmSigner(check, { principal, key, password });
      return within(async (tx) => {
        await act(tx, deps, { principal, requestId, caseId, version, key, input, signer });
        return caseView(tx, deps, { caseId, principal });
      });
    },
  }),
  route<{ caseId: number }>({
    method: "GET",
    path: "/api/cases/:caseId/letter",
    tag: "办件",
    summary: "决定文书，可打印",
    needs: "case.read",
    params: caseIdOnly,
    answers: null,
    html: true,
    handle: (call) =>
      call.within(async (tx) => {
        const { platform, principal, input } = call;
        const view = await caseView(tx, caseDeps(platform), { caseId: input.caseId, principal });
        await audit(tx, { call, act: "print", what: "cases.letter", subjects: subjectsOfView(view, principal.divNo) });
        return paperHtml(decisionLetter(view), null);
      }),
  }),
];
