/** The fold: from the entries of a case to where it stands. Pure; the projection is written from it and checked against it. */
import type { Calendar } from "#kernel/calendar";
import { dayOf } from "#kernel/clock";
import type { Service, Verb } from "#policy";
import type { Day } from "#wire";
import type { CaseState, StepMark } from "./case-state.ts";
import { earlier, stepDueOn, stepOf, totalDueOn } from "./clocks.ts";
import type { Bodies, Entry, EntryKind } from "./entries.ts";
import { declaredFacts, find, type HeldFacts } from "./facts.ts";

type Open<T> = { -readonly [K in keyof T]: T[K] };
type Mark = Open<StepMark>;
interface Draft extends Open<
  Omit<CaseState, "marks" | "facts" | "origins" | "step" | "turn" | "turnUnitId" | "dueOn">
> {
  marks: Mark[];
  held: HeldFacts;
}
interface Frame {
  readonly service: Service;
  readonly calendar: Calendar;
  readonly draft: Draft;
}
interface Happened {
  readonly on: Day;
  readonly entry: Entry;
}

const waiting = (verb: Verb): Mark => ({
  verb,
  state: "waiting",
  readyOn: null,
  startedOn: null,
  dueOn: null,
  doneOn: null,
  by: null,
  note: null,
});

const markOf = ({ draft }: Frame, verb: Verb): Mark => {
  const mark = draft.marks.find((each) => each.verb === verb);
  if (!mark) throw new Error(`The procedure has no step “${verb}”`);
  return mark;
};

/** Gives the turn to the first step that is not done; none after the last. */
const pass = (frame: Frame, on: Day): void => {
  const next = frame.draft.marks.find((mark) => mark.state !== "done");
  if (!next || next.readyOn !== null) return;
  next.state = next.state === "waiting" ? "current" : next.state;
  next.readyOn = on;
  if (next.verb === "publicNotice") next.startedOn = frame.draft.notice?.on ?? null;
  next.dueOn = stepDueOn(frame.calendar, stepOf(frame.service, next.verb), on);
};

const finish = (frame: Frame, verb: Verb, { on, entry, note }: Happened & { note: string | null }): void => {
  const mark = markOf(frame, verb);
  Object.assign(mark, {
    state: "done",
    startedOn: mark.startedOn ?? on,
    doneOn: on,
    by: `${entry.office} ${entry.by}`,
    note,
  });
  pass(frame, on);
};

const reopen = (frame: Frame, verbs: readonly Verb[], { on, note }: { on: Day; note: string }): void => {
  verbs.forEach((verb, index) => {
    const state = index === 0 ? "returned" : "waiting";
    Object.assign(markOf(frame, verb), { ...waiting(verb), state, note: index === 0 ? note : null });
  });
  // A later step whose turn had come waits again.
  for (const mark of frame.draft.marks) if (mark.state === "current") Object.assign(mark, waiting(mark.verb));
  pass(frame, on);
};

const close = (frame: Frame): void => {
  frame.draft.state = "closed";
};

/** Where an objection is looked into again: by the investigation, else before the notice. */
const reviewing = (service: Service): Verb => {
  const verbs = service.steps.map((step) => step.verb);
  return verbs.includes("investigate") ? "investigate" : "accept";
};

type Apply = { [K in EntryKind]: (frame: Frame, body: Bodies[K], happened: Happened) => void };

