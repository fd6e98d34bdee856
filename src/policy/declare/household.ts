/** The household that applies: its own fields, and the fields of each member. */
import { moneyKind } from "../kinds/money.ts";
import { truthKind } from "../kinds/truth.ts";
import type { Period } from "../kinds/money.ts";
import type { FieldNode, GatherNode, GatheringOperator, Node, Reach } from "../node.ts";
import { anyMember } from "../operators/any-member.ts";
import { countMembers } from "../operators/count-members.ts";
import { everyMember } from "../operators/every-member.ts";
import { sumOfMembers } from "../operators/sum-of-members.ts";
import { Count, people } from "../terms/count.ts";
import { businessDay } from "../terms/day.ts";
import { Money } from "../terms/money.ts";
import { replaced, type Term } from "../terms/term.ts";
import { Truth } from "../terms/truth.ts";
import { day } from "./fields.ts";

export type Fields = Readonly<Record<string, Term>>;

/** What is held of every member without asking: the day of birth, and the age it gives on the business day. */
const held = { birthDate: day("出生日期") };
type Member<M extends Fields> = M & typeof held & { readonly age: Count };

export interface Members<M extends Fields> {
  count(): Count;
  sum<P extends Period>(of: (member: Member<M>) => Money<P>): Money<P>;
  any(of: (member: Member<M>) => Truth): Truth;
  every(of: (member: Member<M>) => Truth): Truth;
}
export interface Applicant {
  readonly householdFields: readonly FieldNode[];
  readonly memberFields: readonly FieldNode[];
}
export type Household<H extends Fields, M extends Fields> = H & { readonly members: Members<M> } & {
  readonly applicant: Applicant;
};

const placed = <F extends Fields>(fields: F, of: Reach, isHeld = false): F =>
  Object.fromEntries(
    Object.entries(fields).map(([key, term]) => {
      if (term.node.op !== "field") throw new Error(`“${key}” must be a field such as yesNo("…")`);
      const settings = { ...term.node.settings, key, of, ...(isHeld ? { held: true } : {}) };
      return [key, replaced(term, { ...term.node, reach: of, settings })];
    }),
  ) as F;

const nodesOf = (fields: Fields): readonly FieldNode[] => Object.values(fields).map((term) => term.node as FieldNode);

const gather = (op: GatheringOperator, kind: Node["kind"], part: Node): GatherNode => {
  if (part.reach !== "member") throw new Error(`“${part.label ?? op.name}” must be about a member to be gathered`);
  return { op, kind, part, label: null, reach: "household", citations: [] };
};

/**
 * Declares who applies. Household fields first, then `eachMember` with the fields of every member;
 * two steps, because fields of both in one literal make the types collapse.
 */
export const household = <H extends Fields>(householdFields: H) => ({
  eachMember: <M extends Fields>(memberFields: M): Household<H, M> => {
    const own = placed(householdFields, "household");
    const birth = placed(held, "member", true);
    const each = { ...placed(memberFields, "member"), ...birth };
    const member: Member<M> = { ...each, age: birth.birthDate.ageOn(businessDay).as("年龄") };
    return {
      ...own,
      members: {
        count: () => new Count(gather(countMembers, people, birth.birthDate.node)),
        sum: (of) => {
          const { node } = of(member);
          return new Money(gather(sumOfMembers, moneyKind(node.kind.period ?? "month"), node));
        },
        any: (of) => new Truth(gather(anyMember, truthKind, of(member).node)),
        every: (of) => new Truth(gather(everyMember, truthKind, of(member).node)),
      },
      applicant: { householdFields: nodesOf(own), memberFields: nodesOf(each) },
    };
  },
});
