/** Many whole cases at once, for seeds and takeovers: the same entries, folds and signatures as one by one. */
import { setImmediate } from "node:timers/promises";
import type { Tx } from "#kernel/database";
import { type LocalValues, valueBook, type ValueBook } from "#kernel/parameters";
import type { CaseDeps } from "../deps.ts";
import { buildCase } from "./build-case.ts";
import type { CaseDraft } from "./case-draft.ts";
import { numbersFor } from "./numbers.ts";
import { writeCases } from "./write-cases.ts";

/** Bounds the memory of one statement; a case with its proposal is some 30 kB. */
const batchSize = 1000;

/** A county has the same values all day, so a day's look-up is made once. What was used is noted per decision. */
const remembered = (book: ValueBook): ((countyId: number, on: string) => LocalValues) => {
  const known = new Map<string, () => LocalValues>();
  return (countyId, on) => {
    const key = `${countyId}/${on}`;
    const fresh = known.get(key) ?? book.prepared(countyId, on);
    known.set(key, fresh);
    return fresh();
  };
};

/**
 * Writes the cases and answers their numbers in order. Nothing of an action's conditions is checked: the drafts say what
 * happened. Decisions are worked out from the facts and the local values of their day, numbered and signed.
 * @throws missingValue, notKnownYet for a decision that could not have been made
 */
export const insertCases = async (
  tx: Tx,
  { calendar, keys }: Pick<CaseDeps, "calendar" | "keys">,
  drafts: readonly CaseDraft[],
): Promise<number[]> => {
  const services = [...new Set(drafts.map(({ service }) => service))];
  const valuesAt = remembered(await valueBook(tx, services));
  const caseIds: number[] = [];
  for (let start = 0; start < drafts.length; start += batchSize) {
    const batch = drafts.slice(start, start + batchSize);
    const deps = { calendar, keys, valuesAt, numbered: await numbersFor(tx, batch) };
    const built = batch.map((draft) => buildCase(deps, draft));
    caseIds.push(...(await writeCases(tx, built)));
    // Signing a batch takes a second; let other work of this process go on.
    await setImmediate();
  }
  return caseIds;
};
