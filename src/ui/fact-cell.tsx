/** One fact, shown the way its kind wants. */
import type { FactValue, FieldWire } from "#wire";
import { kinds } from "./kinds/kinds.ts";

export const FactCell = ({ field, value }: { field: FieldWire; value: FactValue }) => {
  const { Cell } = kinds[field.kind];
  return <Cell field={field} value={value} />;
};
