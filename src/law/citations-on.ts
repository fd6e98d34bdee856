/** Which citations are shown for business done on a given day, and in which order. */
import { articleOf, type Citation, type Day, type Instrument, type Rank } from "./instrument.ts";

const precedence: Readonly<Record<Rank, number>> = { law: 0, regulation: 1, ministry: 2 };

/** By instrument code: the first day it is no longer cited, or null to keep citing it. Overrides the text. */
export type CitedUntil = Readonly<Record<string, Day | null>>;

const inForceOn = ({ inForce }: Instrument, day: Day): boolean =>
  inForce.from <= day && (inForce.to === null || day <= inForce.to);

const asOf = (c: Citation, day: Day, citedUntil: CitedUntil): Citation | null => {
  if (!inForceOn(c.instrument, day)) return null;
  const { succeededBy, uncertainFrom } = articleOf(c) ?? {};
  const override = citedUntil[c.instrument.code];
  const end = override === undefined ? (c.instrument.citedUntil ?? null) : override;
  // Superseded means: where the new law regulates the same matter. An article without a successor stays.
  if (end !== null && end <= day && succeededBy?.length !== 0) return null;
  const uncertain = uncertainFrom !== undefined && uncertainFrom <= day && c.status === "READ";
  return uncertain ? { ...c, status: "PART" } : c;
};

const keyOf = (c: Citation): string => [c.instrument.code, c.article, c.paragraph, c.item, c.gist].join("/");

/**
 * The citations to show for business on `day`: those in force and still cited, each once, the higher rank first
 * and otherwise in the order given. Articles put in doubt by a later law come back as PART (待核).
 */
export const citationsOn = (
  citations: readonly Citation[],
  day: Day,
  citedUntil: CitedUntil = {},
): readonly Citation[] => {
  const shown = citations.map((c) => asOf(c, day, citedUntil)).filter((c) => c !== null);
  const once = new Map(shown.map((c) => [keyOf(c), c]));
  return [...once.values()].sort((a, b) => precedence[a.instrument.rank] - precedence[b.instrument.rank]);
};
