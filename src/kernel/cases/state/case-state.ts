/** A case as it stands: the fold of its entries. */
import type { HouseholdFacts, Verb } from "#policy";
import type { CaseRow, Day } from "#wire";
import type { Appeal } from "../appeals/appeal.ts";
import type { Pause } from "./clocks.ts";
import type { Bodies, Delegated, NearRelative } from "./entries.ts";
import type { Saying } from "./facts.ts";
import type { Support } from "../support/support.ts";

/** Where one step of the procedure stands. */
export interface StepMark {
  readonly verb: Verb;
  readonly state: "waiting" | "current" | "returned" | "done";
  /** The day its turn came: the end of the step before, or the return. */
  readonly readyOn: Day | null;
  readonly startedOn: Day | null;
  /** From the clocks of the declaration, counted from `readyOn`. */
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  readonly by: string | null;
  readonly note: string | null;
}

export interface Notice {
  readonly on: Day;
  readonly lastDay: Day;
  readonly usableFrom: Day;
  readonly place: string;
}

export interface CaseMember {
  readonly personId: number;
  readonly name: string;
  readonly relation: string;
}

export interface CaseState {
  readonly opened: Bodies["opened"];
  readonly openedAt: Date;
  /** The division whose office acts, by kind of office, as handed over last. */
  readonly places: Readonly<Record<string, number>>;
  readonly countyCode: string;
  readonly members: readonly CaseMember[];
  /** Who applies for them now; null for an organisation. */
  readonly applicantId: number | null;
  /** As they stand after all findings; members in the order of `members`. */
  readonly facts: HouseholdFacts;
  /** Every saying of each fact, oldest first, by "household.income" or "members[0].income". */
  readonly versions: ReadonlyMap<string, readonly Saying[]>;
  readonly marks: readonly StepMark[];
  readonly step: Verb | null;
  /** Kind of the office whose turn it is. */
  readonly turn: string | null;
  readonly turnUnitId: number | null;
  readonly dueOn: Day | null;
  readonly totalDueOn: Day | null;
  readonly state: CaseRow["state"];
  readonly outcome: CaseRow["outcome"];
  readonly paysFen: number | null;
  /** 接收在保 · What the roll promised when the case was carried over; null in a case that was worked here. */
  readonly carried: { readonly from: Day; readonly paysFen: number; readonly notCovered: readonly number[] } | null;
  readonly acceptedOn: Day | null;
  /** Of the application. */
  readonly decidedOn: Day | null;
  /** Of the newest decision, also about what runs. */
  readonly lastDecidedOn: Day | null;
  readonly decisions: number;
  readonly correction: { readonly on: Day; readonly list: string } | null;
  /** The county's document that hands the decision down; null when the county decides. */
  readonly delegation: Delegated | null;
  /** Who decides where that depends on the case; null until the turn comes to the decision, and where it does not depend. */
  readonly decider: { readonly otherwise: boolean; readonly why: string } | null;
  readonly extension: { readonly on: Day; readonly by: string; readonly reason: string; readonly note: string } | null;
  /** Times during which the applicant was supplying something, in order; the last may still be open. */
  readonly pauses: readonly Pause[];
  /** The day on which the newest decision was handed over; null when it has not been. */
  readonly deliveredOn: Day | null;
  /** What was granted and runs; null before, and where nothing runs. */
  readonly support: Support | null;
  /** Whose turn it is in a matter of the support: kind of office, and its division. */
  readonly supportTurn: { readonly kind: string; readonly unitId: number | null } | null;
  readonly appeals: readonly Appeal[];
  /** Whether the notice was objected to. */
  readonly objected: boolean;
  readonly conferences: readonly Bodies["conferenceHeld"][];
  /** The decision was annulled on this day and is to be made anew: the time from acceptance has run its course. */
  readonly anewSince: Day | null;
  readonly relative: NearRelative | null;
  /** Filed as a relative of handling staff: the deciding office must visit before it decides (DB57 article 20). */
  readonly nearRelative: boolean;
  /** The notice that stands or stood; null when none was posted or its content has changed since. */
  readonly notice: Notice | null;
  /** Accounts that investigated; they may not decide. */
  readonly investigators: readonly number[];
  /** Number of the last entry. */
  readonly version: number;
}
