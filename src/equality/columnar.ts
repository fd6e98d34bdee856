/** Runs the columnar reading of a service over households given as facts. */
import {
  categoriesOf,
  emptyAnswers,
  encoded,
  NO,
  packingOf,
  YES,
  type CaseInput,
  type ColumnarReading,
  type HouseholdFacts,
} from "#policy";
import type { BatchAnswer } from "./batch.ts";
import { storedLocal } from "./local.ts";

/** Bit i stands for named condition i of the reading: not met, or not known yet. */
export interface Masks {
  readonly unmet: number;
  readonly open: number;
}
export type ColumnarAnswer = BatchAnswer & { readonly masks: Masks };

const localColumns = ({ parameters }: ColumnarReading, local: CaseInput["local"]): Float64Array[] => {
  const stored = storedLocal(local);
  return parameters.map((node) =>
    Float64Array.from(categoriesOf(node), (category) => encoded(node, stored(node, category))),
  );
};

/** One answer for each household, in their order. */
export const columnar = (
  reading: ColumnarReading,
  { households, on, local }: { households: readonly HouseholdFacts[]; on: string; local: CaseInput["local"] },
): readonly ColumnarAnswer[] => {
  const filled = emptyAnswers(households.length);
  const { pack, unpack } = packingOf(reading);
  // As they come from the database, so that packing too is held against the other readings.
  const columns = unpack(Buffer.concat(households.map(pack)), households.length);
  reading.run(columns, localColumns(reading, local), on, filled);
  return households.map((_, index) => {
    const [truth, pays] = [filled.eligible[index], filled.pays[index] ?? Number.NaN];
    return {
      eligible: truth === YES ? true : truth === NO ? false : null,
      pays: Number.isNaN(pays) ? null : pays,
      masks: { unmet: filled.unmet[index] ?? 0, open: filled.open[index] ?? 0 },
    };
  });
};
