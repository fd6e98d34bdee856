/** 导出 · Lists within scope as a file of the official's own, for a stated reason; the file is then read through its own route. */
import { caseList, makeExport, peopleList } from "#kernel/exchange";
import type { CaseRow } from "#wire";
import { caseDeps } from "../case-deps.ts";
import { bodyOf, route, text } from "../route.ts";
import { filesDeps } from "./files.ts";

interface Asked {
  format: "xlsx" | "csv";
  reason: string;
}

const format = { type: "string", enum: ["xlsx", "csv"] };

export const exportRoutes = [
  route<Asked & { state?: CaseRow["state"] }>({
    method: "POST",
    path: "/api/exports/cases",
    tag: "导入导出",
    summary: "导出辖区内的办件名册（须写明理由，逐件留痕）",
    needs: "list.export",
    body: bodyOf({ format, reason: text(200, 4), state: { type: "string", enum: ["open", "decided", "closed"] } }, [
      "format",
      "reason",
    ]),
    answers: "FileWire",
    handle: ({ input, platform, principal: actor, requestId, within }) => {
      const list = caseList(caseDeps(platform), input.state === undefined ? {} : { state: input.state });
      const deps = filesDeps(platform);
      return within((tx) => makeExport(tx, deps, { ...input, list, actor, requestId }));
    },
  }),
  route<Asked>({
    method: "POST",
    path: "/api/exports/people",
    tag: "导入导出",
    summary: "导出辖区内的人员名册，证件号码部分隐藏（须写明理由，逐人留痕）",
    needs: "list.export",
    body: bodyOf({ format, reason: text(200, 4) }, ["format", "reason"]),
    answers: "FileWire",
    handle: ({ input, platform, principal: actor, requestId, within }) => {
      const deps = filesDeps(platform);
      return within((tx) => makeExport(tx, deps, { ...input, list: peopleList(platform), actor, requestId }));
    },
  }),
];
