/** Asks the register what it would say to a group: written in a transaction of its own that never ends well. */
import type { Tx } from "#kernel/database";
import type { GroupOutcome } from "../import-kind.ts";

class TriedOnly extends Error {
  readonly outcome: GroupOutcome;
  constructor(outcome: GroupOutcome) {
    super("tried only");
    this.outcome = outcome;
  }
}

/** The outcome; the database is as it was before. Short transactions: nobody waits for a whole file. */
export const tryGroup = async (
  within: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  write: (tx: Tx) => Promise<GroupOutcome>,
): Promise<GroupOutcome> => {
  try {
    return await within(async (tx): Promise<never> => {
      throw new TriedOnly(await write(tx));
    });
  } catch (error) {
    if (error instanceof TriedOnly) return error.outcome;
    throw error;
  }
};
