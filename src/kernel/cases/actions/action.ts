/** What an action on a case is: when it is there, whose it is, what it asks, and which entries it leaves. */
import type { Permission, Principal } from "#kernel/access";
import type { Calendar } from "#kernel/calendar";
import type { Citation } from "#law";
import type { Tx } from "#kernel/database";
import type { Facts, Service, Verb } from "#policy";
import type { ActionField, Day, InputIssue, WaitingObjection } from "#wire";
import type { CaseState } from "../state/case-state.ts";
import type { Asked, CaseDeps } from "../deps.ts";
import type { CaseFile } from "../case-file.ts";
import type { Delegated, EntryDraft, MemberFinding, OpenedMember } from "../state/entries.ts";

/** A case before an official on a day. */
export interface Situation {
  readonly service: Service;
  readonly calendar: Calendar;
  readonly state: CaseState;
  readonly principal: Principal;
  readonly today: Day;
  readonly known: Known;
}

/** What the database knows beside the entries, for this case today. */
export interface Known {
  /** 权限下放 · The county's document in force; null when the county decides itself. */
  readonly delegation: Delegated | null;
  /** Members who stand in the register of near relatives of an official of the county or its townships. */
  readonly staffRelatives: readonly StaffRelative[];
  /** Whether a member's hukou lies in the county of the case, as far as it is registered. */
  readonly hukou: "here" | "elsewhere" | "unknown";
  /** Who belongs to the household today by the people register, while an application is worked on or something runs; null where that is not asked. */
  readonly registered: readonly OpenedMember[] | null;
  /** 网上异议 that the office has not yet taken into the case. */
  readonly objections: readonly WaitingObjection[];
}
export interface StaffRelative {
  readonly personId: number;
  readonly official: string;
  readonly office: string;
  readonly relation: string;
}

export interface FactsGiven {
  readonly household: Facts;
  readonly members: readonly MemberFinding[];
}
/** The input of an action after reading; what was left empty is absent. */
export interface Given {
  readonly text: Readonly<Record<string, string>>;
  readonly facts: FactsGiven | null;
}

/** The facts of a step, or after the grant those of all steps. */
export type Filling = Verb | "review";

/** What a decision is made from. */
export interface Deciding extends Pick<Asked, "principal"> {
  readonly file: CaseFile;
  readonly given: Given;
}

export interface Action {
  readonly key: string;
  readonly label: string;
  /** The step it works on; null for those that stand beside the steps, such as withdrawing. */
  readonly verb: Verb | null;
  /** Whose facts it fills where it works on no step. */
  readonly fills?: Filling;
  /** One of these permissions is needed. */
  readonly permissions: readonly Permission[];
  readonly primary: boolean;
  /** The official types the password again, because the result is signed. */
  readonly signs: boolean;
  /** Whether the case stands where the action belongs. */
  fits(situation: Situation): boolean;
  /** Kind of the office that may act; the office of the step when absent. */
  office?(situation: Situation): string | null;
  /** Why it must wait although it fits; null when it need not. */
  notYet?(situation: Situation): string | null;
  input(situation: Situation): readonly ActionField[];
  /** Rules between fields that a field alone cannot express. */
  check?(situation: Situation, text: Given["text"]): readonly InputIssue[];
  /** Whether it may be done while the applicant is supplying something; only such acts may. */
  readonly whilePaused?: true;
  law(situation: Situation): readonly Citation[];
  /** The entries it leaves; a decision, which needs the database and a key, has `decides` instead. */
  entries?(situation: Situation, given: Given): readonly EntryDraft[];
  decides?(tx: Tx, deps: CaseDeps, deciding: Deciding): Promise<readonly EntryDraft[]>;
}

/** The citations of the step an action works on. */
export const lawOf =
  (verb: Verb) =>
  ({ service }: Situation): readonly Citation[] =>
    service.steps.find((step) => step.verb === verb)?.citations ?? [];

/** Whether it is the step's turn and the case is not closed. */
export const atStep =
  (verb: Verb) =>
  ({ state }: Situation): boolean =>
    state.state !== "closed" && state.step === verb;

export const noteField: ActionField = { key: "note", label: "备注", kind: "text", required: false };
