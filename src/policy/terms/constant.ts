/** A fixed number written into the law itself; what an office sets is a parameter instead. */
import { whole } from "../exact.ts";
import type { ValueKind } from "../kinds/value-kind.ts";
import { householdLevel, type ConstantNode } from "../node.ts";

export const constant = (kind: ValueKind, value: number | bigint): ConstantNode => ({
  op: "constant",
  kind,
  value: whole(value),
  label: null,
  level: householdLevel,
  citations: [],
});
