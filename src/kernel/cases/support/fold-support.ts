/** The fold of a running support: from the decision that granted it, through reviews and changes, to its end. Pure. */
import { addDays, addMonths, type Calendar } from "#kernel/calendar";
import { announcedBy, type HouseholdFacts, reviewTermNamed, reviewTermOf, type Service } from "#policy";
import type { Day } from "#wire";
import { isSupportOutcome } from "../decision/effect.ts";
import { lastDay } from "../state/clocks.ts";
import type { Bodies } from "../state/entries.ts";
import { leavesSupport, type Matter, type Support } from "./support.ts";

/** What the fold looks at beside the support itself. */
export interface Around {
  readonly service: Service;
  readonly calendar: Calendar;
  readonly facts: HouseholdFacts;
  readonly on: Day;
}

/** When the household is looked at for a change that its facts announce; on the day itself where the notice is too short. */
const announcedReviews = ({ service, facts, on }: Around) =>
  announcedBy(service, facts).flatMap(({ day, years, before, label }) => {
    const change = years === 0 ? day : addMonths(day, 12 * years);
    if (change <= on) return [];
    const early = addDays(change, -before);
    return [{ label: `${label}（${change}）`, dueOn: early > on ? early : change }];
  });

const nextReview = (around: Around): Support["review"] => {
  const { service, calendar, facts, on } = around;
  const term = reviewTermOf(service, { facts, on });
  if (!term) return null;
  const byClass = { label: term.label, dueOn: lastDay(calendar, on, term.every) };
  return announcedReviews(around)
    .map(({ label, dueOn }) => ({ label: [term.label, label].filter(Boolean).join("；"), dueOn }))
    .reduce((sooner, each) => (each.dueOn < sooner.dueOn ? each : sooner), byClass);
};

/** Null where nothing runs after the grant. */
export const grantedSupport = (
  { paysFen, startsOn }: Pick<Bodies["decided"], "paysFen" | "startsOn">,
  around: Around,
): Support | null =>
  leavesSupport(around.service)
    ? {
        status: "running",
        amountFen: paysFen,
        since: startsOn,
        endsOn: null,
        monthsFen: [],
        suspendedFrom: null,
        owedFrom: null,
        reason: null,
        review: nextReview(around),
        lookedOn: around.on,
        matter: null,
        heard: null,
        last: "granted",
      }
    : null;

/** A year after the takeover at the latest (DB57 article 28), sooner where the class on the roll says so. */
const firstReview = ({ service, calendar, on }: Around, label: string | null): Support["review"] => {
  const term = reviewTermNamed(service, label);
  if (!term) return null;
  const [byClass, withinYear] = [lastDay(calendar, on, term.every), addMonths(on, 12)];
  return { label: term.label, dueOn: byClass < withinYear ? byClass : withinYear };
};

/** What ran before this system and goes on in it. */
export const carriedSupport = (
  { from, paysFen, reviewLabel }: Bodies["carriedOver"],
  around: Around,
): Support | null => {
  const running = grantedSupport({ paysFen, startsOn: from }, around);
  return running && { ...running, review: firstReview(around, reviewLabel) };
};

/** A review that found nothing changed sets the next one; one that did opens a matter. */
export const afterReview = (support: Support, { changed, note }: Bodies["reviewed"], around: Around): Support => {
  const { on } = around;
  if (!changed) return { ...support, matter: null, lookedOn: on, review: nextReview(around) };
  return { ...support, matter: { kind: "review", why: note, effectiveOn: on, openedOn: on, looked: true } };
};

export const withMatter = (support: Support, matter: Matter): Support => ({
  ...support,
  // A second report while the first is looked into is one matter, from the earlier day.
  matter: support.matter
    ? {
        ...support.matter,
        why: `${support.matter.why}；${matter.why}`,
        effectiveOn: matter.effectiveOn < support.matter.effectiveOn ? matter.effectiveOn : support.matter.effectiveOn,
        looked: false,
      }
    : matter,
});

/** What a later decision made of it. */
export const afterDecision = (support: Support, body: Bodies["decided"], around: Around): Support => {
  const { outcome, paysFen, startsOn, effect } = body;
  if (!isSupportOutcome(outcome)) return support;
  // Nobody looked at the household: its review, and what is being looked into, stay as they are.
  if (outcome === "uprated")
    return support.status === "ended" ? support : { ...support, amountFen: paysFen, since: startsOn };
  const { on } = around;
  const decided = {
    ...support,
    matter: null,
    heard: null,
    last: outcome,
    owedFrom: null,
    reason: effect?.reason ?? null,
  };
  const runs = { status: "running", lookedOn: on, review: nextReview(around), endsOn: null, monthsFen: [] } as const;
  switch (outcome) {
    case "kept":
      // What was suspended or leaving stays so; only a decision to resume or adjust ends that.
      return support.status === "running" ? { ...decided, ...runs } : { ...decided, reason: support.reason };
    case "adjusted":
    case "resumed":
      return { ...decided, ...runs, amountFen: paysFen, since: startsOn, suspendedFrom: null };
    case "suspended":
      return { ...decided, status: "suspended", suspendedFrom: startsOn };
    case "gradualExit": {
      const { endsOn = null, monthsFen = [] } = effect ?? {};
      return { ...decided, status: "leaving", since: startsOn, monthsFen, endsOn, review: null, suspendedFrom: null };
    }
    case "stopped":
      return { ...decided, status: "ended", endsOn: effect?.endsOn ?? null, review: null, suspendedFrom: null };
  }
};

/** The decision has fallen: what was before holds again, and what was paid too little since is owed. */
export const afterFall = (before: Support, { startsOn, effect }: Bodies["decided"]): Support => {
  const from = startsOn ?? effect?.endsOn ?? null;
  const paidThen = from !== null && (before.endsOn === null || from < before.endsOn);
  return { ...before, matter: null, heard: null, owedFrom: paidThen ? from : null };
};

/** A ruling that something is decided anew puts it before the deciding office at once. */
export const withRuling = (support: Support, why: string, on: Day): Support => ({
  ...support,
  matter: { kind: "ruling", why, effectiveOn: on, openedOn: on, looked: true },
});

/** 提前提醒 · Work on a review may begin, and is shown, a month before it is due. */
export const reviewOpensOn = (dueOn: Day): Day => addMonths(dueOn, -1);
