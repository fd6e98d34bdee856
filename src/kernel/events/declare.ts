/** What can happen that other modules care about, and what an event says. */

/** Bodies by kind; numbers only, so that an event carries nothing that the reader may not look up. */
export interface EventBodies {
  /** 人员信息变更 · A fact about a person is another one from a day on; `cases` are open and to be worked out again. */
  readonly PersonChanged: {
    readonly personId: number;
    readonly changeId: number;
    readonly fields: readonly string[];
    readonly effectiveOn: string;
    readonly cases: readonly number[];
  };
  /** 死亡 · Payments stop; the household may need a new head. */
  readonly PersonDied: {
    readonly personId: number;
    readonly changeId: number;
    readonly diedOn: string;
    readonly cases: readonly number[];
  };
  /** 迁移 · Within a county or between counties. */
  readonly PersonMoved: {
    readonly personId: number;
    readonly fromUnitId: number;
    readonly toUnitId: number;
    readonly effectiveOn: string;
    readonly cases: readonly number[];
  };
  /** 家庭变动 · Members, head or place of a household. */
  readonly HouseholdChanged: {
    readonly householdId: number;
    readonly change: "join" | "leave" | "head" | "split" | "unite" | "move" | "death";
    readonly effectiveOn: string;
    /** Households that came out of it, or went into it. */
    readonly others: readonly number[];
  };
  /** 合并档案 · Two records are one person from now on. */
  readonly PersonsMerged: { readonly mergeId: number; readonly standingId: number; readonly mergedId: number };
  /** 撤销合并 · They are two again. */
  readonly PersonsUnmerged: { readonly mergeId: number; readonly standingId: number; readonly mergedId: number };
  /** 区划变更 · Units ended, began or moved; `successors` lead from a unit that ended to where its records lie. */
  readonly DivisionChanged: {
    readonly changeId: number;
    readonly effectiveOn: string;
    readonly units: readonly number[];
    readonly successors: readonly (readonly [number, number])[];
  };
}
export type EventKind = keyof EventBodies;

/** As a subscriber receives it. `key` is the same each time the event is told, for effects outside the database. */
export interface Happened<K extends EventKind = EventKind> {
  readonly eventId: number;
  readonly key: string;
  readonly kind: K;
  readonly divNo: number;
  readonly at: Date;
  readonly body: EventBodies[K];
}
