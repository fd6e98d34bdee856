/** Offices are the subjects of a procedure, steps are their verbs; a step without its article does not compile. */
import type { Citation } from "#law";
import type { OfficeHandle, SourceHandle } from "../node.ts";
import type { Duration } from "./duration.ts";

export type Verb = "accept" | "investigate" | "verify" | "publicNotice" | "decide" | "publication";

/** The official Chinese name of each verb. 公示 comes before the decision, 公布 after it. */
export const verbLabels: Readonly<Record<Verb, string>> = {
  accept: "受理",
  investigate: "入户调查",
  verify: "经济状况核对",
  publicNotice: "公示",
  decide: "审核确认",
  publication: "公布",
};

export interface Cited {
  readonly cite: Citation | readonly Citation[];
}
export interface Step {
  readonly verb: Verb;
  readonly office: Office;
  readonly citations: readonly Citation[];
  /** The step must begin within this time of the end of the step before. */
  readonly startsWithin: Duration | null;
  /** The step must be finished within this time of its beginning. */
  readonly within: Duration | null;
  /** How long a notice stands. */
  readonly stands: Duration | null;
  readonly how: readonly string[];
}

type Clocks = Partial<Pick<Step, "startsWithin" | "within" | "stands" | "how">>;

export class Office implements OfficeHandle {
  readonly kind: string;
  readonly label: string;
  constructor(kind: string, label: string) {
    this.kind = kind;
    this.label = label;
  }

  /** 受理 · Takes the application in or asks once for all that is missing. */
  accepts(step: Cited): Step {
    return this.step("accept", step);
  }
  /** 入户调查 · Establishes the facts that only this office can find. */
  investigates(step: Cited & { startsWithin: Duration; how: readonly string[] }): Step {
    return this.step("investigate", step, step);
  }
  /** 经济状况核对 · Holds the declared facts against the records of departments. */
  verifies(step: Cited & { startsWithin: Duration }): Step {
    return this.step("verify", step, step);
  }
  /** 公示 · Posts the proposal in the village before the decision. */
  givesPublicNotice(step: Cited & { for: Duration }): Step {
    return this.step("publicNotice", step, { stands: step.for });
  }
  /** 审核确认 · A named official decides and signs. */
  decides(step: Cited & { within: Duration }): Step {
    return this.step("decide", step, step);
  }
  /** 公布 · Publishes the decision in the village. */
  publishes(step: Cited): Step {
    return this.step("publication", step);
  }

  private step(verb: Verb, { cite }: Cited, clocks: Clocks = {}): Step {
    const citations = Array.isArray(cite) ? (cite as readonly Citation[]) : [cite as Citation];
    const { startsWithin = null, within = null, stands = null, how = [] } = clocks;
    return { verb, office: this, citations, startsWithin, within, stands, how };
  }
}

/** A kind of office by its official name. */
export const office = (kind: string, label: string): Office => new Office(kind, label);

/** A department whose records are asked: key and official name. */
export const source = (key: string, label: string): SourceHandle => ({ key, label });
