/** Which version of a fact stands on a day. Pure. */
import type { Day } from "#wire";
import type { Confidence } from "../declare.ts";
import type { FactText, PersonField } from "./person-fields.ts";

export interface FactVersion {
  readonly versionId: number;
  readonly field: PersonField;
  readonly value: FactText;
  readonly confidence: Confidence;
  /** Null: from the beginning, as far as known. */
  readonly effectiveOn: Day | null;
}

const weight: Record<Confidence, number> = { disputed: 0, stated: 1, proved: 2 };

/** Negative when a gives way to b: the later day stands; on one day what is proved; then what was entered later. */
const order = (a: FactVersion, b: FactVersion): number =>
  (a.effectiveOn ?? "").localeCompare(b.effectiveOn ?? "") ||
  weight[a.confidence] - weight[b.confidence] ||
  a.versionId - b.versionId;

/** The version of each field that stands on the day. A disputed one never does, nor one whose day has not come. */
export const foldFacts = (versions: readonly FactVersion[], on: Day): ReadonlyMap<PersonField, FactVersion> =>
  new Map(
    versions
      .filter(({ confidence, effectiveOn }) => confidence !== "disputed" && (effectiveOn ?? "") <= on)
      .sort(order)
      .map((version) => [version.field, version]),
  );
