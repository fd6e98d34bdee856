/** One fact, shown the way its kind wants. */
import type { Fact, FieldWire } from "#wire";
import { factValue } from "./fact-value.ts";
import { kinds } from "./kinds/kinds.ts";

export const FactCell = ({ field, value }: { field: FieldWire; value: Fact | undefined }) => {
  const { Cell } = kinds[field.kind];
  return <Cell field={field} value={factValue(value)} />;
};
