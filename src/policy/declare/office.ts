/** Offices are the subjects of a procedure, steps are their verbs; a step without its article does not compile. */
import type { Citation } from "#law";
import type { OfficeHandle, SourceHandle } from "../node.ts";
import type { Truth } from "../terms/truth.ts";
import type { Duration } from "./duration.ts";

export type Verb = "accept" | "investigate" | "verify" | "publicNotice" | "decide" | "delivery" | "publication";

/** The official Chinese name of each verb. 公示 comes before the decision, 公布 after it. */
export const verbLabels: Readonly<Record<Verb, string>> = {
  accept: "受理",
  investigate: "入户调查",
  verify: "经济状况核对",
  publicNotice: "公示",
  decide: "审核确认",
  delivery: "送达告知",
  publication: "公布",
};

export interface Cited {
  readonly cite: Citation | readonly Citation[];
}

/** How the two outcomes of a decision are called. */
export interface OutcomeWords {
  readonly granted: string;
  readonly refused: string;
}
/** The office decides while the truth holds; otherwise the other one does. */
export interface Limit {
  readonly when: Truth;
  readonly otherwise: Office;
}

/** Who decides, and how the two outcomes are called. */
export interface Decides {
  readonly office: OfficeHandle;
  readonly limit: { readonly when: Truth; readonly otherwise: OfficeHandle } | null;
  readonly outcomes: OutcomeWords;
}

export interface Step {
  readonly verb: Verb;
  /** The official name of the step, e.g. 审核确认, 备案. */
  readonly label: string;
  readonly office: Office;
  /** Of a decision whose office depends on the case; null: always `office`. */
  readonly limit: Limit | null;
  /** Of a decision. */
  readonly outcomes: OutcomeWords | null;
  readonly citations: readonly Citation[];
  /** The step must begin within this time of the end of the step before. */
  readonly startsWithin: Duration | null;
  /** The step must be finished within this time of its beginning. */
  readonly within: Duration | null;
  /** How long a notice stands. */
  readonly stands: Duration | null;
  /** 补正 · How long the applicant has to supply what is missing; the clocks stand still meanwhile. */
  readonly supplementWithin: Duration | null;
  readonly how: readonly string[];
}

type Clocks = Partial<Pick<Step, "startsWithin" | "within" | "stands" | "supplementWithin" | "how">>;
type Details = Clocks & Partial<Pick<Step, "label" | "limit" | "outcomes">>;
type Deciding = Cited & { within?: Duration; when?: Truth; otherwise?: Office };

const limitOf = ({ when, otherwise }: Deciding): Limit | null => {
  if ((when === undefined) !== (otherwise === undefined))
    throw new Error("A limited decision says when the office decides, and who decides otherwise");
  return when && otherwise ? { when, otherwise } : null;
};

export class Office implements OfficeHandle {
  readonly kind: string;
  readonly label: string;
  constructor(kind: string, label: string) {
    this.kind = kind;
    this.label = label;
  }

  /** 受理 · Takes the application in or asks once for all that is missing. */
  accepts(step: Cited & { supplementWithin?: Duration }): Step {
    return this.step("accept", step, step);
  }
  /** 入户调查 · Establishes the facts that only this office can find. */
  investigates(step: Cited & { startsWithin?: Duration; how: readonly string[] }): Step {
    return this.step("investigate", step, step);
  }
  /** 经济状况核对 · Holds the declared facts against the records of departments; `as` names a check of something else. */
  verifies(step: Cited & { startsWithin?: Duration; as?: string }): Step {
    return this.step("verify", step, { ...step, ...(step.as === undefined ? {} : { label: step.as }) });
  }
  /** 公示 · Posts the proposal in the village before the decision. */
  givesPublicNotice(step: Cited & { for: Duration }): Step {
    return this.step("publicNotice", step, { stands: step.for });
  }
  /** 审核确认 · A named official decides and signs. `when` limits the office, e.g. to small amounts; `otherwise` another decides. */
  decides(step: Deciding): Step {
    return this.deciding(step, { label: verbLabels.decide, granted: "予以确认", refused: "不予确认" });
  }
  /** 审批 · The same where the law calls it approval. */
  approves(step: Deciding): Step {
    return this.deciding(step, { label: "审批", granted: "予以批准", refused: "不予批准" });
  }
  /** 备案 · Takes a filing into the register and issues the receipt; it permits nothing. */
  files(step: Deciding): Step {
    return this.deciding(step, { label: "备案", granted: "予以备案", refused: "不予备案" });
  }
  /** 送达告知 · Hands the reasons of a refusal to the applicant. */
  delivers(step: Cited & { refusalWithin: Duration }): Step {
    return this.step("delivery", step, { within: step.refusalWithin });
  }
  /** 公布 · Publishes the decision in the village. */
  publishes(step: Cited): Step {
    return this.step("publication", step);
  }

  private deciding(step: Deciding, { label, ...outcomes }: OutcomeWords & { label: string }): Step {
    return this.step("decide", step, { ...step, label, outcomes, limit: limitOf(step) });
  }
  private step(verb: Verb, { cite }: Cited, details: Details = {}): Step {
    const { startsWithin = null, within = null, stands = null, supplementWithin = null, how = [] } = details;
    const { label = verbLabels[verb], limit = null, outcomes = null } = details;
    const citations = citationsOf(cite);
    return {
      verb,
      label,
      office: this,
      limit,
      outcomes,
      citations,
      startsWithin,
      within,
      stands,
      supplementWithin,
      how,
    };
  }
}

export const citationsOf = (cite: Cited["cite"]): readonly Citation[] =>
  Array.isArray(cite) ? (cite as readonly Citation[]) : [cite as Citation];

/** A kind of office by its official name. */
export const office = (kind: string, label: string): Office => new Office(kind, label);

/** A department whose records are asked: key and official name. */
export const source = (key: string, label: string): SourceHandle => ({ key, label });
