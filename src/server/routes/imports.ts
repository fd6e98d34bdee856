/** 导入 · Templates, checking an uploaded list, writing what passed, taking it back on the same day. */
import { Readable } from "node:stream";
import {
  checkImport,
  householdList,
  commitImport,
  importKind,
  importKinds,
  importRow,
  importsOf,
  template,
  undoImport,
  type ImportDeps,
} from "#kernel/exchange";
import { serviceOn, services } from "#domains";
import { rollList } from "#domains/takeover";
import { fileTypes } from "#kernel/files";
import type { Platform } from "#platform";
import type { ImportWire } from "#wire";
import { bodyOf, identifier, route, text } from "../route.ts";
import { filesDeps } from "./files.ts";

/** Lists of households, and for every allowance of a household the roll that a county pays on its first day. */
const kindsOf = (platform: Platform): ImportDeps["kinds"] => {
  const today = platform.clock.today();
  const allowances = [...new Set(services.map(({ id }) => id))].flatMap((id) => {
    const service = serviceOn(id, today);
    return service && service.applicant.kind === "household" && service.starts ? [service] : [];
  });
  return [householdList, ...allowances.map((service) => rollList(service, platform))];
};
const importDeps = (platform: Platform): ImportDeps => ({
  ...filesDeps(platform),
  keys: platform.keys,
  kinds: kindsOf(platform),
});

const importIdOnly = { importId: identifier };

export const importRoutes = [
  route<Record<string, never>>({
    method: "GET",
    path: "/api/imports/kinds",
    tag: "导入导出",
    summary: "可以批量导入的名册和各列的填写要求",
    needs: "list.import",
    answers: "ImportKindWire[]",
    handle: ({ platform }) => Promise.resolve(importKinds(kindsOf(platform))),
  }),
  route<{ kind: string }>({
    method: "GET",
    path: "/api/imports/kinds/:kind/template",
    tag: "导入导出",
    summary: "下载导入模板",
    needs: "list.import",
    params: { kind: text(40, 1) },
    answers: "FileContent",
    handle: ({ input, platform, reply }) => {
      const kind = importKind(kindsOf(platform), input.kind);
      reply.headers({
        "content-type": fileTypes.xlsx.media,
        "content-disposition": `attachment; filename="${kind.id}.xlsx"; filename*=UTF-8''${encodeURIComponent(kind.title)}.xlsx`,
        "x-content-type-options": "nosniff",
      });
      return Promise.resolve(Readable.from(template(kind, platform.clock.now()), { objectMode: false }));
    },
  }),
  route<Record<string, never>>({
    method: "GET",
    path: "/api/imports",
    tag: "导入导出",
    summary: "本人最近的导入",
    needs: "list.import",
    answers: "ImportWire[]",
    handle: ({ principal: { accountId }, platform, within }) =>
      within((tx) => importsOf(tx, accountId, importDeps(platform))),
  }),
  route<{ kind: string; fileId: number }>({
    method: "POST",
    path: "/api/imports",
    tag: "导入导出",
    summary: "校验已上传的名册：逐行列出全部问题，不写入任何数据",
    needs: "list.import",
    body: bodyOf({ kind: text(40, 1), fileId: identifier }, ["kind", "fileId"]),
    answers: "ImportWire",
    handle: ({ input, platform, principal: author, requestId, within }) =>
      checkImport(importDeps(platform), { author, requestId, within }, input),
  }),
  route<{ importId: number }>({
    method: "GET",
    path: "/api/imports/:importId",
    tag: "导入导出",
    summary: "一次导入的校验结果和状态",
    needs: "list.import",
    params: importIdOnly,
    answers: "ImportWire",
    handle: ({ input: { importId }, principal: { accountId }, platform, within }) =>
      within((tx) => importRow(tx, { importId, accountId }, importDeps(platform))),
  }),
  route<{ importId: number; which: "all" | "good"; totals?: ImportWire["totals"] }>({
    method: "POST",
    path: "/api/imports/:importId/commit",
    tag: "导入导出",
    summary: "写入：全部通过才写入，或只写入通过的户；在保名册须填写相同的户数、人数和月金额",
    needs: "list.import",
    params: importIdOnly,
    body: bodyOf(
      {
        which: { type: "string", enum: ["all", "good"] },
        totals: bodyOf(
          {
            groups: { type: "integer", minimum: 0, maximum: 1_000_000 },
            persons: { type: "integer", minimum: 0, maximum: 10_000_000 },
            yuan: { type: "string", pattern: "^[0-9]{1,12}(\\.[0-9]{1,2})?$" },
          },
          ["groups", "persons", "yuan"],
        ),
      },
      ["which"],
    ),
    answers: "ImportWire",
    handle: ({ input, platform, principal: author, requestId, within }) =>
      within((tx) => commitImport(tx, importDeps(platform), { author, requestId, ...input })),
  }),
  route<{ importId: number; reason: string }>({
    method: "POST",
    path: "/api/imports/:importId/undo",
    tag: "导入导出",
    summary: "撤销当天的导入（写入的数据未被使用时）",
    needs: "list.import",
    params: importIdOnly,
    body: bodyOf({ reason: text(200, 2) }, ["reason"]),
    answers: "ImportWire",
    handle: ({ input, platform, principal: author, requestId, within }) =>
      within((tx) => undoImport(tx, importDeps(platform), { author, requestId, ...input })),
  }),
];
