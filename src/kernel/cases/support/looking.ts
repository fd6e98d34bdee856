/** What looking into a running support has in common, whether a review is due or a change was reported. */
import type { ActionField } from "#wire";
import { citationsOf } from "#policy";
import type { Action, Given, Situation } from "../actions/action.ts";
import { factsField } from "../actions/fields-of-step.ts";
import { twoInvestigators } from "../actions/investigate.ts";
import type { EntryDraft } from "../state/entries.ts";
import { onlyChanges } from "../state/facts.ts";
import { lookingOffice } from "./support.ts";

/** A support that has not ended. */
export const runs = ({ state: { support } }: Situation): boolean => support !== null && support.status !== "ended";

/** The township's office, whatever its name in the service. */
export const atLookingOffice = ({ service }: Situation): string => lookingOffice(service).kind;

export const lawOfReview = ({ service }: Situation) => citationsOf(service.review?.cite ?? []);
export const lawOfChange = ({ service }: Situation) => citationsOf(service.changes?.cite ?? []);

export const lookingFields = (situation: Situation, note: string): readonly ActionField[] => [
  factsField(situation.service, { verb: "review", label: "核查后的情况", required: false }),
  {
    key: "investigators",
    label: "核查人员",
    kind: "text",
    required: true,
    help: "至少两人，姓名之间用顿号隔开",
  },
  { key: "note", label: note, kind: "text", required: true, help: "写明核查方式、时间和查明的情况" },
];

export const checkInvestigators: NonNullable<Action["check"]> = (_, { investigators }) =>
  twoInvestigators(investigators, "核查人员");

/** Only what differs is said anew. */
export const foundEntries = ({ state }: Situation, { facts, text }: Given): readonly EntryDraft[] => {
  const changes = facts && onlyChanges(state, facts);
  const investigators = text["investigators"] ?? null;
  return changes ? [{ kind: "factsFound", body: { origin: "reviewed", ...changes, investigators, note: null } }] : [];
};
