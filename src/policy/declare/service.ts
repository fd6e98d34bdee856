/** Something that is applied for and decided: who applies, what is proposed, who does what by when, and worked examples. */
import type { Stored } from "../kinds/value-kind.ts";
import { inOrder, type Node } from "../node.ts";
import type { Count } from "../terms/count.ts";
import type { Day } from "../terms/day.ts";
import type { Paid, Payable } from "../terms/payable.ts";
import type { Truth } from "../terms/truth.ts";
import { type ChangeRule, reviewClasses, type ReviewRule, type SpotCheckRule } from "./afterwards.ts";
import type { Applicant, ApplicantKind } from "./applicant.ts";
import type { Issued } from "./issued.ts";
import type { Cited, Decides, Step } from "./office.ts";
import type { Conferences, ProcedureLimits } from "./procedure.ts";
import type { StartRule } from "./starts.ts";

/** A day, YYYY-MM-DD. */
type DayText = string;
/** A local value: one for all, or one for each category. */
export type LocalValue = number | string | Readonly<Record<string, number | string>>;

type Given = Readonly<Record<string, unknown>>;
/** The applicant of a written case, under the key of its kind; a household has its members with it. */
export type GivenApplicant = { readonly [K in ApplicantKind]?: Given };

/** A case as a person writes it down: amounts in yuan, options by key or label; what is left out is not known. */
export interface CaseInput extends GivenApplicant {
  /** The day the calculation is made for. */
  readonly on: DayText;
  readonly local: Readonly<Record<string, LocalValue>>;
}
/** The days of an example's procedure, and what they lead to. */
export interface ExampleDays {
  readonly applied: DayText;
  readonly decided: DayText;
  /** First month of payment, YYYY-MM. */
  readonly startsIn?: string;
  /** The last day for applying, and by how many working days it was missed. */
  readonly applyBy?: DayText;
  readonly lateBy?: number;
}
export interface Example extends CaseInput {
  readonly name: string;
  readonly proposes: { readonly eligible: boolean | null; readonly pays?: number | null };
  /** The office that decides, where it depends on the case. */
  readonly decidedBy?: string;
  readonly days?: ExampleDays;
}
/** The applicant's own duty to come in time; being late is noted, it does not refuse. */
export interface ApplyBy extends Cited {
  readonly after: Day;
  /** Working days, the day itself not counted. */
  readonly workdays: Count;
}
/** Money, each month or once, or a document instead of it. */
export type Proposes = { readonly eligible: Truth } & (
  | { readonly pays: Payable<Paid>; readonly issues?: undefined }
  | { readonly issues: Issued; readonly pays?: undefined }
);
export interface ServiceDeclaration {
  readonly id: string;
  /** Prefix of case numbers, e.g. MLA. */
  readonly code: string;
  readonly title: string;
  /** When one needs it, in the words of those who do: “残疾了，生活困难或者要人照护”. Absent: the title says it. */
  readonly situation?: string;
  /** First day of this edition. */
  readonly since: DayText;
  /** Its last day, written when the next edition begins; closing an edition does not change its text. */
  readonly until?: DayText;
  readonly applicant: { readonly applicant: Applicant };
  readonly proposes: Proposes;
  /** Of an allowance: its first month. */
  readonly starts?: StartRule;
  readonly steps: readonly Step[];
  /** From acceptance to decision; absent where no rule sets it. */
  readonly within?: ProcedureLimits;
  readonly conferences?: Conferences;
  readonly spotCheck?: SpotCheckRule;
  readonly review?: ReviewRule;
  /** Of an allowance: how it changes and ends. */
  readonly changes?: ChangeRule;
  readonly applyBy?: ApplyBy;
  readonly examples: readonly Example[];
}
export interface Service extends Omit<ServiceDeclaration, "applicant"> {
  readonly applicant: Applicant;
  /** From its deciding step. */
  readonly decides: Decides;
}
/** What a proposal needs of a service: of one declared here or of an edition read back. */
export type Ruled = Pick<Service, "id" | "title" | "since" | "applicant" | "proposes" | "decides">;

/** The facts of one row; a list holds the facts of its lines. */
export interface Facts {
  readonly [key: string]: Stored | readonly Facts[];
}
/** One fact of a row; null when it is not known or is a list. */
export const factOf = (facts: Facts, key: string): Stored => {
  const stored = facts[key] ?? null;
  return typeof stored === "object" ? null : stored;
};

/** The facts of an applicant as kept in a case: its own, whatever its kind, and those of a household's members in their order. */
export interface HouseholdFacts {
  readonly household: Facts;
  readonly members: readonly Facts[];
}

/** How a service ends well: money each month, money once, or a document. */
export type OutcomeKind = Paid | "document";
export const outcomeKind = ({ proposes }: Pick<Ruled, "proposes">): OutcomeKind =>
  proposes.pays ? (proposes.pays.node.kind.period === "once" ? "once" : "month") : "document";

const decidesOf = ({ id, steps }: ServiceDeclaration): Decides => {
  const step = steps.find(({ verb }) => verb === "decide");
  if (!step?.outcomes || steps[0]?.verb !== "accept") throw new Error(`${id}: a procedure accepts first and decides`);
  const { office, limit, outcomes } = step;
  return { office, limit, outcomes };
};

/** What is proposed: whether, and how much where money is paid. */
export const outcomesOf = ({ proposes }: Pick<Ruled, "proposes">): readonly Node[] =>
  proposes.pays ? [proposes.eligible.node, proposes.pays.node] : [proposes.eligible.node];

/** Every term of a service, parts first: outcomes, limits of offices, time to apply, reviews. */
export const nodesOf = (service: Service): readonly Node[] =>
  inOrder([
    ...outcomesOf(service),
    ...service.steps.flatMap(({ limit }) => (limit ? [limit.when.node] : [])),
    ...(service.applyBy ? [service.applyBy.after.node, service.applyBy.workdays.node] : []),
    ...(service.review ? reviewClasses(service.review).map(({ when }) => when.node) : []),
  ]);

/** Folds work reviews out without a database. */
const checkReviews = ({ id, review }: ServiceDeclaration): void => {
  const nodes = review ? inOrder(reviewClasses(review).map(({ when }) => when.node)) : [];
  if (nodes.some(({ op }) => op === "parameter"))
    throw new Error(`${id}: how soon a review comes does not depend on local values`);
};

/** Declares a service. The declaration is checked here, so that a mistake stops the start, not a case. */
export const service = (declaration: ServiceDeclaration): Service => {
  const verbs = declaration.steps.map((step) => step.verb);
  if (new Set(verbs).size !== verbs.length) throw new Error(`${declaration.id}: each step may occur once`);
  const decides = decidesOf(declaration);
  if ((outcomeKind(declaration) === "month") !== (declaration.starts !== undefined))
    throw new Error(`${declaration.id}: an allowance, and nothing else, says from which month it is paid`);
  checkReviews(declaration);
  return { ...declaration, applicant: declaration.applicant.applicant, decides };
};
