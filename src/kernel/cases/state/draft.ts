/** A case while its entries are folded: what the fold writes, before it answers where the case stands. */
import type { Calendar } from "#kernel/calendar";
import { dayOf } from "#kernel/clock";
import type { Service, Verb } from "#policy";
import type { Support } from "../support/support.ts";
import type { CaseState, StepMark } from "./case-state.ts";
import type { Pause } from "./clocks.ts";
import type { Bodies, Entry } from "./entries.ts";
import { declaredFacts, type HeldFacts } from "./facts.ts";

type Open<T> = { -readonly [K in keyof T]: T[K] };
export type Mark = Open<StepMark>;
export interface Draft extends Open<
  Omit<
    CaseState,
    "marks" | "pauses" | "facts" | "versions" | "step" | "turn" | "turnUnitId" | "supportTurn" | "dueOn" | "totalDueOn"
  >
> {
  marks: Mark[];
  pauses: Pause[];
  /** What ran before each decision about it, with that decision, so that one which falls can be undone. */
  undo: Map<number, { before: Support; body: Bodies["decided"] }>;
  held: HeldFacts;
}
export interface Frame {
  /** The declared procedure, or its variant with the decision delegated. */
  service: Service;
  readonly declared: Service;
  readonly calendar: Calendar;
  readonly draft: Draft;
}
export const waiting = (verb: Verb): Mark => ({
  verb,
  state: "waiting",
  readyOn: null,
  startedOn: null,
  dueOn: null,
  doneOn: null,
  by: null,
  note: null,
});

/** As the first entry leaves it. */
export const begin = (service: Service, first: Entry | undefined): Draft => {
  if (first?.kind !== "opened") throw new Error("A case begins with its opening");
  const { members, household } = first.body;
  return {
    opened: first.body,
    openedAt: first.at,
    places: first.body.places,
    countyCode: first.body.countyCode,
    members: members.map(({ personId, name, relation }) => ({ personId, name, relation })),
    applicantId: first.body.applicantId,
    held: declaredFacts(household, members, {
      origin: "declared",
      on: dayOf(first.at),
      by: `${first.office} ${first.by}`,
    }),
    marks: service.steps.map((step) => waiting(step.verb)),
    state: "open",
    outcome: null,
    paysFen: null,
    carried: null,
    acceptedOn: null,
    decidedOn: null,
    lastDecidedOn: null,
    decisions: 0,
    delegation: null,
    decider: null,
    extension: null,
    pauses: [],
    deliveredOn: null,
    support: null,
    appeals: [],
    objected: false,
    conferences: [],
    anewSince: null,
    undo: new Map(),
    relative: null,
    correction: null,
    nearRelative: false,
    notice: null,
    investigators: [],
    version: 0,
  };
};
