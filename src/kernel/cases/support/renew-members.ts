/** 更新家庭成员 · Takes over who belongs to the household now, as the people register holds it after a death, birth or move. */
import type { ActionField } from "#wire";
import type { Action, Situation } from "../actions/action.ts";
import { atLookingOffice, lawOfChange } from "./looking.ts";

/** "更正王五的登记信息；减少张三；增加李四"; null where the register and the case agree. */
export const memberDifference = ({ state, known }: Pick<Situation, "state" | "known">): string | null => {
  if (known.registered === null) return null;
  const ids = new Set(known.registered.map(({ personId }) => personId));
  const held = new Set([...state.members.map(({ personId }) => personId), ...(state.carried?.notCovered ?? [])]);
  const names = (members: readonly { readonly name: string }[]): string => members.map(({ name }) => name).join("、");
  const gone = state.members.filter(({ personId }) => !ids.has(personId));
  const come = known.registered.filter(({ personId }) => !held.has(personId));
  const stayed = known.registered.filter(({ personId, facts }) => {
    const at = state.members.findIndex((member) => member.personId === personId);
    return at >= 0 && Object.entries(facts).some(([key, value]) => (state.facts.members[at]?.[key] ?? null) !== value);
  });
  const parts = [
    ...(stayed.length > 0 ? [`更正${names(stayed)}的登记信息`] : []),
    ...(gone.length > 0 ? [`减少${names(gone)}`] : []),
    ...(come.length > 0 ? [`增加${names(come)}`] : []),
  ];
  return parts.length === 0 ? null : parts.join("；");
};

const applicantLeft = ({ state, known }: Situation): boolean =>
  known.registered !== null && !known.registered.some(({ personId }) => personId === state.applicantId);

const successor = ({ known }: Situation): ActionField => ({
  key: "applicant",
  label: "由谁作为申请人",
  kind: "choice",
  required: true,
  options: (known.registered ?? []).map(({ personId, name }) => ({ value: String(personId), label: name })),
  help: "原申请人已不在本户，由其他成员继续作为申请人",
});

export const renewMembers: Action = {
  key: "renew-members",
  label: "按登记更新家庭成员",
  verb: null,
  permissions: ["case.intake", "case.investigate"],
  primary: true,
  signs: false,
  // Somebody may die, be born or leave while an application is worked on; what runs changes only within a matter.
  fits: (situation) =>
    (situation.state.support?.matter != null || situation.state.state === "open") &&
    (situation.known.registered ?? []).length > 0 &&
    memberDifference(situation) !== null,
  office: atLookingOffice,
  law: (situation) =>
    situation.state.support === null ? (situation.service.steps[0]?.citations ?? []) : lawOfChange(situation),
  input: (situation) => (applicantLeft(situation) ? [successor(situation)] : []),
  entries: ({ state, known }, { text }) => [
    {
      kind: "membersRenewed",
      body: {
        members: known.registered ?? [],
        applicantId: text["applicant"] === undefined ? (state.applicantId ?? 0) : Number(text["applicant"]),
      },
    },
  ],
};
