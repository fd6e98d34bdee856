/** 待遇时段 · What the decisions of a case promise, month by month, as the pay rolls read them: later decisions hold from their first month on. Pure. */
import type { Day } from "#wire";
import type { Appeal } from "../appeals/appeal.ts";
import type { Entry } from "../state/entries.ts";

export interface AmountPeriod {
  /** First day of its first month, and of the first month after it; null: it goes on. */
  readonly from: Day;
  readonly until: Day | null;
  readonly kind: "paid" | "suspended" | "leaving";
  readonly paysFen: number;
  /** Of the entry that decided it: the facts as they stood before it gave the amount. */
  readonly seq: number;
}

const cutAt = (periods: readonly AmountPeriod[], from: Day): AmountPeriod[] =>
  periods
    .filter((period) => period.from < from)
    .map((period) => (period.until === null || period.until > from ? { ...period, until: from } : period));

type Decided = Extract<Entry, { kind: "decided" }>;

const kinds = { suspended: "suspended", gradualExit: "leaving" } as const;

const after = (periods: readonly AmountPeriod[], { seq, body }: Decided): AmountPeriod[] => {
  const { outcome, paysFen, startsOn, effect } = body;
  if (outcome === "refused" || outcome === "kept") return [...periods];
  const from = effect?.owedFrom ?? startsOn ?? effect?.endsOn ?? null;
  if (from === null) return [...periods];
  const before = cutAt(periods, from);
  if (outcome === "stopped") return before;
  const kind = outcome === "suspended" || outcome === "gradualExit" ? kinds[outcome] : "paid";
  // What a raised amount was worked out from are the facts of the decision that it replaces.
  return [...before, { from, until: effect?.endsOn ?? null, kind, paysFen, seq: effect?.factsBefore ?? seq }];
};

/** In the order of their months. What was carried over from elsewhere has no facts and is not among them. */
export const amountPeriods = (entries: readonly Entry[], appeals: readonly Appeal[]): readonly AmountPeriod[] => {
  const fallen = new Set(appeals.filter(({ undid }) => undid).map(({ decision }) => decision));
  return entries
    .filter((entry): entry is Decided => entry.kind === "decided")
    .filter(({ body }) => !fallen.has(body.decision))
    .reduce<readonly AmountPeriod[]>(after, []);
};
