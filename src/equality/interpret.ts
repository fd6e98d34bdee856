/** The interpreter's answer in the form the other readings give. */
import {
  MissingLocalValue,
  workOut,
  writtenLocal,
  type CaseInput,
  type ColumnarReading,
  type HouseholdFacts,
  type Service,
} from "#policy";
import type { BatchAnswer } from "./batch.ts";
import type { Masks } from "./columnar.ts";

type Setting = Pick<CaseInput, "on" | "local">;

export const interpret = (service: Service, facts: HouseholdFacts, { on, local }: Setting): BatchAnswer => {
  const { eligible, paysFen } = workOut(service, { facts, on, local: writtenLocal(local) });
  return { eligible, pays: paysFen === null ? null : Number(paysFen) };
};

/**
 * Which of the named conditions are not met, and which are not known. Null where one of them needs a local value that nobody
 * set: the interpreter stops there, and the other readings call it unknown.
 */
export const interpretMasks = (
  { service, reasons }: { service: Service; reasons: ColumnarReading["reasons"] },
  facts: HouseholdFacts,
  { on, local }: Setting,
): Masks | null => {
  try {
    const { evaluation } = workOut(service, { facts, on, local: writtenLocal(local) });
    const bits = (value: boolean | null): number =>
      reasons.reduce((mask, node, bit) => (evaluation.of(node) === value ? mask | (1 << bit) : mask), 0) >>> 0;
    return { unmet: bits(false), open: bits(null) };
  } catch (error) {
    if (error instanceof MissingLocalValue) return null;
    throw error;
  }
};
