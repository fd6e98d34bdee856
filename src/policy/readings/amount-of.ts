/** One amount of a service, worked out by itself. */
import { asExact } from "../kinds/value-kind.ts";
import type { Period } from "../kinds/money.ts";
import type { Money } from "../terms/money.ts";
import { evaluate, type Situation } from "./evaluate.ts";

/** Whole fen; null while it is not known. Only of an amount in whole fen, as what is paid is. */
export const amountOf = ({ node }: Money<Period>, situation: Situation): number | null => {
  const value = evaluate(situation).of(node);
  if (value === null) return null;
  const { n, d } = asExact(value);
  if (n % d !== 0n) throw new RangeError(`“${node.label ?? node.kind.label}” is not in whole fen`);
  return Number(n / d);
};
