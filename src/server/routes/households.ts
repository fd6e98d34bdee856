/** 一户一档 · One household: members over time, its cases, its timeline; and registering a household. */
import { record } from "#kernel/audit";
import { casesOfHousehold } from "#kernel/cases";
import {
  changeHousehold,
  factSources,
  householdHistory,
  householdOn,
  isRelation,
  move,
  registerHousehold,
  relations,
  type FactSource,
  type Household,
  type HouseholdAct,
  type NewHousehold,
  type Relation,
} from "#kernel/people";
import { invalidInput, problem } from "#kernel/problems";
import type { CaseRow, HouseholdView } from "#wire";
import { caseDeps } from "../case-deps.ts";
import { bodyOf, dayText, identifier, route, text, type Call } from "../route.ts";
import { moveWire } from "./people-changes.ts";
import { auditPeople } from "./people.ts";

const notHere = problem<{ householdId: number; asOf: string }>(
  "households.not-found",
  404,
  "{asOf} 没有编号为 {householdId} 的家庭，或者不在您的辖区内",
  "请从查人页面重新进入，或换一个日期",
);

const outcomes = { granted: "给予", refused: "不予", withdrawn: "撤回申请", terminated: "终止办理" } as const;

const timeline = ({ members }: Household, cases: readonly CaseRow[]): HouseholdView["timeline"] =>
  [
    ...members.map(({ from, name, relation }) => ({
      on: from,
      says: `${name}（${relation}）登记为家庭成员`,
      caseId: null,
    })),
    ...cases.flatMap(({ caseId, acceptedOn, decidedOn, serviceTitle, caseNo, outcome, pays }) => [
      ...(acceptedOn === null ? [] : [{ on: acceptedOn, says: `受理${serviceTitle}申请（${caseNo}）`, caseId }]),
      ...(decidedOn === null || outcome === null
        ? []
        : [
            {
              on: decidedOn,
              says: `${serviceTitle}：${outcomes[outcome]}${outcome === "granted" && pays ? `，每月 ${pays} 元` : ""}`,
              caseId,
            },
          ]),
    ]),
  ].sort((a, b) => b.on.localeCompare(a.on));

/** The file as an official sees it; the look is audited in the same transaction. */
const file = (
  call: Pick<Call<unknown>, "platform" | "principal" | "requestId" | "within">,
  { householdId, asOf, act }: { householdId: number; asOf: string; act: "read" | "write" },
): Promise<HouseholdView> =>
  call.within(async (tx) => {
    const { platform, principal: actor, requestId } = call;
    const household = await householdOn(tx, platform, { householdId, asOf });
    if (!household) throw notHere({ householdId, asOf });
    const cases = await casesOfHousehold(tx, caseDeps(platform), householdId);
    const { divNo, ...shown } = household;
    const subjects = [
      { kind: "household" as const, id: householdId, divNo },
      ...household.members.map(({ personId }) => ({ kind: "person" as const, id: personId, divNo })),
    ];
    await record(tx, { actor, requestId, act, what: "people.household-file", subjects, at: platform.clock.now() });
    return { ...shown, cases, timeline: timeline(household, cases) };
  });

const member = {
  type: "object",
  required: ["relation"],
  additionalProperties: false,
  properties: {
    relation: text(40, 1),
    personId: identifier,
    fullName: text(60),
    idKind: text(40),
    idNumber: { type: ["string", "null"], maxLength: 40 },
    sex: { type: ["string", "null"], enum: ["male", "female", null] },
    birthDate: { type: ["string", "null"], maxLength: 20 },
    phone: { type: ["string", "null"], maxLength: 30 },
    hukouUnitId: { type: ["integer", "null"] },
    disputed: { type: "boolean" },
  },
};

interface Changing {
  readonly householdId: number;
  readonly kind: HouseholdAct["kind"];
  readonly effectiveOn: string;
  readonly reason: string;
  readonly personId?: number;
  readonly relation?: Relation;
  readonly members?: readonly { readonly personId: number; readonly relation: Relation }[];
  readonly staying?: readonly { readonly personId: number; readonly relation: Relation }[];
  readonly fromHouseholdId?: number;
  readonly address?: string | null;
  readonly category?: "urban" | "rural" | null;
}

const lacking = (at: string, says: string) => invalidInput([{ at, code: "required", says }]);

/** What each kind of change asks for, from one form. */
const actOf = (given: Changing): HouseholdAct => {
  const { kind, personId, relation, members, staying, fromHouseholdId, address, category } = given;
  const person = (): number => {
    if (personId === undefined) throw lacking("personId", "请选择人员");
    return personId;
  };
  const related = () => {
    if (members === undefined || members.length === 0) throw lacking("members", "请填写成员和与户主的关系");
    return members;
  };
  switch (kind) {
    case "join":
      if (relation === undefined || !isRelation(relation)) throw lacking("relation", "请选择与户主的关系");
      return { kind, personId: person(), relation };
    case "leave":
      return { kind, personId: person() };
    case "head":
      return { kind, members: related() };
    case "split": {
      const rest = { address: address ?? null, category: category ?? null };
      return { kind, leaving: related(), ...rest, ...(staying === undefined ? {} : { staying }) };
    }
    case "unite":
      if (fromHouseholdId === undefined) throw lacking("fromHouseholdId", "请选择并入的家庭");
      return { kind, fromHouseholdId, joining: related() };
  }
};

