/** How long a procedure may take, and the variants of it that the law knows: the decision delegated, the time extended. */
import type { Duration } from "./duration.ts";
import type { Cited, Office, Step } from "./office.ts";
import type { Service } from "./service.ts";

interface Limit extends Cited {
  readonly total: Duration;
}
export interface ProcedureLimits extends Limit {
  /** 权限下放 · Where the county has handed the decision to another office. */
  readonly delegated?: Limit & { readonly to: Office };
  /** 延长 · For cases with one of these reasons, by key with their official words. */
  readonly extended?: Limit & { readonly reasons: Readonly<Record<string, string>> };
  /** 补充材料 · How long the applicant has after acceptance; the clocks stand still meanwhile. Local rules decide whether they may. */
  readonly supplement?: Cited & { readonly within: Duration };
}

/** Meetings whose record informs a decision. */
export interface Conferences {
  /** 民主评议 · Where the notice was objected to. */
  readonly villagers?: Cited;
  /** 一事一议 · The county's conference about a special hardship, before the decision. */
  readonly county?: Cited;
}

/** The steps go with the decision: who decides also publishes. */
const handedTo = (office: Office, { decider, step }: { decider: Office; step: Step }): Step => {
  if (step.office !== decider) return step;
  // The limit counted from the arrival of the files belongs to the journey between two offices.
  return { ...step, office, within: step.verb === "decide" ? null : step.within };
};

/** The procedure where the decision is delegated; a bug when the service knows no such variant. */
export const delegatedProcedure = (service: Service): Service => {
  const delegated = service.within?.delegated;
  const decider = service.steps.find((step) => step.verb === "decide")?.office;
  if (!delegated || !decider) throw new Error(`${service.id}: its decision cannot be delegated`);
  const { to, total, cite } = delegated;
  const steps = service.steps.map((step) => handedTo(to, { decider, step }));
  return { ...service, steps, within: { ...service.within, total, cite } };
};

/** The procedure where the decision is not within the limit of its office, so the other one decides. */
export const decidedOtherwise = (service: Service): Service => {
  const { limit } = service.decides;
  if (!limit) throw new Error(`${service.id}: its decision has one office`);
  const steps = service.steps.map((step) => (step.limit ? { ...step, office: step.limit.otherwise } : step));
  return { ...service, steps, decides: { ...service.decides, office: limit.otherwise } };
};
