/** The frozen text of an edition: everything that a proposal of it depends on, as plain JSON. */
import type { Article, Instrument, Status } from "#law";
import type { ApplicantKind } from "../declare/applicant.ts";
import type { OutcomeWords } from "../declare/office.ts";
import type { Example } from "../declare/service.ts";
import type { ValueKind } from "../kinds/value-kind.ts";

export interface KindText extends Pick<ValueKind, "sort" | "period" | "unit"> {
  /** Pairs, because canonical JSON keeps no order of keys and options have one. */
  readonly options?: readonly (readonly [key: string, label: string])[];
}
export interface CitationText {
  /** Code of the instrument. */
  readonly law: string;
  /** Null for an instrument cited as a whole, with what it is cited for. */
  readonly article: number | null;
  readonly paragraph: number | null;
  readonly item: number | null;
  readonly whole?: { readonly gist: string; readonly status: Status };
}
/** An office as a decision names it. */
export interface OfficeText {
  readonly kind: string;
  readonly label: string;
}
/** A node; `parts` are positions of nodes before it. */
export interface NodeText {
  /** field, parameter, constant, businessDay, or the name of an operator. */
  readonly op: string;
  readonly kind: KindText;
  /** Position in `levels`. */
  readonly level: number;
  readonly label: string | null;
  readonly cite: readonly CitationText[];
  readonly parts?: readonly number[];
  /** What only this operation knows; a bigint is written { bigint: "100" }. */
  readonly settings?: unknown;
}
export interface StepText {
  readonly verb: string;
  readonly office: string;
  readonly clocks: readonly string[];
  readonly cite: readonly CitationText[];
}
export interface EditionText {
  /** Version of this form of text. */
  readonly format: 1;
  /** Version of what the operators mean, see `operatorsVersion`. */
  readonly operators: number;
  readonly service: string;
  readonly title: string;
  readonly since: string;
  /** The instruments as they stood when the edition was published, each with the cited articles only. */
  readonly law: readonly (Omit<Instrument, "articles"> & { readonly articles: Readonly<Record<number, Article>> })[];
  /** From the household down; `above` is a position in this list. */
  readonly levels: readonly { readonly key: string; readonly label: string; readonly above: number | null }[];
  readonly nodes: readonly NodeText[];
  readonly eligible: number;
  /** Null where a document is issued instead. */
  readonly pays: number | null;
  readonly issues: {
    readonly by: number;
    readonly titles: readonly (readonly [option: string, title: string])[];
  } | null;
  readonly decides: {
    readonly office: OfficeText;
    readonly limit: { readonly when: number; readonly otherwise: OfficeText } | null;
    readonly outcomes: OutcomeWords;
  };
  /** "自申请当月起"; null where nothing is paid each month. */
  readonly starts: string | null;
  /** What is asked: positions of the fields. */
  readonly asks: {
    readonly of: ApplicantKind;
    readonly household: readonly number[];
    readonly member: readonly number[];
    readonly lists: readonly {
      readonly level: number;
      readonly fields: readonly number[];
      readonly help: string | null;
    }[];
  };
  readonly steps: readonly StepText[];
  readonly within: string;
  readonly examples: readonly Example[];
}
