/** 审计 · Auditors look for what was done; that they looked is recorded too. */
import { record, searchEntries, type AuditAsked } from "#kernel/audit";
import { invalidInput } from "#kernel/problems";
import { dayText, identifier, route, text } from "../route.ts";
import { acts, areas, subjectWords, whatWords } from "./audit-words.ts";

const PAGE = 50;
const options = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export const auditRoutes = [
  route<AuditAsked>({
    method: "GET",
    path: "/api/audit",
    tag: "审计",
    summary: "一段日期内谁对什么做了什么，限本辖区；查阅本身也留痕",
    needs: "audit.read",
    query: {
      from: dayText,
      to: dayText,
      act: { type: "string", enum: Object.keys(acts) },
      area: { type: "string", enum: Object.keys(areas) },
      who: text(60, 1),
      caseNo: text(40, 1),
      before: identifier,
    },
    requires: ["from", "to"],
    answers: "AuditWire",
    handle: ({ input, principal, requestId, platform, within }) =>
      within(async (tx) => {
        if (input.to < input.from)
          throw invalidInput([{ at: "to", code: "before-from", says: "结束日期不能早于开始日期" }]);
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
