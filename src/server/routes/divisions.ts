/** 区划 · The division tree for pickers and search, which is public knowledge; and its changes, which an office of the province carries out. */
import { record } from "#kernel/audit";
import { asOwner, type Tx } from "#kernel/database";
import {
  carryStrays,
  changeDivision,
  children,
  issueCodes,
  rehearseChange,
  rescopeTasks,
  search,
  settleTask,
  type DivisionAct,
  type DivisionChange,
  type DivisionChanged,
  type NewCode,
} from "#kernel/places";
import { invalidInput } from "#kernel/problems";
import type { DivisionChangedWire } from "#wire";
import { bodyOf, dayText, identifier, route, text, type Call } from "../route.ts";

const reading = [
  route<{ q: string; level?: number }>({
    method: "GET",
    path: "/api/divisions",
    tag: "区划",
    summary: "按名称（含旧名）、拼音或首字母查找区划",
    needs: "signed-in",
    query: { q: text(40, 1), level: { type: "integer", minimum: 0, maximum: 4 } },
    requires: ["q"],
    answers: "DivisionRow[]",
    handle: async ({ input: { q, level }, within, principal }) => {
      const inside = { within: principal.me.division.unitId, ...(level === undefined ? {} : { level }) };
      const hits = await within((tx) => search(tx, q, { limit: 20, ...inside }));
      return hits.map(({ row }) => row);
    },
  }),
  route<{ unitId: number; asOf?: string }>({
    method: "GET",
    path: "/api/divisions/:unitId/children",
    tag: "区划",
    summary: "下一级区划",
    needs: "signed-in",
    params: { unitId: identifier },
    query: { asOf: dayText },
    answers: "DivisionRow[]",
    handle: ({ input: { unitId, asOf }, within }) =>
      within((tx) => children(tx, unitId, asOf === undefined ? {} : { asOf })),
  }),
];

interface NewUnitGiven {
  readonly name: string;
  readonly type: string;
  readonly codes?: readonly NewCode[];
  readonly childIds?: readonly number[];
}
interface ChangeGiven {
  readonly kind: DivisionAct["kind"];
  readonly unitIds: readonly number[];
  readonly into: readonly NewUnitGiven[];
  /** The superior that a unit goes to, or the unit that goes on after a merger. */
  readonly toUnitId?: number;
  readonly codes?: readonly NewCode[];
  readonly approvalNo: string;
  readonly approvedOn: string;
  readonly effectiveOn: string;
  readonly note?: string;
  readonly rehearse?: boolean;
}

const lacking = (at: string, says: string) => invalidInput([{ at, code: "required", says }]);

/** The operation from one form; what the kind does not ask for is ignored. */
const actOf = ({ kind, unitIds, into, toUnitId, codes = [] }: ChangeGiven): DivisionAct => {
  const [unitId] = unitIds;
  const [first] = into;
  if (unitId === undefined) throw lacking("unitIds", "请选择变更的区划");
  switch (kind) {
    case "rename":
      if (first === undefined) throw lacking("into", "请填写新的名称和类型");
      return { kind, unitId, name: first.name, type: first.type, codes: first.codes ?? codes };
    case "move":
      if (toUnitId === undefined) throw lacking("toUnitId", "请选择划归的上级单位");
      return { kind, unitId, toParentId: toUnitId, codes };
    case "merge": {
      const target = toUnitId ?? first;
      if (target === undefined) throw lacking("into", "请填写合并后的单位，或选择保留的单位");
      return { kind, unitIds, into: target };
    }
    case "split":
      return { kind, unitId, into: into.map((unit) => ({ ...unit, childIds: unit.childIds ?? [] })) };
  }
};

const changeOf = (given: ChangeGiven): DivisionChange => {
  const { approvalNo, approvedOn, effectiveOn, note } = given;
  return { ...actOf(given), approvalNo, approvedOn, effectiveOn, ...(note === undefined ? {} : { note }) };
};

const changedWire = ({ carried, established, offices, codes, ...changed }: DivisionChanged): DivisionChangedWire => ({
  ...changed,
  established: [...established],
  offices: [...offices],
  codes: [...codes],
  rows: Object.values(carried).reduce((sum, rows) => sum + rows, 0),
  tables: Object.keys(carried).length,
});

type Asking = Pick<Call<unknown>, "platform" | "principal" | "requestId">;