const apply: Apply = {
  opened: () => undefined,
  correctionRequested: ({ draft }, { list }, { on }) => {
    draft.correction = { on, list };
  },
  accepted: (frame, { nearRelative, note }, happened) => {
    // A case that came back to intake keeps its clock: returning it must not buy time.
    frame.draft.acceptedOn ??= happened.on;
    frame.draft.totalDueOn ??= totalDueOn(frame.calendar, frame.service, happened.on);
    frame.draft.nearRelative = nearRelative;
    finish(frame, "accept", { ...happened, note });
  },
  stepStarted: (frame, { verb }, { on }) => {
    markOf(frame, verb).startedOn = on;
  },
  factsFound: ({ draft }, body, { entry }) => {
    const changed = find(draft.held, { members: draft.members, finding: body });
    // What was posted no longer says what is proposed, so the notice has to be posted again.
    if (changed) draft.notice = null;
    if (body.origin === "investigated") draft.investigators = [...new Set([...draft.investigators, entry.accountId])];
  },
  stepDone: (frame, { verb, note }, happened) => finish(frame, verb, { ...happened, note }),
  noticePosted: (frame, notice) => {
    frame.draft.notice = notice;
    markOf(frame, "publicNotice").startedOn = notice.on;
  },
  objectionRaised: (frame, { from, content }, { on }) =>
    reopen(frame, [reviewing(frame.service)], { on, note: `${from}提出异议：${content}` }),
  returned: (frame, { to, reason }, { on }) => {
    const verbs = frame.service.steps.map((step) => step.verb);
    frame.draft.notice = null;
    reopen(frame, verbs.slice(verbs.indexOf(to)), { on, note: reason });
  },
  decided: (frame, { outcome, paysFen, opinion }, happened) => {
    const { draft } = frame;
    draft.decisions += 1;
    Object.assign(draft, { decidedOn: happened.on, outcome, paysFen, state: "decided" });
    finish(frame, "decide", { ...happened, note: opinion });
    // Only what was granted is published (DB57 article 24).
    if (outcome === "refused" || draft.marks.every((mark) => mark.state === "done")) close(frame);
  },
  published: (frame, { place, note }, happened) => {
    finish(frame, "publication", { ...happened, note: note === null ? place : `${place}；${note}` });
    close(frame);
  },
  withdrawn: (frame) => {
    frame.draft.outcome = "withdrawn";
    close(frame);
  },
  terminated: (frame) => {
    frame.draft.outcome = "terminated";
    close(frame);
  },
};

const begin = (service: Service, first: Entry | undefined): Draft => {
  if (first?.kind !== "opened") throw new Error("A case begins with its opening");
  const { members, household } = first.body;
  return {
    opened: first.body,
    openedAt: first.at,
    members: members.map(({ personId, name, relation }) => ({ personId, name, relation })),
    held: declaredFacts(household, members),
    marks: service.steps.map((step) => waiting(step.verb)),
    state: "open",
    outcome: null,
    paysFen: null,
    acceptedOn: null,
    decidedOn: null,
    totalDueOn: null,
    decisions: 0,
    correction: null,
    nearRelative: false,
    notice: null,
    investigators: [],
    version: 0,
  };
};

const standing = ({ service, draft }: Frame): CaseState => {
  const { held, ...rest } = draft;
  const current = draft.state === "closed" ? undefined : draft.marks.find((mark) => mark.state !== "done");
  const step = current ? stepOf(service, current.verb) : null;
  const begun = step?.startsWithin && current?.startedOn;
  // The total clock runs until the decision; after it only a clock of the step itself binds.
  const limit = draft.state === "open" ? draft.totalDueOn : null;
  return {
    ...rest,
    facts: { household: held.household, members: held.members },
    origins: held.origins,
    step: step?.verb ?? null,
    turn: step?.office.kind ?? null,
    turnUnitId: step ? (draft.opened.places[step.office.kind] ?? null) : null,
    dueOn: step ? earlier(begun ? null : (current?.dueOn ?? null), limit) : null,
  };
};

/**
 * Where a case stands after its entries. Working days come from the calendar, notice days are natural days;
 * the entries' own days are those of Hunan.
 */
export const fold = (service: Service, calendar: Calendar, entries: readonly Entry[]): CaseState => {
  const draft = begin(service, entries[0]);
  const frame: Frame = { service, calendar, draft };
  for (const entry of entries) {
    const on = dayOf(entry.at);
    const step = apply[entry.kind] as (frame: Frame, body: unknown, happened: Happened) => void;
    step(frame, entry.body, { on, entry });
    if (entry.kind === "opened") pass(frame, on);
    draft.version = entry.seq;
  }
  return standing(frame);
};
