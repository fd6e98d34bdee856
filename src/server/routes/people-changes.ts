/** 人员变更 · Changes of facts, deaths, moves, and merging of records that are one person. */
import {
  answerTransfer,
  changePerson,
  factSources,
  mergeCandidates,
  mergePersons,
  mergersOf,
  move,
  recordDeath,
  settleNumber,
  transfersWaiting,
  unmergePersons,
  type FactSource,
  type MergerRow,
  type MoveAnswer,
  type PersonChanges,
} from "#kernel/people";
import type { MergerWire, MoveWire } from "#wire";
import { bodyOf, dayText, identifier, route, text } from "../route.ts";
import { auditPeople } from "./people.ts";

const tag = "人员变更";
const personId = { personId: identifier };
const because = {
  source: { type: "string", enum: Object.keys(factSources) },
  effectiveOn: dayText,
  reason: text(200, 2),
};
interface Because {
  readonly source: FactSource;
  readonly effectiveOn: string;
  readonly reason: string;
}
const optionalText = (maxLength: number) => ({ type: ["string", "null"], maxLength });

export const moveWire = (answer: MoveAnswer): MoveWire => ({
  moved: answer.moved,
  transferId: answer.moved ? null : answer.transferId,
});

const mergerWire = ({ mergedAt, undoneAt, ...merger }: MergerRow): MergerWire => ({
  ...merger,
  mergedAt: mergedAt.toISOString(),
  undoneAt: undoneAt?.toISOString() ?? null,
});

const facts = [
  route<Because & { personId: number; changes: PersonChanges; disputed?: boolean }>({
    method: "POST",
    path: "/api/people/:personId/changes",
    tag,
    summary: "变更或更正人员信息：两个版本都保留，列出需要重新核算的办件",
    needs: "people.change",
    params: personId,
    body: bodyOf(
      {
        ...because,
        changes: bodyOf(
          {
            fullName: text(120),
            sex: { type: ["string", "null"], enum: ["male", "female", null] },
            birthDate: optionalText(20),
            idKind: text(40),
            idNumber: optionalText(40),
            phone: optionalText(30),
            hukouUnitId: { type: ["integer", "null"] },
            diedOn: optionalText(20),
          },
          [],
        ),
        disputed: { type: "boolean" },
      },
      ["changes", "source", "effectiveOn", "reason"],
    ),
    answers: "PersonChangedWire",
    handle: (call) =>
      call.within(async (tx) => {
        const { disputed = false, ...given } = call.input;
        const asked = { ...given, actor: call.principal, ...(disputed ? { confidence: "disputed" as const } : {}) };
        const changed = await changePerson(tx, call.platform, asked);
        const detail = { changeId: changed.changeId, fields: changed.fields };
        const done = { act: "write", what: "people.change", personIds: [given.personId], detail } as const;
        await auditPeople(tx, call, { ...done, reason: given.reason });
        return { ...changed, needsHead: null };
      }),
  }),
  route<{ personId: number; diedOn: string; source: FactSource; reason: string }>({
    method: "POST",
    path: "/api/people/:personId/death",
    tag,
    summary: "登记死亡：次日退出家庭，通知各项待遇停发",
    needs: "people.change",
    params: personId,
    body: bodyOf({ diedOn: dayText, source: because.source, reason: because.reason }, ["diedOn", "source", "reason"]),
    answers: "PersonChangedWire",
    handle: (call) =>
      call.within(async (tx) => {
        const recorded = await recordDeath(tx, call.platform, { ...call.input, actor: call.principal });
        const done = { act: "write", what: "people.death", personIds: [call.input.personId] } as const;
        await auditPeople(tx, call, { ...done, reason: call.input.reason });
        return recorded;
      }),
  }),
  route<Because & { personId: number; corrections: { personId: number; idNumber: string | null }[] }>({
    method: "POST",
    path: "/api/people/:personId/number",
    tag,
    summary: "重号处置：该人员保留号码，其他人员改正或注销号码",
    needs: "people.merge",
    params: personId,
    body: bodyOf(
      {
        ...because,
        corrections: {
          type: "array",
          maxItems: 10,
          items: bodyOf({ personId: identifier, idNumber: optionalText(40) }, ["personId", "idNumber"]),
        },
      },
      ["corrections", "source", "effectiveOn", "reason"],
    ),
    answers: null,
    handle: (call) =>
      call.within(async (tx) => {
        const { personId: keeperId, corrections, reason, ...how } = call.input;
        await settleNumber(tx, call.platform, { ...how, keeperId, corrections, reason, actor: call.principal });
        const personIds = [keeperId, ...corrections.map((one) => one.personId)];
        await auditPeople(tx, call, { act: "write", what: "people.settle-number", personIds, reason });
      }),
  }),
];

