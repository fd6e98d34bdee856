/** Facts as typed arrays: one entry a household or member, members of a household side by side. */
import type { HouseholdFacts } from "../declare/service.ts";
import type { Stored } from "../kinds/value-kind.ts";
import type { FieldNode } from "../node.ts";

/** Amounts, counts and days (YYYYMMDD): NaN when unknown. Truths: 1, 2, 0 when unknown. Choices: position, -1 when unknown. */
export type Column = Float64Array | Uint8Array | Int8Array;

export interface Columns {
  readonly size: number;
  /** By the key of the field. */
  readonly household: Readonly<Record<string, Column>>;
  readonly member: Readonly<Record<string, Column>>;
  /** Members of household h are [first[h], first[h + 1]). */
  readonly first: Int32Array;
  /** Which row of the local values applies to each household. */
  readonly place: Int32Array;
}

/** Creates the column of a field with every value unknown. */
export const emptyColumn = ({ kind }: FieldNode, length: number): Column => {
  if (kind.sort === "truth") return new Uint8Array(length);
  if (kind.sort === "choice") return new Int8Array(length).fill(-1);
  return new Float64Array(length).fill(Number.NaN);
};

/** A stored fact as it stands in its column. */
export const encoded = ({ kind }: FieldNode, stored: Stored): number => {
  if (typeof stored === "boolean") return stored ? 1 : 2;
  if (typeof stored === "number") return stored;
  if (stored === null) return kind.sort === "truth" ? 0 : kind.sort === "choice" ? -1 : Number.NaN;
  return kind.sort === "day" ? Number(stored.replace(/-/g, "")) : Object.keys(kind.options ?? {}).indexOf(stored);
};

/** Columns of households held as facts; `place` of each is 0. For tests and small sets; the kernel reads large ones itself. */
export const columnsOf = (fields: readonly FieldNode[], households: readonly HouseholdFacts[]): Columns => {
  const first = new Int32Array(households.length + 1);
  for (const [index, { members }] of households.entries()) first[index + 1] = (first[index] ?? 0) + members.length;
  const members = households.flatMap((household) => household.members);
  const fill = (
    of: "household" | "member",
    facts: readonly Readonly<Record<string, Stored>>[],
  ): Record<string, Column> =>
    Object.fromEntries(
      fields
        .filter(({ settings }) => settings.of === of)
        .map((field) => {
          const column = emptyColumn(field, facts.length);
          for (const [index, one] of facts.entries()) column[index] = encoded(field, one[field.settings.key] ?? null);
          return [field.settings.key, column];
        }),
    );
  return {
    size: households.length,
    household: fill(
      "household",
      households.map(({ household }) => household),
    ),
    member: fill("member", members),
    first,
    place: new Int32Array(households.length),
  };
};
