/** The facts that can still turn an answer, and a household with one of them filled in. */
import type { Facts, HouseholdFacts } from "../declare/service.ts";
import { isGather, partsOf, type FieldNode, type Level, type Node } from "../node.ts";
import { pathOf, rowAt, type Row } from "../readings/row.ts";
import type { Outlook } from "./outlook.ts";

/** A field of one row, or a whole list under it. */
export interface Undecided {
  readonly what: FieldNode | Level;
  readonly row: Row;
  /** Where it stands, e.g. "household.members[1].income". */
  readonly at: string;
}

/** A term, and the name of the applicant with which the paths of facts begin. */
export interface Sought {
  readonly outcome: Node;
  readonly root: string;
}

export const isField = (what: FieldNode | Level): what is FieldNode => "op" in what;

/** Each once, in the order of the rules. What lies below a term that is certain can change nothing and is left out. */
export const undecided = (outlook: Outlook, { outcome, root }: Sought): readonly Undecided[] => {
  const found = new Map<string, Undecided>();
  const add = (what: FieldNode | Level, row: Row): void => {
    const at = `${pathOf(row, root)}.${isField(what) ? what.settings.key : what.key}`;
    if (!found.has(at)) found.set(at, { what, row, at });
  };
  const visit = (node: Node, from: Row): void => {
    const row = rowAt(from, node.level);
    if (outlook.of(node, row).length < 2) return;
    if (node.op === "field") add(node, row);
    else if (isGather(node)) {
      const rows = outlook.below(node, row);
      if (rows) for (const each of rows) visit(node.part, each);
      else add(node.part.level, row);
    } else for (const part of partsOf(node)) visit(part, row);
  };
  visit(outcome, outlook.root);
  return [...found.values()];
};

/** The household with this row's facts replaced. */
const withRow = ({ above, level, position }: Row, facts: Facts): HouseholdFacts => {
  if (!above) {
    const { members, ...household } = facts;
    return { household, members: members as readonly Facts[] };
  }
  const rows = above.facts[level.key] as readonly Facts[];
  return withRow(above, { ...above.facts, [level.key]: rows.map((row, index) => (index === position ? facts : row)) });
};

/** The household with an undecided fact filled in, in its stored form; a list by its lines. */
export const filled = ({ what, row }: Undecided, stored: Facts[string]): HouseholdFacts =>
  withRow(row, { ...row.facts, [isField(what) ? what.settings.key : what.key]: stored });
