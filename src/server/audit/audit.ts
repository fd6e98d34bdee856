/** 审计 · Auditors look for what was done; that they looked is recorded too. */
import { record, searchEntries, type AuditAsked, type AuditEntry } from "#kernel/audit";
import { momentOf } from "#kernel/clock";
import { makeExport, type ExportList } from "#kernel/exchange";
import { invalidInput } from "#kernel/problems";
import { filesDeps } from "../routes/files.ts";
import { bodyOf, dayText, identifier, route, text } from "../route.ts";
import { acts, areas, subjectWords, whatWords } from "./audit-words.ts";

const PAGE = 50;
const EXPORT_PAGE = 1_000;
const options = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const asking = {
  from: dayText,
  to: dayText,
  act: { type: "string", enum: Object.keys(acts) },
  area: { type: "string", enum: Object.keys(areas) },
  who: text(60, 1),
  caseNo: text(40, 1),
} as const;
const checkDays = ({ from, to }: Pick<AuditAsked, "from" | "to">): void => {
  if (to < from) throw invalidInput([{ at: "to", code: "before-from", says: "结束日期不能早于开始日期" }]);
};

const auditList = ({ from, to, ...asked }: AuditAsked): ExportList<AuditEntry> => ({
  id: "audit",
  title: `审计记录 ${from} 至 ${to}`,
  columns: [
    { label: "编号", of: ({ entryId }) => entryId, width: 10 },
    { label: "时间", of: ({ at }) => momentOf(at), width: 20 },
    { label: "人员", of: ({ by }) => by },
    { label: "登录名", of: ({ login }) => login, width: 24 },
    { label: "单位", of: ({ office }) => office, width: 24 },
    { label: "动作", of: ({ act }) => acts[act] },
    { label: "事项", of: ({ what }) => whatWords(what), width: 24 },
    { label: "代码", of: ({ what }) => what, width: 28 },
    { label: "涉及", of: ({ subjects }) => subjectWords(subjects), width: 20 },
    { label: "理由", of: ({ reason }) => reason, width: 28 },
    { label: "封存于第几块", of: ({ blockNo }) => blockNo },
  ],
  pages: async function* (tx) {
    for (let before = asked.before; ;) {
      const rows = await searchEntries(
        tx,
        { ...asked, from, to, ...(before === undefined ? {} : { before }) },
        EXPORT_PAGE,
      );
      const last = rows.at(-1);
      if (!last) return;
      yield rows;
      before = last.entryId;
    }
  },
  // The entries name their subjects; naming them once more would double the trace.
  subjectsOf: () => [],
});

export const auditRoutes = [
  route<AuditAsked & { format: "xlsx" | "csv"; reason: string }>({
    method: "POST",
    path: "/api/exports/audit",
    tag: "审计",
    summary: "导出审计记录（须写明理由）",
    needs: "audit.read",
    body: bodyOf({ ...asking, format: { type: "string", enum: ["xlsx", "csv"] }, reason: text(200, 4) }, [
      "from",
      "to",
      "format",
      "reason",
    ]),
    answers: "FileWire",
    handle: ({ input, platform, principal: actor, requestId, within }) => {
      checkDays(input);
      const deps = filesDeps(platform);
      return within((tx) => makeExport(tx, deps, { ...input, list: auditList(input), actor, requestId }));
    },
  }),
  route<AuditAsked>({
    method: "GET",
    path: "/api/audit",
    tag: "审计",
    summary: "一段日期内谁对什么做了什么，限本辖区；查阅本身也留痕",
    needs: "audit.read",
    query: { ...asking, before: identifier },
    requires: ["from", "to"],
    answers: "AuditWire",
    handle: ({ input, principal, requestId, platform, within }) =>
      within(async (tx) => {
        checkDays(input);
        const rows = await searchEntries(tx, input, PAGE);
        const at = platform.clock.now();
        await record(tx, {
          actor: principal,
          requestId,
          act: "read",
          what: "audit.search",
          detail: input,
          subjects: [],
          at,
        });
        return {
          acts: options(acts),
          areas: options(areas),
          rows: rows.map(({ at: when, act, what, subjects, blockNo, ...row }) => ({
            ...row,
            at: when.toISOString(),
            act,
            actLabel: acts[act],
            what,
            whatLabel: whatWords(what),
            subjects: subjectWords(subjects),
            sealed: blockNo !== null,
          })),
          next: rows.length < PAGE ? null : (rows.at(-1)?.entryId ?? null),
        };
      }),
  }),
];
