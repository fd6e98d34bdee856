/** The fold: from the entries of a case to where it stands. Pure; the projection is written from it and checked against it. */
import type { Calendar } from "#kernel/calendar";
import { dayOf } from "#kernel/clock";
import type { Service, Verb } from "#policy";
import type { Day } from "#wire";
import type { CaseState } from "./case-state.ts";
import { begin, type Frame, type Mark, waiting } from "./draft.ts";
import { earlier, stepDueOn, stepOf, totalDueOn, withPauses, type Pause } from "./clocks.ts";
import type { Bodies, Entry, EntryKind } from "./entries.ts";
import { find, renewMembers } from "./facts.ts";
import { procedureOf } from "./procedure-of.ts";
import { consequenceOf, rulingWords } from "../appeals/appeal.ts";
import { answeredAppeal, endedAppeal, extendedAppeal, filedAppeal } from "../appeals/fold-appeals.ts";
import { isSupportOutcome } from "../decision/effect.ts";
import {
  afterDecision,
  afterFall,
  afterReview,
  type Around,
  carriedSupport,
  grantedSupport,
  withMatter,
  withRuling,
} from "../support/fold-support.ts";
import { lookingOffice, paidFen, type Support } from "../support/support.ts";

interface Happened {
  readonly on: Day;
  readonly entry: Entry;
}

const markOf = ({ draft }: Frame, verb: Verb): Mark => {
  const mark = draft.marks.find((each) => each.verb === verb);
  if (!mark) throw new Error(`The procedure has no step “${verb}”`);
  return mark;
};

/** Only what was granted is published (DB57 article 24); the reasons of a refusal are handed over (article 21). */
const unneeded: Partial<Record<Verb, CaseState["outcome"]>> = { delivery: "granted", publication: "refused" };

/** Whether a step belongs to the procedure as it went; one that was done belongs to it in any case. */
export const isNeeded = ({ marks, outcome }: Pick<CaseState, "marks" | "outcome">, step: string): boolean =>
  outcome === null ||
  marks.some(({ verb, state }) => verb === step && (state === "done" || unneeded[verb] !== outcome));

/** The first step that is needed and not done. */
const nextOf = ({ draft }: Frame): Mark | undefined =>
  draft.marks.find(({ verb, state }) => state !== "done" && isNeeded(draft, verb));

const openPause = ({ draft }: Frame): Pause | null => {
  const last = draft.pauses.at(-1);
  return last?.to === null ? last : null;
};

const dueOnOf = ({ calendar, service, draft }: Frame, { verb, readyOn }: Mark): Day | null =>
  readyOn === null ? null : stepDueOn(withPauses(calendar, draft.pauses), stepOf(service, verb), readyOn);

/** Gives the turn to the next step; none after the last. */
const pass = (frame: Frame, on: Day): void => {
  const next = nextOf(frame);
  if (!next || next.readyOn !== null) return;
  next.state = next.state === "waiting" ? "current" : next.state;
  next.readyOn = on;
  if (next.verb === "publicNotice") next.startedOn = frame.draft.notice?.on ?? null;
  next.dueOn = dueOnOf(frame, next);
};

/** 中止计时: the current step has no day until the applicant has answered. */
const stopClock = (frame: Frame, pause: Omit<Pause, "to">): void => {
  frame.draft.pauses = [...frame.draft.pauses, { ...pause, to: null }];
  const current = nextOf(frame);
  if (current) current.dueOn = null;
};

