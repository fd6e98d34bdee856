/** 窗口 · What the desk does for citizens: lets them in, registers who acts for whom, sees who wants an application back. */
import { admitAtDesk, endMandate, mandateKinds, mandatesOf, registerMandate, type NewMandate } from "#kernel/access";
import { withdrawalWishes } from "#kernel/cases";
import { caseDeps } from "../case-deps.ts";
import { bodyOf, dayText, identifier, route, text } from "../route.ts";
import { auditPeople } from "./people.ts";

const tag = "窗口";

export const deskRoutes = [
  route<{ personId: number; card: string }>({
    method: "POST",
    path: "/api/people/:personId/citizen-code",
    tag,
    summary: "核验证件后，给本人一个 10 分钟内有效、只用一次的登录验证码",
    needs: "people.admit",
    params: { personId: identifier },
    body: bodyOf({ card: text(60, 2) }, ["card"]),
    answers: "CitizenCodeWire",
    handle: (call) =>
      call.within(async (tx) => {
        const { personId, card } = call.input;
        const { code, until } = await admitAtDesk(tx, call.platform, { principal: call.principal, personId });
        const done = { act: "write", what: "people.admit", personIds: [personId], detail: { card } } as const;
        await auditPeople(tx, call, done);
        return { code, until: until.toISOString() };
      }),
  }),
  route<{ personId: number }>({
    method: "GET",
    path: "/api/people/:personId/mandates",
    tag,
    summary: "该人员有关的代办授权",
    needs: "people.admit",
    params: { personId: identifier },
    answers: "MandateWire[]",
    handle: (call) =>
      call.within(async (tx) => {
        const found = await mandatesOf(tx, call.platform, call.input.personId);
        const personIds = found.flatMap(({ personId, proxyId }) => [personId, proxyId]);
        await auditPeople(tx, call, { act: "read", what: "people.mandates", personIds });
        return found;
      }),
  }),
  route<NewMandate>({
    method: "POST",
    path: "/api/people/:personId/mandates",
    tag,
    summary: "登记代办授权：监护人，或持授权委托书的代理人",
    needs: "people.admit",
    params: { personId: identifier },
    body: bodyOf(
      {
        proxyId: identifier,
        kind: { type: "string", enum: Object.keys(mandateKinds) },
        from: dayText,
        to: dayText,
        document: text(200),
      },
      ["proxyId", "kind", "from", "to", "document"],
    ),
    answers: "MandateWire[]",
    handle: (call) =>
      call.within(async (tx) => {
        const { principal, input } = call;
        const mandateId = await registerMandate(tx, call.platform, { ...input, principal });
        const personIds = [input.personId, input.proxyId];
        await auditPeople(tx, call, {
          act: "write",
          what: "people.register-mandate",
          personIds,
          detail: { mandateId },
        });
        return mandatesOf(tx, call.platform, input.personId);
      }),
  }),
  route<{ mandateId: number }>({
    method: "DELETE",
    path: "/api/mandates/:mandateId",
    tag,
    summary: "终止代办授权",
    needs: "people.admit",
    params: { mandateId: identifier },
    answers: null,
    handle: (call) =>
      call.within(async (tx) => {
        const { mandateId } = call.input;
        const { personId, proxyId } = await endMandate(tx, call.platform, mandateId);
        const personIds = [personId, proxyId];
        await auditPeople(tx, call, { act: "write", what: "people.end-mandate", personIds, detail: { mandateId } });
      }),
  }),
  route<Record<string, never>>({
    method: "GET",
    path: "/api/withdrawal-wishes",
    tag,
    summary: "申请人提出撤回、等待核实的办件",
    needs: "case.intake",
    answers: "WithdrawalWishWire[]",
    handle: (call) => call.within((tx) => withdrawalWishes(tx, caseDeps(call.platform))),
  }),
];
