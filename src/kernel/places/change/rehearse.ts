/** 演练 · What a change would do, and nothing done. */
import type { Clock } from "#kernel/clock";
import { asOwner, type Database } from "#kernel/database";
import { changeDivision, type DivisionChanged } from "./change-division.ts";
import type { DivisionChange } from "./division-change.ts";

class Rehearsed extends Error {
  readonly result: DivisionChanged;
  constructor(result: DivisionChanged) {
    super("rehearsed");
    this.result = result;
  }
}

/** The change done and undone; the whole of it is locked meanwhile as if it were done. @throws what changeDivision throws */
export const rehearseChange = async (
  db: Database,
  deps: { clock: Clock },
  change: DivisionChange,
): Promise<DivisionChanged> => {
  try {
    return await asOwner(db, async (tx): Promise<DivisionChanged> => {
      throw new Rehearsed(await changeDivision(tx, deps, change));
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.result;
    throw error;
  }
};
