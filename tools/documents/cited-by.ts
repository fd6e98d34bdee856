/** Where a service declaration cites law: its rules, parameters, steps, time limits and reviews. */
import type { Citation } from "#law";
import { inOrder, verbLabels, type Node, type Service } from "#policy";

export interface CitedPlace {
  readonly sort: "rule" | "parameter" | "step" | "limit" | "review";
  /** As the declaration calls it, e.g. 月人均收入低于低保标准. */
  readonly what: string;
  readonly citations: readonly Citation[];
}

const listed = <T>(given: T | readonly T[]): readonly T[] =>
  Array.isArray(given) ? (given as readonly T[]) : [given as T];

/** Every node of what a service works out, reviews included, parts first. */
export const nodesOf = ({ proposes, review }: Service): readonly Node[] =>
  inOrder([proposes.eligible.node, proposes.pays.node, ...(review.sooner ? [review.sooner.when.node] : [])]);

/** A rule without an article of its own is left out: it only combines rules that have theirs. */
export const citedBy = (service: Service): readonly CitedPlace[] => [
  ...nodesOf(service)
    .filter(({ citations }) => citations.length > 0)
    .map(({ op, label, citations }) => ({
      sort: op === "parameter" ? ("parameter" as const) : ("rule" as const),
      what: label ?? "",
      citations,
    })),
  ...service.steps.map(({ verb, citations }) => ({ sort: "step" as const, what: verbLabels[verb], citations })),
  { sort: "limit", what: "总时限", citations: listed(service.within.cite) },
  { sort: "review", what: "定期核查", citations: listed(service.review.cite) },
];
