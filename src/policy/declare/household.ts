/** The household that applies: its own fields and lists, and the fields and lists of each member. */
import { householdLevel, memberLevel, type FieldNode, type Level } from "../node.ts";
import type { Count } from "../terms/count.ts";
import { businessDay } from "../terms/day.ts";
import { replaced, Term } from "../terms/term.ts";
import { day } from "./fields.ts";
import { List, type ListLevel } from "./list.ts";
import { rowsOf, type Rows } from "./rows.ts";

export type Fields = Readonly<Record<string, Term | List<Readonly<Record<string, Term>>>>>;

/** What a rule sees of the fields: terms as they are, lists as rows to gather. */
export type Seen<F extends Fields> = { readonly [K in keyof F]: F[K] extends List<infer L> ? Rows<L> : F[K] };

/** What is held of every member without asking: the day of birth, and the age it gives on the business day. */
const held = { birthDate: day("出生日期") };
type Member<M extends Fields> = Seen<M> & typeof held & { readonly age: Count };

export type Members<M extends Fields> = Rows<Member<M>>;
export interface Applicant {
  readonly householdFields: readonly FieldNode[];
  readonly memberFields: readonly FieldNode[];
  /** The lists of the household and of its members, each with the fields of one line. */
  readonly lists: readonly ListLevel[];
}
export type Household<H extends Fields, M extends Fields> = Seen<H> & { readonly members: Members<M> } & {
  readonly applicant: Applicant;
};

interface Placed<F extends Fields> {
  readonly seen: Seen<F>;
  readonly fields: readonly FieldNode[];
  readonly lists: readonly ListLevel[];
}

const placeTerm = (term: Term, at: { key: string; level: Level; held?: boolean }): { term: Term; field: FieldNode } => {
  if (term.node.op !== "field") throw new Error(`“${at.key}” must be a field such as yesNo("…")`);
  const settings = { ...term.node.settings, key: at.key, ...(at.held ? { held: true } : {}) };
  const field: FieldNode = { ...term.node, level: at.level, settings };
  return { term: replaced(term, field), field };
};

/** Gives every field its key and its level; a list becomes a level of its own. */
const place = <F extends Fields>(fields: F, level: Level, isHeld = false): Placed<F> => {
  const seen: Record<string, unknown> = {};
  const own: FieldNode[] = [];
  const lists: ListLevel[] = [];
  for (const [key, given] of Object.entries(fields)) {
    if (given instanceof Term) {
      const { term, field } = placeTerm(given, { key, level, held: isHeld });
      seen[key] = term;
      own.push(field);
    } else {
      const below: Level = { key, label: given.label, above: level };
      const line = place(given.fields, below);
      const [first] = line.fields;
      if (!first) throw new Error(`The list “${key}” has no fields`);
      seen[key] = rowsOf(below, line.seen, first);
      lists.push({ level: below, fields: line.fields, help: given.helpText });
    }
  }
  return { seen: seen as Seen<F>, fields: own, lists };
};

/**
 * Declares who applies. Household fields first, then `eachMember` with the fields of every member;
 * two steps, because fields of both in one literal make the types collapse.
 */
export const household = <H extends Fields>(householdFields: H) => ({
  eachMember: <M extends Fields>(memberFields: M): Household<H, M> => {
    const own = place(householdFields, householdLevel);
    const each = place(memberFields, memberLevel);
    const birth = place(held, memberLevel, true);
    const { birthDate } = birth.seen;
    const member: Member<M> = { ...each.seen, birthDate, age: birthDate.ageOn(businessDay).as("年龄") };
    const applicant: Applicant = {
      householdFields: own.fields,
      memberFields: [...each.fields, ...birth.fields],
      lists: [...own.lists, ...each.lists],
    };
    return { ...own.seen, members: rowsOf(memberLevel, member, birthDate.node), applicant };
  },
});
