/** Runs the columnar reading of a service over households given as facts. */
import {
  categoriesOf,
  columnsOf,
  emptyAnswers,
  encoded,
  type CaseInput,
  type ColumnarReading,
  type HouseholdFacts,
  type Service,
} from "#policy";
import type { BatchAnswer } from "./batch.ts";
import { interpret } from "./interpret.ts";
import { storedLocal } from "./local.ts";

const localColumns = ({ parameters }: ColumnarReading, local: CaseInput["local"]): Float64Array[] => {
  const stored = storedLocal(local);
  return parameters.map((node) =>
    Float64Array.from(categoriesOf(node), (category) => encoded(node, stored(node, category))),
  );
};

/** One answer for each household, in their order; what does not fit exactly is left to the interpreter. */
export const columnar = (
  service: Service,
  reading: ColumnarReading,
  { households, on, local }: { households: readonly HouseholdFacts[]; on: string; local: CaseInput["local"] },
): readonly BatchAnswer[] => {
  const answers = emptyAnswers(households.length);
  reading.run(columnsOf(reading.fields, reading.levels, households), localColumns(reading, local), on, answers);
  return households.map((facts, index) => {
    const [truth, pays] = [answers.eligible[index], answers.pays[index] ?? Number.NaN];
    if (truth === 3) return interpret(service, facts, { on, local });
    return { eligible: truth === 1 ? true : truth === 2 ? false : null, pays: Number.isNaN(pays) ? null : pays };
  });
};
