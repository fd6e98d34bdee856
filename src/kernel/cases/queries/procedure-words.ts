/** What is special about the procedure of a case, and what threatens its limits. */
import { addDays, addWorkdays, workdaysBetween } from "#kernel/calendar";
import type { Day, ProcedureWire } from "#wire";
import type { CaseFile } from "../case-file.ts";
import type { CaseDeps } from "../deps.ts";
import { isCertain, withPauses } from "../state/clocks.ts";

const used = { half: 0.5, most: 0.8 } as const;

/** How much of the time from acceptance to decision is over. */
const timeWords = ({ state }: CaseFile, { calendar }: Pick<CaseDeps, "calendar">, today: Day): string[] => {
  const { acceptedOn, totalDueOn } = state;
  if (acceptedOn === null || totalDueOn === null || state.state !== "open") return [];
  const running = withPauses(calendar, state.pauses);
  const total = workdaysBetween(running, { after: acceptedOn, until: totalDueOn }).workdays;
  const gone = workdaysBetween(running, { after: acceptedOn, until: today }).workdays;
  const unsure = isCertain(calendar, totalDueOn) ? "" : "（该年节假日安排尚未公布，日期可能变动）";
  if (gone > total) return [`已超过办理期限 ${totalDueOn}，超期 ${gone - total} 个工作日`];
  if (gone < total * used.half) return [];
  const share = gone >= total * used.most ? "已用去八成以上" : "已过半";
  return [`办理期限${share}：应于 ${totalDueOn} 前作出决定，还剩 ${total - gone} 个工作日${unsure}`];
};

/** The notice lies inside the limit: posted too late it would end after it. */
const noticeWords = ({ service, state }: CaseFile, { calendar }: Pick<CaseDeps, "calendar">, today: Day): string[] => {
  const stands = service.steps.find(({ verb }) => verb === "publicNotice")?.stands ?? null;
  const { acceptedOn, totalDueOn, notice } = state;
  const noticed = state.marks.some(({ verb, state: mark }) => verb === "publicNotice" && mark === "done");
  if (stands === null || acceptedOn === null || totalDueOn === null || notice !== null || noticed) return [];
  if (state.state !== "open" || !service.within) return [];
  const half = addWorkdays(calendar, { after: acceptedOn, count: Math.ceil(service.within.total.length / 2) }).day;
  const latest = addDays(totalDueOn, -stands.length - 1);
  return today >= half ? [`尚未张贴公示：最迟 ${latest} 张贴，否则公示期满时已超过办理期限`] : [];
};

const relativeWords = ({ nearRelative, relative }: CaseFile["state"]): string | null => {
  if (!nearRelative) return null;
  const whose = relative === null ? "" : `：${relative.post}${relative.name}的近亲属（${relative.relation}）`;
  return `已作近亲属备案${whose}，决定前由决定机关入户复核`;
};

export const procedureWords = (file: CaseFile, deps: Pick<CaseDeps, "calendar" | "clock">): ProcedureWire => {
  const { state, service } = file;
  const today = deps.clock.today();
  const { extension, delegation, deliveredOn } = state;
  const pause = state.pauses.at(-1);
  return {
    delegatedBy: delegation?.documentNo ?? null,
    extended:
      extension === null
        ? null
        : { ...extension, reason: service.within?.extended?.reasons[extension.reason] ?? extension.reason },
    paused:
      pause?.to === null && state.state === "open" ? { since: pause.from, until: pause.until, list: pause.list } : null,
    nearRelative: relativeWords(state),
    deliveredOn,
    warnings: [...timeWords(file, deps, today), ...noticeWords(file, deps, today)],
  };
};
