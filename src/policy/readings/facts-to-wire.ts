/** Facts as they travel to pages: amounts in yuan, lists line by line with their numbers. */
import type { Fact, FactValue } from "#wire";
import { lineKey, type ListLevel } from "../declare/list.ts";
import { factOf, type Facts } from "../declare/service.ts";
import type { FieldNode } from "../node.ts";

const valueToWire = ({ kind, settings }: FieldNode, facts: Facts): FactValue => {
  const stored = factOf(facts, settings.key);
  return stored === null ? null : kind.wire(kind.load(stored));
};

const fieldsToWire = (fields: readonly FieldNode[], facts: Facts): Record<string, FactValue> =>
  Object.fromEntries(fields.map((field) => [field.settings.key, valueToWire(field, facts)]));

/** Every field and list of one row; null where nothing is known. */
export const factsToWire = (
  { fields, lists }: { fields: readonly FieldNode[]; lists: readonly ListLevel[] },
  facts: Facts,
): Record<string, Fact> => ({
  ...fieldsToWire(fields, facts),
  ...Object.fromEntries(
    lists.map(({ level, fields: columns }): [string, Fact] => [
      level.key,
      linesOf(facts, level.key)?.map((line) => ({
        ...(line[lineKey] === undefined ? {} : { [lineKey]: factOf(line, lineKey) }),
        ...fieldsToWire(columns, line),
      })) ?? null,
    ]),
  ),
});

/** The lines of a list in a row; null when nobody has said anything about it. */
export const linesOf = (facts: Facts, key: string): readonly Facts[] | null => {
  const stored = facts[key];
  return Array.isArray(stored) ? (stored as readonly Facts[]) : null;
};
