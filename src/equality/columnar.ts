/** Runs the columnar reading of a service over households given as facts. */
import {
  categoriesOf,
  columnsOf,
  emptyAnswers,
  encoded,
  INEXACT,
  NO,
  YES,
  type CaseInput,
  type ColumnarReading,
  type HouseholdFacts,
  type Service,
} from "#policy";
import type { BatchAnswer } from "./batch.ts";
import { interpret } from "./interpret.ts";
import { storedLocal } from "./local.ts";

/** Bit i stands for named condition i of the reading: not met, or not known yet. */
export interface Masks {
  readonly unmet: number;
  readonly open: number;
}
export interface ColumnarRun {
  /** One a household, in their order; what does not fit exactly is left to the interpreter. */
  readonly answers: readonly BatchAnswer[];
  /** Null where the loop did not fit exactly. */
  readonly masks: readonly (Masks | null)[];
}

const localColumns = ({ parameters }: ColumnarReading, local: CaseInput["local"]): Float64Array[] => {
  const stored = storedLocal(local);
  return parameters.map((node) =>
    Float64Array.from(categoriesOf(node), (category) => encoded(node, stored(node, category))),
  );
};

export const columnar = (
  service: Service,
  reading: ColumnarReading,
  { households, on, local }: { households: readonly HouseholdFacts[]; on: string; local: CaseInput["local"] },
): ColumnarRun => {
  const filled = emptyAnswers(households.length);
  reading.run(columnsOf(reading.fields, reading.levels, households), localColumns(reading, local), on, filled);
  return {
    answers: households.map((facts, index) => {
      const [truth, pays] = [filled.eligible[index], filled.pays[index] ?? Number.NaN];
      if (truth === INEXACT) return interpret(service, facts, { on, local });
      return { eligible: truth === YES ? true : truth === NO ? false : null, pays: Number.isNaN(pays) ? null : pays };
    }),
    masks: households.map((_, index) =>
      filled.eligible[index] === INEXACT ? null : { unmet: filled.unmet[index] ?? 0, open: filled.open[index] ?? 0 },
    ),
  };
};
