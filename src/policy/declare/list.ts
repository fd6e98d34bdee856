/** A list of lines of one shape: income items of a member, assets or obligors of a household. */
import type { FieldNode, Level } from "../node.ts";
import type { Term } from "../terms/term.ts";

export class List<F extends Readonly<Record<string, Term>>> {
  readonly label: string;
  readonly fields: F;
  readonly helpText: string | null;
  constructor(label: string, fields: F, helpText: string | null = null) {
    this.label = label;
    this.fields = fields;
    this.helpText = helpText;
  }
  /** What the person filling in the list should know. */
  help(text: string): List<F> {
    return new List(this.label, this.fields, text);
  }
}

/** Under this key a line carries its number, which it keeps from version to version, so that versions can be compared line by line. */
export const lineKey = "line";

/** A list once it stands in a household: its level and the fields of one line. */
export interface ListLevel {
  readonly level: Level;
  readonly fields: readonly FieldNode[];
  readonly help: string | null;
}

/**
 * Declares a list; a list that was left out is not known yet, an empty one says that there is nothing.
 * @example incomes: list("收入项目", { item: choice("项目", { … }), amount: yearly("金额") })
 */
export const list = <F extends Readonly<Record<string, Term>>>(label: string, fields: F): List<F> =>
  new List(label, fields);
