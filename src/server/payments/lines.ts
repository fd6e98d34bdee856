/** 发放明细 · The lines of a roll: read page by page, held back, explained, released. */
import {
  clearFinding,
  findingKinds,
  holdLine,
  linesOf,
  releaseLine,
  rollList,
  rollRow,
  type FindingKind,
  type LineAct,
  type LinesAsked,
} from "#domains/payments";
import { record } from "#kernel/audit";
import { makeExport } from "#kernel/exchange";
import { bodyOf, identifier, route, text } from "../route.ts";
import { filesDeps } from "../routes/files.ts";
import { actingOf, ownRoll, paymentDeps, titleOn } from "./deps.ts";
import { lineToWire } from "./to-wire.ts";

const tag = "发放";
const ofLine = { rollId: identifier, lineNo: identifier };
const withReason = bodyOf({ reason: text(200, 2) }, ["reason"]);
const pageSize = 100;

export const rollLineRoutes = [
  route<{ rollId: number; format: "xlsx" | "csv"; reason: string }>({
    method: "POST",
    path: "/api/exports/roll",
    tag: "导入导出",
    summary: "导出发放花名册（须写明理由，逐人留痕）；账号只有尾号",
    needs: "payment.read",
    body: bodyOf({ rollId: identifier, format: { type: "string", enum: ["xlsx", "csv"] }, reason: text(200, 4) }, [
      "rollId",
      "format",
      "reason",
    ]),
    answers: "FileWire",
    handle: ({ input, platform, principal: actor, requestId, within }) =>
      within(async (tx) => {
        const { serviceId, month, countyName, rollId } = await rollRow(tx, input.rollId);
        const title = `${countyName}${titleOn(platform.clock.today())(serviceId)}发放花名册 ${month}`;
        const deps = filesDeps(platform);
        return makeExport(tx, deps, { ...input, list: rollList({ rollId, title }), actor, requestId });
      }),
  }),
  route<LinesAsked>({
    method: "GET",
    path: "/api/rolls/:rollId/lines",
    tag,
    summary: "清册明细，可只看待发、暂缓、已到账或已退回的",
    needs: "payment.read",
    params: { rollId: identifier },
    query: {
      after: { type: "integer", minimum: 0, maximum: 2_147_483_647 },
      state: { type: "string", enum: ["ready", "held", "paid", "returned"] },
    },
    answers: "RollLinesWire",
    handle: ({ input, principal, requestId, platform, within }) =>
      within(async (tx) => {
        const { rollId, divNo } = await rollRow(tx, input.rollId);
        const rows = await linesOf(tx, { ...input, limit: pageSize });
        await record(tx, {
          actor: principal,
          requestId,
          act: "read",
          what: "payments.lines",
          detail: { rollId },
          subjects: rows
            .filter(({ name }) => name !== null)
            .map(({ personId }) => ({ kind: "person", id: personId, divNo })),
          at: platform.clock.now(),
        });
        return { rows: rows.map(lineToWire), next: rows.length < pageSize ? null : (rows.at(-1)?.lineNo ?? null) };
      }),
  }),
  route<LineAct>({
    method: "POST",
    path: "/api/rolls/:rollId/lines/:lineNo/hold",
    tag,
    summary: "暂缓一行：写明理由，下期清册自动补发",
    needs: "payment.prepare",
    params: ofLine,
    body: withReason,
    answers: null,
    handle: async (call) => {
      await ownRoll(call);
      return holdLine(paymentDeps(call.platform), actingOf(call), call.input);
    },
  }),
  route<LineAct>({
    method: "POST",
    path: "/api/rolls/:rollId/lines/:lineNo/release",
    tag,
    summary: "恢复被暂缓的一行",
    needs: "payment.prepare",
    params: ofLine,
    body: withReason,
    answers: null,
    handle: async (call) => {
      await ownRoll(call);
      return releaseLine(paymentDeps(call.platform), actingOf(call), call.input);
    },
  }),
  route<LineAct & { kind: FindingKind }>({
    method: "POST",
    path: "/api/rolls/:rollId/lines/:lineNo/findings/:kind",
    tag,
    summary: "说明一条核查提示",
    needs: "payment.prepare",
    params: { ...ofLine, kind: { type: "string", enum: Object.keys(findingKinds) } },
    body: withReason,
    answers: null,
    handle: async (call) => {
      await ownRoll(call);
      return clearFinding(paymentDeps(call.platform), actingOf(call), call.input);
    },
  }),
];
