/** Names and literals in generated SQL; every text comes from a declaration, never from a user. */
import type { Known } from "../kinds/value-kind.ts";
import type { FieldNode, Form } from "../node.ts";

export const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;
export const name = (text: string): string => `"${text.replace(/"/g, '""')}"`;
export const plain = (text: string): Form => ({ text, den: 1n });

/** The typed columns of a row of facts. */
export const recordOf = (fields: readonly FieldNode[]): string =>
  fields.map(({ settings, kind }) => `${name(settings.key)} ${kind.sqlType}`).join(", ");

/** A relation as something to select from: a name stays, a query is put in brackets. */
export const relation = (text: string): string => (/\s/.test(text) ? `(${text})` : text);

export const constant = (given: Known): Form => {
  if (typeof given === "object") return { text: String(given.n), den: given.d };
  return plain(typeof given === "string" ? quoted(given) : String(given));
};
