/** 备用金余额 · What a township's reserve should hold when it is counted. */
import { balancesOf } from "#kernel/book";
import type { Tx } from "#kernel/database";
import { reliefFunds } from "./relief-funds.ts";

export interface Reserve {
  readonly reserveFen: number;
  /** Null: no ceiling has been set. */
  readonly ceilingFen: number | null;
  /** Recovered and not yet turned in; it lies in the same cash box and may not be kept. */
  readonly toTurnInFen: number;
  /** What must be found when the box is counted. */
  readonly heldFen: number;
}

export const reserveOf = async (tx: Tx, townshipId: number): Promise<Reserve> => {
  const balances = await balancesOf(tx, reliefFunds, { unitId: townshipId });
  const reserve = balances.find(({ kind }) => kind === "reserve");
  const toTurnIn = balances.find(({ kind }) => kind === "toTurnIn");
  const [reserveFen, toTurnInFen] = [reserve?.posted ?? 0, toTurnIn?.posted ?? 0];
  return { reserveFen, ceilingFen: reserve?.ceiling ?? null, toTurnInFen, heldFen: reserveFen + toTurnInFen };
};
