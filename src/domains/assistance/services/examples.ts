/** Members for worked examples: an adult without income or hardship unless the example says otherwise. */

type Given = Readonly<Record<string, string | number | boolean | null>>;

/** A member aged 45 in 2025 whose every fact is known; `given` replaces single facts. */
export const aMember = (given: Given = {}): Given => ({
  birthDate: "1980-01-15",
  income: 0,
  disability: "none",
  seriouslyIll: false,
  ableToWork: false,
  ...given,
});
