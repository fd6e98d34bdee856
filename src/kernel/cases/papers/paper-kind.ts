/** 文书 · A paper that a case gives rise to: when, by whom, numbered how, and what it says. */
import type { Permission } from "#kernel/access";
import type { Block } from "#kernel/papers";
import type { CaseView, Day } from "#wire";
import type { NumberedKind } from "../numbering.ts";
import type { CaseState } from "../state/case-state.ts";

/** What a paper is written from: the case as its page shows it, and where it stands. */
export interface PaperCase {
  readonly view: CaseView;
  readonly state: CaseState;
  /** Who issues it, and the day. */
  readonly office: string;
  readonly on: Day;
}

/** There is something to write about, named within the case; or the reason why not. */
export type Occasion = { readonly about: string } | { readonly notYet: string };

export interface Written {
  readonly title: string;
  /** With a red head; null for a form. */
  readonly office: string | null;
  readonly to: string | null;
  readonly blocks: readonly Block[];
  /** Where the paper has a number of its own already, as a decision has. */
  readonly documentNo?: string;
}

export interface PaperKind {
  readonly id: string;
  readonly title: string;
  readonly numbered: NumberedKind | null;
  /** Any one of these may issue it. */
  readonly permissions: readonly [Permission, ...Permission[]];
  occasion(given: PaperCase): Occasion;
  write(given: PaperCase): Written;
}
