/** Where a service declaration cites law: its rules, parameters, steps, time limits and reviews. */
import type { Citation } from "#law";
import { citationsOf, nodesOf, type Cited, type Service } from "#policy";

export interface CitedPlace {
  readonly sort: "rule" | "parameter" | "step" | "limit" | "start" | "review";
  /** As the declaration calls it, e.g. 月人均收入低于低保标准. */
  readonly what: string;
  readonly citations: readonly Citation[];
}

const overallOf = ({ within, applyBy, starts, review }: Service): readonly CitedPlace[] => {
  const place = (sort: CitedPlace["sort"], what: string, given: Cited | undefined): readonly CitedPlace[] =>
    given ? [{ sort, what, citations: citationsOf(given.cite) }] : [];
  return [
    ...place("limit", "总时限", within),
    ...place("limit", "申请时限", applyBy),
    ...place("start", "起始月份", starts),
    ...place("review", "定期核查", review),
  ];
};

/** A rule without an article of its own is left out: it only combines rules that have theirs. */
export const citedBy = (service: Service): readonly CitedPlace[] => [
  ...nodesOf(service)
    .filter(({ citations }) => citations.length > 0)
    .map(({ op, label, citations }) => ({
      sort: op === "parameter" ? ("parameter" as const) : ("rule" as const),
      what: label ?? "",
      citations,
    })),
  ...service.steps.map(({ label, citations }) => ({ sort: "step" as const, what: label, citations })),
  ...overallOf(service),
];
