/** 办件程序 · Registers beside the cases: near relatives, and what counties have handed down to their townships. */
import { record } from "#kernel/audit";
import {
  decisionDelegations,
  delegateDecision,
  endDelegation,
  nearRelatives,
  type NewDecisionDelegation,
} from "#kernel/cases";
import { caseDeps } from "../case-deps.ts";
import { bodyOf, dayText, identifier, route, text } from "../route.ts";

export const caseProcedureRoutes = [
  route<Record<string, never>>({
    method: "GET",
    path: "/api/near-relatives",
    tag: "监督",
    summary: "近亲属备案台账",
    needs: "case.read",
    answers: "NearRelativeRow[]",
    handle: ({ within, platform, principal, requestId }) =>
      within(async (tx) => {
        const rows = await nearRelatives(tx, platform);
        const subjects = rows.map(({ caseId }) => ({ kind: "case" as const, id: caseId, divNo: principal.divNo }));
        await record(tx, {
          actor: principal,
          requestId,
          act: "read",
          what: "cases.near-relatives",
          subjects,
          at: platform.clock.now(),
        });
        return rows;
      }),
  }),
  route<Record<string, never>>({
    method: "GET",
    path: "/api/decision-delegations",
    tag: "监督",
    summary: "审核确认权限下放登记",
    needs: "case.read",
    answers: "DecisionDelegationWire[]",
    handle: ({ within, platform }) => within((tx) => decisionDelegations(tx, caseDeps(platform))),
  }),
  route<NewDecisionDelegation>({
    method: "POST",
    path: "/api/decision-delegations",
    tag: "监督",
    summary: "登记审核确认权限下放到乡镇（街道）",
    needs: "parameter.set",
    body: bodyOf({ service: text(80, 1), from: dayText, documentNo: text(100, 1) }, ["service", "from", "documentNo"]),
    answers: null,
    handle: ({ within, platform, principal, requestId, input }) =>
      within((tx) => delegateDecision(tx, caseDeps(platform), { principal, requestId, given: input })),
  }),
  route<{ delegationId: number; lastDay: string }>({
    method: "POST",
    path: "/api/decision-delegations/:delegationId/end",
    tag: "监督",
    summary: "收回下放的审核确认权限",
    needs: "parameter.set",
    params: { delegationId: identifier },
    body: bodyOf({ lastDay: dayText }, ["lastDay"]),
    answers: null,
    handle: ({ within, platform, principal, requestId, input }) =>
      within((tx) => endDelegation(tx, caseDeps(platform), { principal, requestId, ...input })),
  }),
];
