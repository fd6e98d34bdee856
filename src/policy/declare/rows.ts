/** Gathering over the rows of a level: the members of a household, the lines of a list. */
import { moneyKind, type Period } from "../kinds/money.ts";
import { truthKind } from "../kinds/truth.ts";
import { apply, type GatherNode, type GatheringOperator, type Level, type Node } from "../node.ts";
import { onlyWhen } from "../amounts/only-when.ts";
import { anyMember } from "../gathering/any-member.ts";
import { countHolding } from "../gathering/count-holding.ts";
import { countMembers } from "../gathering/count-members.ts";
import { everyMember } from "../gathering/every-member.ts";
import { sumOfMembers } from "../gathering/sum-of-members.ts";
import { Count, people, things } from "../terms/count.ts";
import type { Day } from "../terms/day.ts";
import { Money, Unrounded } from "../terms/money.ts";
import { all, any, Truth } from "../terms/truth.ts";
import type { Foreseen } from "./afterwards.ts";

/** `R` is what can be said of one row. */
export interface Rows<R> {
  /** How many rows there are. */
  count(): Count;
  /** The sum is in whole fen when every part is. */
  sum<P extends Period>(of: (row: R) => Money<P>): Money<P>;
  sum<P extends Period>(of: (row: R) => Unrounded<P>): Unrounded<P>;
  any(of: (row: R) => Truth): Truth;
  every(of: (row: R) => Truth): Truth;
  /** Only the rows that the statement holds for; a row for which it is unknown makes what is gathered unknown. */
  where(of: (row: R) => Truth): Rows<R>;
  /** A change of a row that its facts announce; see `ReviewRule`. */
  foresees(of: (row: R) => Day, change: { label: string; years?: number; before?: number }): Foreseen;
  /** The same rows with terms that are worked out once for each, however many rules use them. */
  with<X>(of: (row: R) => X): Rows<R & X>;
}

/** What can be said of one row, e.g. of one line of a member's incomes. */
export type RowOf<T> = T extends Rows<infer R> ? R : never;

/** `anyField` stands for the row itself where only its existence counts; `only` are the rows that count, null: all. */
export const rowsOf = <R>(level: Level, row: R, anyField: Node, only: Truth | null = null): Rows<R> => {
  const above = level.above;
  if (!above) throw new Error("The household itself is not gathered");
  const gather = (op: GatheringOperator, kind: Node["kind"], part: Node): GatherNode => {
    if (part.level !== level)
      throw new Error(`“${part.label ?? op.name}” must be about one ${level.label} to be gathered`);
    return { op, kind, part, label: null, level: above, citations: [] };
  };
  const number = level.key === "members" ? people : things;
  function sum<P extends Period>(of: (row: R) => Money<P>): Money<P>;
  function sum<P extends Period>(of: (row: R) => Unrounded<P>): Unrounded<P>;
  function sum<P extends Period>(of: (row: R) => Unrounded<P>): Unrounded<P> {
    const amount = of(row);
    const kind = moneyKind(amount.node.kind.period ?? "month");
    const part = only ? apply(onlyWhen, amount.node.kind, [only.node, amount.node]) : amount.node;
    const node = gather(sumOfMembers, kind, part);
    return amount instanceof Money ? new Money(node) : new Unrounded(node);
  }
  return {
    count: () => new Count(only ? gather(countHolding, number, only.node) : gather(countMembers, number, anyField)),
    sum,
    any: (of) => new Truth(gather(anyMember, truthKind, (only ? all(only, of(row)) : of(row)).node)),
    every: (of) => new Truth(gather(everyMember, truthKind, (only ? any(only.not(), of(row)) : of(row)).node)),
    where: (of) => rowsOf(level, row, anyField, only ? all(only, of(row)) : of(row)),
    foresees: (of, { label, years = 0, before = 0 }) => {
      const { node: day } = of(row);
      if (day.op !== "field" || day.level !== level)
        throw new Error(`“${label}” is announced by a day of one ${level.label}`);
      return { day, label, years, before };
    },
    with: (of) => rowsOf(level, { ...row, ...of(row) }, anyField, only),
  };
};
