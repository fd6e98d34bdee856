/** The hook by which a list can be imported: its columns, and how a group of rows is written. */
import type { Clock } from "#kernel/clock";
import type { Tx } from "#kernel/database";
import type { KeyProvider } from "#kernel/secrets";
import type { RowRemark } from "#wire";
import type { Group } from "./check/groups.ts";
import type { ImportColumn } from "./declare.ts";

export interface ExchangeDeps {
  readonly clock: Clock;
  readonly keys: KeyProvider;
}

/** On whose behalf rows are written. */
export interface Writer {
  readonly accountId: number;
  readonly officeId: number;
}

export interface WrittenRow {
  readonly kind: "person" | "household" | "case";
  readonly id: number;
  readonly line: number;
}
/** What was written, or why nothing of the group was. */
export type GroupOutcome =
  | { readonly written: readonly WrittenRow[]; readonly counts?: GroupCounts }
  | { readonly remarks: readonly RowRemark[] };

/** What a group adds to the totals that the office holds against its own figures. */
export interface GroupCounts {
  readonly persons: number;
  readonly fen: number;
}

/**
 * Checking writes each group in a transaction that is rolled back, so that exactly the rules of the register itself are asked.
 * `write` therefore does nothing outside its transaction, and answers with remarks before it writes anything.
 * Another list is another value of this type.
 */
export interface ImportKind {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly ImportColumn[];
  /** Key of the column whose equal values make neighbouring rows one group. */
  readonly groupBy: string;
  /** Nothing is written until the office has typed the same totals as the list comes to; such a list is not taken back. */
  readonly totalled?: true;
  /** What is looked up once for a whole file, such as the villages by name. */
  open(tx: Tx, deps: ExchangeDeps, writer: Writer): Promise<(tx: Tx, group: Group) => Promise<GroupOutcome>>;
}
