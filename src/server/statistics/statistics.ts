/** 统计与台账 · Monthly figures of the own division and what lies below it, and the rows behind each figure. */
import {
  closedMonth,
  closeMonth,
  correctedSince,
  figures,
  monthlyFigures,
  personGroups,
  personsOfMonth,
  rowsOfFigure,
  totalOf,
  type Asked,
  type ClosedMonth,
  type Count,
  type PartOfMonth,
  type PersonGroup,
  type RowsAsked,
} from "#domains/statistics";
import { serviceOn } from "#domains";
import { may } from "#kernel/access";
import { record } from "#kernel/audit";
import { addMonths } from "#kernel/calendar";
import { asOwner, sql, type Scope, type Tx } from "#kernel/database";
import { scopeOf } from "#kernel/places";
import { problem } from "#kernel/problems";
import { makeExport, type ExportList } from "#kernel/exchange";
import { showFen } from "#policy";
import type { ClosedMonthWire, FigureCountWire, MonthWire } from "#wire";
import { filesDeps } from "../routes/files.ts";
import { bodyOf, identifier, route, text, type Call } from "../route.ts";

const tag = "统计";
const pageSize = 50;
const outside = problem("statistics.outside", 403, "该地区不在您的辖区内", "请从本级开始逐级查看");

const month = { type: "string", pattern: "^[0-9]{4}-(0[1-9]|1[0-2])$" } as const;
const asking = { serviceId: text(80, 1), month, unitId: identifier };

interface AskedHere {
  readonly serviceId: string;
  readonly month: string;
  readonly unitId?: number;
}

const yuan = (fen: number | null): string | null => (fen === null ? null : showFen(fen));
const countToWire = ({ cases, persons, fen }: Count): FigureCountWire => ({ cases, persons, yuan: yuan(fen) });
const countsToWire = (counts: PartOfMonth["counts"]): Record<string, FigureCountWire> =>
  Object.fromEntries(Object.entries(counts).map(([figure, count]) => [figure, countToWire(count)]));

/** The division asked for, the own one unless another is named. @throws outside when it is not within the own */
const within = async (tx: Tx, { principal, input }: Call<AskedHere>): Promise<{ asked: Asked; scope: Scope }> => {
  const unitId = input.unitId ?? principal.me.division.unitId;
  const { lo, hi } = await scopeOf(tx, unitId);
  if (lo < principal.scope.lo || hi > principal.scope.hi) throw outside({});
  return { asked: { ...input, unitId }, scope: { lo, hi } };
};

/** From the reader's own division down. */
const pathTo = async (
  tx: Tx,
  { principal }: Pick<Call<unknown>, "principal">,
  unitId: number,
): Promise<MonthWire["path"]> => {
  const { rows } = await sql<MonthWire["path"][number]>`
    select v.unit_id as "unitId", v.name from places.scope shown join places.scope s on int4range(s.div_no, s.div_hi) @> shown.div_no
      join places.unit_version v on v.unit_id = s.unit_id and upper_inf(v.valid)
    where shown.unit_id = ${unitId} and s.div_no >= ${principal.scope.lo} and s.div_hi <= ${principal.scope.hi} order by s.div_hi - s.div_no desc`.execute(
    tx,
  );
  return rows;
};

const closedToWire = (closed: ClosedMonth, now: readonly PartOfMonth[]): ClosedMonthWire => ({
  by: closed.closedBy,
  at: closed.closedAt.toISOString(),
  sm3: closed.sm3,
  sound: closed.sound,
  corrected: correctedSince(closed.parts, now).map(({ figure, reported, now: today }) => ({
    label: figures[figure].label,
    reported: countToWire(reported),
    now: countToWire(today),
  })),
});

const monthOf = async (call: Call<AskedHere>): Promise<MonthWire> => {
  const { asked, scope } = await call.within((tx) => within(tx, call));
  // Protected persons are counted and not named.
  const [parts, persons] = await asOwner(call.platform.database, async (tx) => [
    await monthlyFigures(tx, asked, scope),
    await personsOfMonth(tx, asked, scope),
  ]);
  return call.within(async (tx) => {
    const { principal, requestId, platform } = call;
    const closed = await closedMonth(tx, asked);
    const isOwn = asked.unitId === principal.me.division.unitId;
    await record(tx, {
      actor: principal,
      requestId,
      act: "read",
      what: "statistics.month",
      detail: asked,
      subjects: [],
      at: platform.clock.now(),
    });
    return {
      month: asked.month,
      serviceId: asked.serviceId,
      serviceTitle: serviceOn(asked.serviceId, platform.clock.today())?.title ?? asked.serviceId,
      path: await pathTo(tx, call, asked.unitId),
      figures: Object.entries(figures).map(([key, { label, money }]) => ({ key, label, money })),
      parts: parts.map(({ unitId, name, counts }) => ({
        unitId,
        name: name ?? "本级（未划到下级）",
        counts: countsToWire(counts),
      })),
      total: countsToWire(totalOf(parts)),
      persons: Object.entries(personGroups).map(([key, label]) => ({ key, label, count: persons[key as PersonGroup] })),
      closed: closed && closedToWire(closed, parts),
      mayClose:
        closed === null &&
        isOwn &&
        may(principal, "report.close") &&
        platform.clock.today() >= addMonths(`${asked.month}-01`, 1),
    };
  });
};

