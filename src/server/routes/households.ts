/** 一户一档 · One household: members over time, its cases, its timeline; and registering a household. */
import { record } from "#kernel/audit";
import { casesOfHousehold } from "#kernel/cases";
import { householdOn, registerHousehold, type Household, type NewHousehold } from "#kernel/people";
import { problem } from "#kernel/problems";
import type { CaseRow, HouseholdView } from "#wire";
import { caseDeps } from "../case-deps.ts";
import { bodyOf, dayText, identifier, route, text, type Call } from "../route.ts";

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
    const { unitId: _unit, divNo, ...shown } = household;
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

export const householdRoutes = [
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