const relatedList = {
  type: "array",
  maxItems: 50,
  items: bodyOf({ personId: identifier, relation: { type: "string", enum: Object.keys(relations) } }, [
    "personId",
    "relation",
  ]),
};

const changes = [
  route<Changing>({
    method: "POST",
    path: "/api/households/:householdId/changes",
    tag: "家庭",
    summary: "加入、退出、变更户主、分户、并户；列出需要重新核算的办件",
    needs: "people.change",
    params: { householdId: identifier },
    body: bodyOf(
      {
        kind: { type: "string", enum: ["join", "leave", "head", "split", "unite"] },
        effectiveOn: dayText,
        reason: text(200, 2),
        personId: identifier,
        relation: { type: "string", enum: Object.keys(relations) },
        members: relatedList,
        staying: relatedList,
        fromHouseholdId: identifier,
        address: { type: ["string", "null"], maxLength: 200 },
        category: { type: ["string", "null"], enum: ["urban", "rural", null] },
      },
      ["kind", "effectiveOn", "reason"],
    ),
    answers: "HouseholdChangedWire",
    handle: (call) =>
      call.within(async (tx) => {
        const { input, platform, principal: actor } = call;
        const { householdId, effectiveOn, reason } = input;
        const act = actOf(input);
        const done = await changeHousehold(tx, platform, { householdId, effectiveOn, reason, act, actor });
        const personIds = [...(input.members ?? []), ...(input.staying ?? []), input].flatMap(({ personId }) =>
          personId === undefined ? [] : [personId],
        );
        const detail = { householdId, others: done.others };
        await auditPeople(tx, call, {
          act: "write",
          what: `people.household-${input.kind}`,
          personIds,
          reason,
          detail,
        });
        return done;
      }),
  }),
  route<{ householdId: number; toUnitId: number; source: FactSource; effectiveOn: string; reason: string }>({
    method: "POST",
    path: "/api/households/:householdId/move",
    tag: "家庭",
    summary: "整户迁移：辖区内即时生效，迁出辖区的等待迁入地接收",
    needs: "people.change",
    params: { householdId: identifier },
    body: bodyOf(
      {
        toUnitId: identifier,
        source: { type: "string", enum: Object.keys(factSources) },
        effectiveOn: dayText,
        reason: text(200, 2),
      },
      ["toUnitId", "source", "effectiveOn", "reason"],
    ),
    answers: "MoveWire",
    handle: (call) =>
      call.within(async (tx) => {
        const { householdId, ...moved } = call.input;
        const household = await householdOn(tx, call.platform, { householdId, asOf: moved.effectiveOn });
        const personIds = household?.members.map(({ personId }) => personId) ?? [];
        const answer = await move(tx, call.platform, { ...moved, who: { householdId }, actor: call.principal });
        const detail = { householdId, toUnitId: moved.toUnitId, ...answer };
        const done = { act: "write", what: "people.move-household", personIds, detail } as const;
        await auditPeople(tx, call, { ...done, reason: moved.reason });
        return moveWire(answer);
      }),
  }),
  route<{ householdId: number }>({
    method: "GET",
    path: "/api/households/:householdId/history",
    tag: "家庭",
    summary: "家庭变动的经过和理由",
    needs: "people.read",
    params: { householdId: identifier },
    answers: "HouseholdPastWire[]",
    handle: (call) =>
      call.within(async (tx) => {
        const { householdId } = call.input;
        const past = await householdHistory(tx, householdId);
        await auditPeople(tx, call, {
          act: "read",
          what: "people.household-history",
          personIds: [],
          detail: { householdId },
        });
        return past;
      }),
  }),
];

export const householdRoutes = [
  ...changes,
  route<{ householdId: number; asOf?: string }>({
    method: "GET",
    path: "/api/households/:householdId",
    tag: "家庭",
    summary: "一户一档：某日的成员、办件和经历",
    needs: "people.read",
    params: { householdId: identifier },
    query: { asOf: dayText },
    answers: "HouseholdView",
    handle: (call) =>
      file(call, {
        householdId: call.input.householdId,
        asOf: call.input.asOf ?? call.platform.clock.today(),
        act: "read",
      }),
  }),
  route<NewHousehold>({
    method: "POST",
    path: "/api/households",
    tag: "家庭",
    summary: "登记一户及其成员",
    needs: "people.register",
    body: bodyOf(
      {
        unitId: identifier,
        category: { type: ["string", "null"], enum: ["urban", "rural", null] },
        address: { type: ["string", "null"], maxLength: 200 },
        from: dayText,
        members: { type: "array", minItems: 1, maxItems: 50, items: member },
      },
      ["unitId", "members"],
    ),
    answers: "HouseholdView",
    handle: async (call) => {
      const { platform, input } = call;
      const given = { ...input, category: input.category ?? null, address: input.address ?? null };
      const { householdId } = await call.within((tx) => registerHousehold(tx, platform, given));
      return file(call, { householdId, asOf: platform.clock.today(), act: "write" });
    },
  }),
];
