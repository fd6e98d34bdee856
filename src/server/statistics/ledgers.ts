/** 台账 · Read on the page, and taken along as a file. */
import { ledgers, linesOfLedger, type LedgerKind, type LedgerLine } from "#domains/statistics";
import { serviceOn } from "#domains";
import { record } from "#kernel/audit";
import { makeExport, type ExportList } from "#kernel/exchange";
import { filesDeps } from "../routes/files.ts";
import { bodyOf, route, text } from "../route.ts";

const tag = "统计";
const PAGE = 50;
const EXPORT_PAGE = 1_000;

const asking = {
  kind: { type: "string", enum: Object.keys(ledgers) },
  serviceId: text(80, 1),
  year: { type: "string", pattern: "^20[0-9]{2}$" },
} as const;
interface AskedHere {
  readonly kind: LedgerKind;
  readonly serviceId: string;
  readonly year: string;
}

const ledgerList = ({ kind, ...asked }: AskedHere, title: string): ExportList<LedgerLine> => {
  const { day, columns } = ledgers[kind];
  return {
    id: "ledger",
    title,
    columns: [
      { label: day, of: (line) => line.day },
      { label: "办件编号", of: ({ caseNo }) => caseNo, width: 24 },
      { label: "申请人", of: ({ applicantName }) => applicantName },
      { label: "所在地", of: ({ place }) => place, width: 28 },
      ...columns.map((label, index) => ({
        label,
        of: ({ cells }: LedgerLine): string | null => cells[index] ?? null,
        width: 18,
      })),
    ],
    pages: async function* (tx) {
      for (let skip = 0; ; skip += EXPORT_PAGE) {
        const lines = await linesOfLedger(tx, kind, { ...asked, skip, limit: EXPORT_PAGE });
        if (lines.length > 0) yield lines;
        if (lines.length < EXPORT_PAGE) return;
      }
    },
    subjectsOf: ({ caseId }) => [{ kind: "case", id: caseId }],
  };
};

export const ledgerRoutes = [
  route<AskedHere & { skip?: number }>({
    method: "GET",
    path: "/api/ledgers",
    tag,
    summary: "一项待遇一年的台账，限本辖区",
    needs: "report.read",
    query: { ...asking, skip: { type: "integer", minimum: 0, maximum: 1_000_000 } },
    requires: ["kind", "serviceId", "year"],
    answers: "LedgerWire",
    handle: ({ input: { skip = 0, ...asked }, principal, requestId, platform, within }) =>
      within(async (tx) => {
        const { title, about, day, columns } = ledgers[asked.kind];
        const rows = await linesOfLedger(tx, asked.kind, { ...asked, skip, limit: PAGE });
        await record(tx, {
          actor: principal,
          requestId,
          act: "read",
          what: "statistics.ledger",
          detail: asked,
          subjects: rows.map(({ caseId }) => ({ kind: "case", id: caseId, divNo: principal.divNo })),
          at: platform.clock.now(),
        });
        return {
          kind: asked.kind,
          kinds: Object.entries(ledgers).map(([id, ledger]) => ({ id, title: ledger.title })),
          title,
          about,
          day,
          columns: [...columns],
          rows: rows.map((row) => ({ ...row, cells: [...row.cells] })),
          next: rows.length < PAGE ? null : skip + PAGE,
        };
      }),
  }),
  route<AskedHere & { format: "xlsx" | "csv"; reason: string }>({
    method: "POST",
    path: "/api/exports/ledger",
    tag: "导入导出",
    summary: "导出台账（须写明理由，逐件留痕）",
    needs: "list.export",
    body: bodyOf({ ...asking, format: { type: "string", enum: ["xlsx", "csv"] }, reason: text(200, 4) }, [
      "kind",
      "serviceId",
      "year",
      "format",
      "reason",
    ]),
    answers: "FileWire",
    handle: ({ input, platform, principal: actor, requestId, within }) => {
      const service = serviceOn(input.serviceId, platform.clock.today());
      const title = `${input.year} 年${service?.title ?? ""}${ledgers[input.kind].title}`;
      const deps = filesDeps(platform);
      return within((tx) => makeExport(tx, deps, { ...input, list: ledgerList(input, title), actor, requestId }));
    },
  }),
];
