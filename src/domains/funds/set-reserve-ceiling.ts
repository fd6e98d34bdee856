/** 核定备用金限额 · The county sets the most that a township's reserve may hold. */
import { setCeiling } from "#kernel/book";
import type { Tx } from "#kernel/database";
import { reliefFunds } from "./relief-funds.ts";

/**
 * Null takes the ceiling away.
 * @throws ceilingBelowHeld, notHere
 */
export const setReserveCeiling = (
  tx: Tx,
  { townshipId, ceilingFen }: { readonly townshipId: number; readonly ceilingFen: number | null },
): Promise<void> =>
  setCeiling(tx, { book: reliefFunds, account: { kind: "reserve", unitId: townshipId }, ceiling: ceilingFen });
