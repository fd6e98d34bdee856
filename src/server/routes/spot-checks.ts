/** 抽查 · Drawn by the county, visited by two, entered once. */
import { record } from "#kernel/audit";
import {
  casesOfSpotCheck,
  drawSpotCheck,
  enterSpotCheck,
  spotChecks,
  type NewSpotCheck,
  type SpotCheckResult,
} from "#kernel/cases";
import { caseDeps } from "../case-deps.ts";
import { bodyOf, dayText, identifier, route, text } from "../route.ts";

export const spotCheckRoutes = [
  route<Record<string, never>>({
    method: "GET",
    path: "/api/spot-checks",
    tag: "监督",
    summary: "抽查台账",
    needs: "case.read",
    answers: "SpotCheckWire[]",
    handle: ({ within, platform }) => within((tx) => spotChecks(tx, caseDeps(platform))),
  }),
  route<NewSpotCheck>({
    method: "POST",
    path: "/api/spot-checks",
    tag: "监督",
    summary: "按规定比例随机抽取已给予的办件和检查人员",
    needs: "case.review",
    body: bodyOf({ service: text(80, 1), from: dayText, to: dayText, inspectors: text(400, 1) }, [
      "service",
      "from",
      "to",
      "inspectors",
    ]),
    answers: null,
    handle: ({ within, platform, principal, requestId, input }) =>
      within((tx) => drawSpotCheck(tx, caseDeps(platform), { principal, requestId, given: input })),
  }),
  route<{ checkId: number }>({
    method: "GET",
    path: "/api/spot-checks/:checkId/cases",
    tag: "监督",
    summary: "一次抽查抽到的办件和结果",
    needs: "case.read",
    params: { checkId: identifier },
    answers: "SpotCheckCaseWire[]",
    handle: ({ within, platform, principal, requestId, input }) =>
      within(async (tx) => {
        const rows = await casesOfSpotCheck(tx, platform, input.checkId);
        const subjects = rows.map(({ caseId }) => ({ kind: "case" as const, id: caseId, divNo: principal.divNo }));
        const at = platform.clock.now();
        await record(tx, { actor: principal, requestId, act: "read", what: "cases.spot-check-cases", subjects, at });
        return rows;
      }),
  }),
  route<SpotCheckResult>({
    method: "POST",
    path: "/api/spot-checks/:checkId/cases/:caseId",
    tag: "监督",
    summary: "登记抽查结果；不一致的转为变化核查",
    needs: "case.investigate",
    params: { checkId: identifier, caseId: identifier },
    body: bodyOf({ result: { type: "string", enum: ["agrees", "differs"] }, visitedOn: dayText, note: text(2000, 1) }, [
      "result",
      "visitedOn",
      "note",
    ]),
    answers: null,
    handle: ({ within, platform, principal, requestId, input }) =>
      within((tx) => enterSpotCheck(tx, caseDeps(platform), { principal, requestId, given: input })),
  }),
];