const resumeClock = (frame: Frame, on: Day): void => {
  const open = openPause(frame);
  if (!open) return;
  frame.draft.pauses = [...frame.draft.pauses.slice(0, -1), { ...open, to: on }];
  const current = nextOf(frame);
  if (current) current.dueOn = dueOnOf(frame, current);
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
const closeWhenDone = (frame: Frame): void => {
  if (!nextOf(frame)) close(frame);
};

/** Where an objection is looked into again: by the investigation, else before the notice. */
const reviewing = (service: Service): Verb => {
  const verbs = service.steps.map((step) => step.verb);
  return verbs.includes("investigate") ? "investigate" : "accept";
};

/** What a decision that falls leaves; none when it was about the application, or is not the newest. */
const undoneBy = ({ draft }: Frame, decision: number | null) =>
  decision !== null && decision === draft.decisions ? draft.undo.get(decision) : undefined;

interface Ruling {
  readonly decision: number | null;
  readonly consequence: "falls" | "anew";
  readonly why: string;
  readonly on: Day;
}

/** What an outcome does to the case. Money goes on as it was before until somebody has decided anew. */
const carryOut = (frame: Frame, { decision, consequence, why, on }: Ruling): void => {
  const { draft } = frame;
  const undone = undoneBy(frame, decision);
  if (undone) draft.support = afterFall(undone.before, undone.body);
  if (draft.support) {
    if (!undone || consequence === "anew") draft.support = withRuling(draft.support, why, on);
    draft.paysFen = paidFen(draft.support);
    return;
  }
  if (decision === null) return;
  const verbs = frame.service.steps.map(({ verb }) => verb);
  Object.assign(draft, { state: "open", outcome: null, paysFen: null, anewSince: on });
  reopen(frame, verbs.slice(verbs.indexOf("decide")), { on, note: why });
};

const aroundOf = ({ service, calendar, draft: { held } }: Frame, on: Day): Around => ({
  service,
  calendar,
  facts: { household: held.household, members: held.members },
  on,
});

/** Also the amount that lists show. */
const changeSupport = (frame: Frame, on: Day, change: (support: Support, around: Around) => Support): void => {
  const { draft } = frame;
  if (!draft.support) throw new Error(`Nothing runs in ${draft.opened.caseNo} that could change`);
  draft.support = change(draft.support, aroundOf(frame, on));
  draft.paysFen = paidFen(draft.support);
};

type Apply = { [K in EntryKind]: (frame: Frame, body: Bodies[K], happened: Happened) => void };

const apply: Apply = {
  opened: () => undefined,
  correctionRequested: (frame, { list, until = null }, { on }) => {
    frame.draft.correction = { on, list };
    stopClock(frame, { from: on, until, list });
  },
  correctionReceived: (frame, _, { on }) => resumeClock(frame, on),
  accepted: (frame, { nearRelative, note, relative = null, delegation = null }, happened) => {
    const { draft } = frame;
    resumeClock(frame, happened.on);
    // A case that came back to intake keeps its clock: returning it must not buy time.
    draft.acceptedOn ??= happened.on;
    Object.assign(draft, { nearRelative, relative, delegation });
    frame.service = procedureOf(frame.declared, draft);
    finish(frame, "accept", { ...happened, note });
  },
  clockStopped: (frame, { list, until }, { on }) => stopClock(frame, { from: on, until, list }),
  clockResumed: (frame, _, { on }) => resumeClock(frame, on),
  extended: ({ draft }, { reason, note }, { on, entry }) => {
    draft.extension = { on, by: `${entry.office} ${entry.by}`, reason, note };
  },
  deciderFound: (frame, decider) => {
    frame.draft.decider = decider;
    frame.service = procedureOf(frame.declared, frame.draft);
  },
  stepStarted: (frame, { verb }, { on }) => {
    markOf(frame, verb).startedOn = on;
  },
  factsFound: ({ draft }, body, { entry, on }) => {
    const said = { origin: body.origin, on, by: `${entry.office} ${entry.by}` };
    const changed = find(draft.held, { members: draft.members, finding: body, said });
    // What was posted no longer says what is proposed, so the notice has to be posted again.
    if (changed) draft.notice = null;
    if (body.origin === "investigated") draft.investigators = [...new Set([...draft.investigators, entry.accountId])];
  },
  stepDone: (frame, { verb, note }, happened) => finish(frame, verb, { ...happened, note }),
  noticePosted: (frame, notice) => {
    frame.draft.notice = notice;
    markOf(frame, "publicNotice").startedOn = notice.on;
  },
  objectionRaised: (frame, { from, content }, { on }) => {
    frame.draft.objected = true;
    reopen(frame, [reviewing(frame.service)], { on, note: `${from}提出异议：${content}` });
  },
  returned: (frame, { to, reason }, { on }) => {
    const verbs = frame.service.steps.map((step) => step.verb);
    Object.assign(frame.draft, { notice: null, decider: null });
    frame.service = procedureOf(frame.declared, frame.draft);
    reopen(frame, verbs.slice(verbs.indexOf(to)), { on, note: reason });
  },
  decided: (frame, body, happened) => {
    const { draft } = frame;
    const { outcome, paysFen, opinion } = body;
    const { on } = happened;
    draft.decisions += 1;
    Object.assign(draft, { lastDecidedOn: on, deliveredOn: null });
    if (isSupportOutcome(outcome)) {
      if (draft.support) draft.undo.set(draft.decisions, { before: draft.support, body });
      changeSupport(frame, on, (support, around) => afterDecision(support, body, around));
      return;
    }
    const support = outcome === "granted" ? grantedSupport(body, aroundOf(frame, on)) : null;
    Object.assign(draft, { decidedOn: on, outcome, paysFen, state: "decided", support });
    finish(frame, "decide", { ...happened, note: opinion });
    closeWhenDone(frame);
  },
  delivered: (frame, { on, receiver, how }, happened) => {
    const { draft } = frame;
    draft.deliveredOn = on;
    const ofApplication = draft.support === null || draft.support.last === "granted";
    if (!ofApplication || !draft.marks.some(({ verb }) => verb === "delivery")) return;
    finish(frame, "delivery", { ...happened, on, note: `${receiver}，${how}` });
    closeWhenDone(frame);
  },
  published: (frame, { place, note }, happened) => {
    finish(frame, "publication", { ...happened, note: note === null ? place : `${place}；${note}` });
    close(frame);
  },
  carriedOver: (frame, body, { on }) => {
    const { draft } = frame;
    const { from, paysFen, decidedOn } = body;
    const carried = { from, paysFen, notCovered: body.notCovered.map(({ personId }) => personId) };
    const support = carriedSupport(body, aroundOf(frame, on));
    // The steps were taken elsewhere: nothing of them is known here.
    Object.assign(draft, { marks: [], outcome: "granted", decidedOn, paysFen, carried, support });
    close(frame);
  },
  reviewed: (frame, body, { on, entry }) => {
    changeSupport(frame, on, (support, around) => afterReview(support, body, around));
    frame.draft.investigators = [...new Set([...frame.draft.investigators, entry.accountId])];
  },
  changeReported: (frame, { from, on: effectiveOn, content }, { on }) => {
    const matter = { kind: "change", why: `${from}：${content}`, effectiveOn, openedOn: on, looked: false } as const;
    changeSupport(frame, on, (support) => withMatter(support, matter));
  },
  changeLooked: (frame, _, { on, entry }) => {
    changeSupport(frame, on, (support) => ({
      ...support,
      matter: support.matter && { ...support.matter, looked: true },
    }));
    frame.draft.investigators = [...new Set([...frame.draft.investigators, entry.accountId])];
  },
  heard: (frame, { on: heardOn, who, how, said }, { on }) =>
    changeSupport(frame, on, (support) => ({ ...support, heard: { on: heardOn, said: `${who}（${how}）${said}` } })),
  membersRenewed: ({ draft }, { members, applicantId }, { on, entry }) => {
    const said = { origin: "reviewed" as const, on, by: `${entry.office} ${entry.by}` };
    // As with facts: what was posted no longer says who applies.
    draft.notice = null;
    draft.held = renewMembers(draft.held, { before: draft.members, members, said });
    draft.members = members.map(({ personId, name, relation }) => ({ personId, name, relation }));
    draft.applicantId = applicantId;
  },
  appealFiled: ({ draft, calendar }, body) => {
    const knownOn = body.decision === draft.decisions ? draft.deliveredOn : null;
    draft.appeals = filedAppeal(draft.appeals, body, { calendar, knownOn });
  },
  appealAnswered: ({ draft }, body) => {
    draft.appeals = answeredAppeal(draft.appeals, body);
  },
  appealExtended: ({ draft }, body) => {
    draft.appeals = extendedAppeal(draft.appeals, body);
  },
  appealEnded: (frame, body, { on }) => {
    const { draft } = frame;
    const appeal = draft.appeals.find(({ nth }) => nth === body.nth);
    if (!appeal) throw new Error(`${draft.opened.caseNo} has no appeal ${body.nth}`);
    const consequence = consequenceOf(body.outcome);
    const { decision } = appeal;
    const undid = consequence !== "stands" && undoneBy(frame, decision) !== undefined;
    draft.appeals = endedAppeal(draft.appeals, body, undid);
    if (consequence !== "stands") carryOut(frame, { decision, consequence, why: rulingWords(appeal, body), on });
  },
  conferenceHeld: ({ draft }, body) => {
    draft.conferences = [...draft.conferences, body];
  },
  handedOver: ({ draft }, { places, countyCode }) => {
    Object.assign(draft, { places, countyCode });
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

/** Not known while the applicant is supplying something. */
const totalOf = (frame: Frame): Day | null => {
  const { service, calendar, draft } = frame;
  const { acceptedOn, extension, pauses } = draft;
  if (acceptedOn === null || openPause(frame) || draft.anewSince !== null) return null;
  return totalDueOn(withPauses(calendar, pauses), service, { acceptedOn, extended: extension !== null });
};

/** The township looks into a matter, the deciding office decides it. */
const supportTurnOf = ({ service, draft: { support, places } }: Frame): CaseState["supportTurn"] => {
  if (!support?.matter) return null;
  const { kind } = support.matter.looked ? service.decides.office : lookingOffice(service);
  return { kind, unitId: places[kind] ?? null };
};

const standing = (frame: Frame): CaseState => {
  const { service, draft } = frame;
  const { held, undo: _, ...rest } = draft;
  const current = draft.state === "closed" ? undefined : nextOf(frame);
  const step = current ? stepOf(service, current.verb) : null;
  const begun = step?.startsWithin && current?.startedOn;
  // The total clock runs until the decision; after it only a clock of the step itself binds.
  const total = totalOf(frame);
  const limit = draft.state === "open" ? total : null;
  // The office looks again when the applicant's own time is over.
  const pause = draft.state === "open" ? openPause(frame) : null;
  return {
    ...rest,
    facts: { household: held.household, members: held.members },
    versions: held.versions,
    step: step?.verb ?? null,
    turn: step?.office.kind ?? null,
    supportTurn: supportTurnOf(frame),
    turnUnitId: step ? (draft.places[step.office.kind] ?? null) : null,
    totalDueOn: total,
    dueOn: pause ? pause.until : step ? earlier(begun ? null : (current?.dueOn ?? null), limit) : null,
  };
};

/**
 * Where a case stands after its entries. Working days come from the calendar, notice days are natural days;
 * the entries' own days are those of Hunan.
 */
export const fold = (service: Service, calendar: Calendar, entries: readonly Entry[]): CaseState => {
  const draft = begin(service, entries[0]);
  const frame: Frame = { declared: service, service, calendar, draft };
  for (const entry of entries) {
    const on = dayOf(entry.at);
    const step = apply[entry.kind] as (frame: Frame, body: unknown, happened: Happened) => void;
    step(frame, entry.body, { on, entry });
    if (entry.kind === "opened") pass(frame, on);
    draft.version = entry.seq;
  }
  return standing(frame);
};
