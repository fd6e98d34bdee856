/** Gives the fields of a declaration their keys and their level; a list becomes a level of its own. */
import type { FieldNode, Level } from "../node.ts";
import type { Count } from "../terms/count.ts";
import { businessDay, type Day } from "../terms/day.ts";
import { replaced, Term } from "../terms/term.ts";
import { day } from "./fields.ts";
import { lineKey, List, type ListLevel } from "./list.ts";
import { rowsOf, type Rows } from "./rows.ts";

export type Fields = Readonly<Record<string, Term | List<Readonly<Record<string, Term>>>>>;

/** What a rule sees of the fields: terms as they are, lists as rows to gather. */
export type Seen<F extends Fields> = { readonly [K in keyof F]: F[K] extends List<infer L> ? Rows<L> : F[K] };

/** What the people register holds of everybody without asking: the day of birth, and the age it gives on the business day. */
export interface Born {
  readonly birthDate: Day;
  readonly age: Count;
}

export interface Placed<F extends Fields> {
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

export const place = <F extends Fields>(fields: F, level: Level, isHeld = false): Placed<F> => {
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
      if (lineKey in given.fields) throw new Error(`The list “${key}” may not call a field “${lineKey}”`);
      seen[key] = rowsOf(below, line.seen, first);
      lists.push({ level: below, fields: line.fields, help: given.helpText });
    }
  }
  return { seen: seen as Seen<F>, fields: own, lists };
};

/** The day of birth and the age, for each row of a level that is a person. */
export const born = (level: Level): { readonly seen: Born; readonly fields: readonly FieldNode[] } => {
  const { seen, fields } = place({ birthDate: day("出生日期") }, level, true);
  const { birthDate } = seen;
  return { seen: { birthDate, age: birthDate.ageOn(businessDay).as("年龄") }, fields };
};
