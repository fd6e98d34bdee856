/** A whole case as a seed or a takeover gives it: what was applied for, and what happened to it by whom and when. */
import type { Facts, Service } from "#policy";
import type { Bodies, EntryDraft, OpenedMember } from "../state/entries.ts";

export interface Author {
  readonly at: Date;
  readonly accountId: number;
  readonly officeId: number;
  /** Names of the official and the office on that day. */
  readonly by: string;
  readonly office: string;
}

/** Without an outcome the decision follows the proposal. */
export interface DecisionDraft {
  readonly kind: "decided";
  readonly body: {
    readonly outcome?: Bodies["decided"]["outcome"];
    readonly opinion: string;
    readonly ground?: string;
    /** Of a decision about what runs: why it is suspended or ends, and the months of a gradual exit. */
    readonly reason?: string;
    readonly months?: number;
  };
}

export type HappenedDraft = Author & (Exclude<EntryDraft, { kind: "opened" | "decided" }> | DecisionDraft);

export interface CaseDraft {
  readonly service: Service;
  readonly householdId: number;
  readonly applicantId: number;
  /** Number of the household's division. */
  readonly divNo: number;
  readonly countyId: number;
  readonly countyCode: string;
  /** Division by kind of office, for every office that has a step. */
  readonly places: Readonly<Record<string, number>>;
  readonly household: Facts;
  /** In their order; the facts include the day of birth. */
  readonly members: readonly OpenedMember[];
  readonly opened: Author;
  /** In the order they happened. */
  readonly happened: readonly HappenedDraft[];
}
