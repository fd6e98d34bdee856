/** 分配下达 · One order hands money of a source down to many places by weights; all receive it, or none. */
import { transfer } from "#kernel/book";
import type { Tx } from "#kernel/database";
import { mustBePositive, type Payment } from "./entry.ts";
import { reliefFunds, type Source } from "./relief-funds.ts";
import { split } from "./split.ts";

export interface Allotment extends Payment {
  readonly fromUnitId: number;
  readonly source: Source;
  /** Weights by place, e.g. people in need times a factor that favours poorer counties; in the order that breaks ties. */
  readonly weights: readonly { readonly unitId: number; readonly weight: number }[];
}

/**
 * Answers what each place received, in fen, in the order of the weights; a place whose part is nothing gets no entry.
 * @throws short, keyUsed, notHere
 */
export const allotMoney = async (
  tx: Tx,
  { fromUnitId, source, weights, amountFen, ...order }: Allotment,
): Promise<number[]> => {
  mustBePositive(amountFen);
  const dims = { source };
  const parts = split(
    amountFen,
    weights.map(({ weight }) => weight),
  );
  const received = weights.map(({ unitId }, nth) => ({
    account: { kind: "available", unitId, dims } as const,
    amount: parts[nth] ?? 0,
  }));
  const given = { account: { kind: "available", unitId: fromUnitId, dims } as const, amount: -amountFen };
  const legs = [given, ...received.filter(({ amount }) => amount > 0)];
  await transfer(tx, { ...order, book: reliefFunds, legs });
  return parts;
};