const audited = (tx: Tx, { platform, principal: actor, requestId }: Asking, done: { what: string; detail: unknown }) =>
  record(tx, { actor, requestId, act: "write", ...done, subjects: [], at: platform.clock.now() });

/** Done or rehearsed; afterwards rows that others wrote meanwhile under an old number are carried as well. */
const carryOut = async (call: Asking, given: ChangeGiven): Promise<DivisionChanged> => {
  const { database, clock } = call.platform;
  const change = changeOf(given);
  if (given.rehearse ?? false) return rehearseChange(database, { clock }, change);
  const done = await asOwner(database, async (tx) => {
    const changed = await changeDivision(tx, { clock }, change);
    const { changeId, carried } = changed;
    await audited(tx, call, {
      what: "places.change-division",
      detail: { changeId, carried, approvalNo: given.approvalNo },
    });
    return changed;
  });
  await asOwner(database, carryStrays);
  return done;
};

const code = bodyOf({ system: { type: "string", enum: ["GB2260", "GB10114", "NBS12"] }, code: text(12, 6) }, [
  "system",
  "code",
]);
const ids = { type: "array", maxItems: 500, items: identifier };

const changing = [
  route<ChangeGiven>({
    method: "POST",
    path: "/api/divisions/changes",
    tag: "区划",
    summary: "执行或演练一次区划变更：更名、隶属变更、合并、分设",
    needs: "division.change",
    body: bodyOf(
      {
        kind: { type: "string", enum: ["rename", "move", "merge", "split"] },
        unitIds: { ...ids, minItems: 1 },
        toUnitId: identifier,
        into: {
          type: "array",
          maxItems: 20,
          items: bodyOf(
            { name: text(40, 2), type: text(10, 1), codes: { type: "array", maxItems: 3, items: code }, childIds: ids },
            ["name", "type"],
          ),
        },
        codes: { type: "array", maxItems: 3, items: code },
        approvalNo: text(60, 2),
        approvedOn: dayText,
        effectiveOn: dayText,
        note: text(500),
        rehearse: { type: "boolean" },
      },
      ["kind", "unitIds", "into", "approvalNo", "approvedOn", "effectiveOn"],
    ),
    answers: "DivisionChangedWire",
    handle: async (call) => changedWire(await carryOut(call, call.input)),
  }),
  route<{ codes: (NewCode & { unitId: number })[]; from: string; source: string }>({
    method: "POST",
    path: "/api/divisions/codes",
    tag: "区划",
    summary: "登记公布的新代码，原代码自该日起停用",
    needs: "division.change",
    body: bodyOf(
      {
        codes: {
          type: "array",
          minItems: 1,
          maxItems: 5000,
          items: bodyOf(
            { unitId: identifier, system: { type: "string", enum: ["GB2260", "GB10114", "NBS12"] }, code: text(12, 6) },
            ["unitId", "system", "code"],
          ),
        },
        from: dayText,
        source: text(100, 2),
      },
      ["codes", "from", "source"],
    ),
    answers: null,
    handle: (call) =>
      asOwner(call.platform.database, async (tx) => {
        const { codes, from, source } = call.input;
        await issueCodes(tx, { codes, from, source });
        await audited(tx, call, { what: "places.issue-codes", detail: { from, source, codes: codes.length } });
      }),
  }),
  route<{ after?: number; limit?: number }>({
    method: "GET",
    path: "/api/divisions/tasks",
    tag: "区划",
    summary: "区划变更后本辖区需要人工核定的事项",
    needs: "people.change",
    query: { after: identifier, limit: { type: "integer", minimum: 1, maximum: 500 } },
    answers: "RescopeTaskWire[]",
    handle: ({ input, within }) => within((tx) => rescopeTasks(tx, input)),
  }),
  route<{ taskId: number; note: string }>({
    method: "POST",
    path: "/api/divisions/tasks/:taskId/settle",
    tag: "区划",
    summary: "核定一项，写明处理结果",
    needs: "people.change",
    params: { taskId: identifier },
    body: bodyOf({ note: text(200, 2) }, ["note"]),
    answers: null,
    handle: (call) =>
      call.within(async (tx) => {
        const { taskId, note } = call.input;
        await settleTask(tx, { taskId, note, by: call.principal.accountId, at: call.platform.clock.now() });
        await audited(tx, call, { what: "places.settle-task", detail: { taskId, note } });
      }),
  }),
];

export const divisionRoutes = [...reading, ...changing];
