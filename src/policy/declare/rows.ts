/** Gathering over the rows of a level: the members of a household, the lines of a list. */
import { moneyKind, type Period } from "../kinds/money.ts";
import { truthKind } from "../kinds/truth.ts";
import type { GatherNode, GatheringOperator, Level, Node } from "../node.ts";
import { anyMember } from "../gathering/any-member.ts";
import { countMembers } from "../gathering/count-members.ts";
import { everyMember } from "../gathering/every-member.ts";
import { sumOfMembers } from "../gathering/sum-of-members.ts";
import { Count, people, things } from "../terms/count.ts";
import { Money } from "../terms/money.ts";
import { Truth } from "../terms/truth.ts";

/** `R` is what can be said of one row. */
export interface Rows<R> {
  /** How many rows there are. */
  count(): Count;
  sum<P extends Period>(of: (row: R) => Money<P>): Money<P>;
  any(of: (row: R) => Truth): Truth;
  every(of: (row: R) => Truth): Truth;
}

/** `anyField` stands for the row itself where only its existence counts. */
export const rowsOf = <R>(level: Level, row: R, anyField: Node): Rows<R> => {
  const above = level.above;
  if (!above) throw new Error("The household itself is not gathered");
  const gather = (op: GatheringOperator, kind: Node["kind"], part: Node): GatherNode => {
    if (part.level !== level)
      throw new Error(`“${part.label ?? op.name}” must be about one ${level.label} to be gathered`);
    return { op, kind, part, label: null, level: above, citations: [] };
  };
  return {
    count: () => new Count(gather(countMembers, level.key === "members" ? people : things, anyField)),
    sum: (of) => {
      const { node } = of(row);
      return new Money(gather(sumOfMembers, moneyKind(node.kind.period ?? "month"), node));
    },
    any: (of) => new Truth(gather(anyMember, truthKind, of(row).node)),
    every: (of) => new Truth(gather(everyMember, truthKind, of(row).node)),
  };
};