/** The table as a file: one row a part, two or three columns a figure. */
const monthList = (shown: MonthWire): ExportList<MonthWire["parts"][number]> => ({
  id: "month",
  title: `${shown.month} ${shown.serviceTitle}月报 ${shown.path.at(-1)?.name ?? ""}`,
  columns: [
    { label: "地区", of: ({ name }) => name, width: 24 },
    ...shown.figures.flatMap(({ key, label, money }) => [
      { label: `${label}（户）`, of: ({ counts }: MonthWire["parts"][number]) => counts[key]?.cases ?? 0 },
      { label: `${label}（人）`, of: ({ counts }: MonthWire["parts"][number]) => counts[key]?.persons ?? 0 },
      ...(money
        ? [
            {
              label: `${label}（元/月）`,
              of: ({ counts }: MonthWire["parts"][number]) => Number(counts[key]?.yuan ?? 0),
            },
          ]
        : []),
    ]),
  ],
  pages: async function* () {
    yield await Promise.resolve([...shown.parts, { unitId: null, name: "合计", counts: shown.total }]);
  },
  subjectsOf: () => [],
});

export const statisticsRoutes = [
  route<AskedHere>({
    method: "GET",
    path: "/api/statistics/month",
    tag,
    summary: "一项待遇一个月的统计，按下级地区列出，合计等于各行之和",
    needs: "report.read",
    query: asking,
    requires: ["serviceId", "month"],
    answers: "MonthWire",
    handle: monthOf,
  }),
  route<AskedHere>({
    method: "POST",
    path: "/api/statistics/close",
    tag,
    summary: "月结：固定本县一项待遇一个月的统计，此后的更正只列为差异",
    needs: "report.close",
    body: bodyOf({ serviceId: text(80, 1), month }, ["serviceId", "month"]),
    answers: "MonthWire",
    handle: async (call) => {
      const { principal: actor, requestId, platform, input } = call;
      const own = { ...call, input: { ...input, unitId: actor.me.division.unitId } };
      const { asked, scope } = await call.within((tx) => within(tx, own));
      await asOwner(platform.database, (tx) => closeMonth(tx, platform, { asked, scope, actor, requestId }));
      return monthOf(own);
    },
  }),
  route<AskedHere & Pick<RowsAsked, "figure" | "after">>({
    method: "GET",
    path: "/api/statistics/rows",
    tag,
    summary: "一个统计数字所数的办件；受保护人员计入数字，不在此列出",
    needs: "report.read",
    query: {
      ...asking,
      figure: { type: "string", enum: Object.keys(figures) },
      after: { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
    },
    requires: ["serviceId", "month", "figure"],
    answers: "FigureRowsWire",
    handle: (call) =>
      call.within(async (tx) => {
        const { asked, scope } = await within(tx, call);
        const { figure, after } = call.input;
        const { principal, requestId, platform } = call;
        const rows = await rowsOfFigure(
          tx,
          { ...asked, figure, limit: pageSize, ...(after === undefined ? {} : { after }) },
          scope,
        );
        await record(tx, {
          actor: principal,
          requestId,
          act: "read",
          what: "statistics.rows",
          detail: { ...asked, figure },
          subjects: rows.map(({ caseId }) => ({ kind: "case", id: caseId, divNo: principal.divNo })),
          at: platform.clock.now(),
        });
        return {
          rows: rows.map(({ fen, since, ...row }) => ({ ...row, yuan: yuan(fen), decidedOn: since })),
          next: rows.length < pageSize ? null : (rows.at(-1)?.caseId ?? null),
        };
      }),
  }),
  route<AskedHere & { format: "xlsx" | "csv"; reason: string }>({
    method: "POST",
    path: "/api/exports/month",
    tag,
    summary: "导出月报（须写明理由，文件带导出人）",
    needs: "list.export",
    body: bodyOf({ ...asking, format: { type: "string", enum: ["xlsx", "csv"] }, reason: text(200, 4) }, [
      "serviceId",
      "month",
      "format",
      "reason",
    ]),
    answers: "FileWire",
    handle: async (call) => {
      const shown = await monthOf(call);
      const { platform, principal: actor, requestId, input } = call;
      const deps = filesDeps(platform);
      const { format, reason } = input;
      return call.within((tx) => makeExport(tx, deps, { format, reason, list: monthList(shown), actor, requestId }));
    },
  }),
];