const moves = [
  route<Because & { personId: number; toUnitId: number }>({
    method: "POST",
    path: "/api/people/:personId/move",
    tag,
    summary: "个人迁移：辖区内即时生效，迁出辖区的等待迁入地接收",
    needs: "people.change",
    params: personId,
    body: bodyOf({ ...because, toUnitId: identifier }, ["toUnitId", "source", "effectiveOn", "reason"]),
    answers: "MoveWire",
    handle: (call) =>
      call.within(async (tx) => {
        const { personId: who, ...moved } = call.input;
        const answer = await move(tx, call.platform, { ...moved, who: { personId: who }, actor: call.principal });
        const detail = { toUnitId: moved.toUnitId, ...answer };
        const done = { act: "write", what: "people.move", personIds: [who], detail } as const;
        await auditPeople(tx, call, { ...done, reason: moved.reason });
        return moveWire(answer);
      }),
  }),
  route<Record<string, never>>({
    method: "GET",
    path: "/api/transfers",
    tag,
    summary: "等待接收的迁入和本地提出的迁出",
    needs: "people.change",
    answers: "TransferWire[]",
    handle: (call) =>
      call.within(async (tx) => {
        const waiting = await transfersWaiting(tx, call.platform);
        await auditPeople(tx, call, { act: "read", what: "people.transfers", personIds: [] });
        return waiting;
      }),
  }),
  route<{ transferId: number; answer: "accepted" | "refused" | "withdrawn"; says: string }>({
    method: "POST",
    path: "/api/transfers/:transferId/answer",
    tag,
    summary: "接收、退回或撤回一次迁移",
    needs: "people.change",
    params: { transferId: identifier },
    body: bodyOf({ answer: { type: "string", enum: ["accepted", "refused", "withdrawn"] }, says: text(200) }, [
      "answer",
      "says",
    ]),
    answers: null,
    handle: (call) =>
      call.within(async (tx) => {
        const { input } = call;
        const personIds = await answerTransfer(tx, call.platform, { ...input, actor: call.principal });
        const detail = { transferId: input.transferId, answer: input.answer };
        const done = { act: "write", what: "people.answer-transfer", personIds, detail } as const;
        await auditPeople(tx, call, { ...done, reason: input.says });
      }),
  }),
];

const mergers = [
  route<{ personId: number }>({
    method: "GET",
    path: "/api/people/:personId/duplicates",
    tag,
    summary: "疑似同一人的档案和理由，供人工判断",
    needs: "people.merge",
    params: personId,
    answers: "MergeCandidateWire[]",
    handle: (call) =>
      call.within(async (tx) => {
        const candidates = await mergeCandidates(tx, call.platform, call.input.personId);
        const personIds = [call.input.personId, ...candidates.map(({ person }) => person.personId)];
        await auditPeople(tx, call, { act: "read", what: "people.duplicates", personIds });
        return candidates;
      }),
  }),
  route<{ personId: number }>({
    method: "GET",
    path: "/api/people/:personId/merges",
    tag,
    summary: "该人员档案的合并和撤销记录",
    needs: "people.merge",
    params: personId,
    answers: "MergerWire[]",
    handle: (call) =>
      call.within(async (tx) => {
        const found = await mergersOf(tx, call.input.personId);
        await auditPeople(tx, call, { act: "read", what: "people.merges", personIds: [call.input.personId] });
        return found.map(mergerWire);
      }),
  }),
  route<{ personId: number; mergedId: number; reason: string; numbersSeen?: boolean }>({
    method: "POST",
    path: "/api/people/:personId/merges",
    tag,
    summary: "把另一份档案并入该人员的档案，可以撤销",
    needs: "people.merge",
    params: personId,
    body: bodyOf({ mergedId: identifier, reason: text(200, 2), numbersSeen: { type: "boolean" } }, [
      "mergedId",
      "reason",
    ]),
    answers: "MergedWire",
    handle: (call) =>
      call.within(async (tx) => {
        const { personId: standingId, ...given } = call.input;
        const { mergeId, touched } = await mergePersons(tx, call.platform, {
          ...given,
          standingId,
          actor: call.principal,
        });
        const done = { act: "write", what: "people.merge", personIds: [standingId, given.mergedId] } as const;
        await auditPeople(tx, call, { ...done, reason: given.reason, detail: { mergeId } });
        return { mergeId, touched: [touched] };
      }),
  }),
  route<{ mergeId: number; reason: string }>({
    method: "POST",
    path: "/api/merges/:mergeId/undo",
    tag,
    summary: "撤销一次合并，两份档案各自恢复",
    needs: "people.merge",
    params: { mergeId: identifier },
    body: bodyOf({ reason: text(200, 2) }, ["reason"]),
    answers: "MergedWire",
    handle: (call) =>
      call.within(async (tx) => {
        const { mergeId, reason } = call.input;
        const { touched, personIds } = await unmergePersons(tx, call.platform, {
          mergeId,
          reason,
          actor: call.principal,
        });
        const done = { act: "write", what: "people.unmerge", personIds } as const;
        await auditPeople(tx, call, { ...done, reason, detail: { mergeId } });
        return { mergeId, touched };
      }),
  }),
];

export const peopleChangeRoutes = [...facts, ...moves, ...mergers];
