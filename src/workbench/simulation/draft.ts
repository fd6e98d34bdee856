/** The changes while they are being typed. */
import type { InputIssue, ParameterWire, SimulatedChange } from "#wire";
import { words } from "./words.ts";

export interface ChangeDraft {
  /** Tells the lines apart while some are removed. */
  readonly key: number;
  readonly code: string | null;
  readonly category: string | null;
  readonly way: "amount" | "percent";
  readonly value: string | null;
}

export const blankChange = (key: number): ChangeDraft => ({
  key,
  code: null,
  category: null,
  way: "percent",
  value: null,
});

/** Only amounts of money rise by a percentage. */
export const wayOf = ({ way }: ChangeDraft, standard: ParameterWire | undefined): ChangeDraft["way"] =>
  standard === undefined || standard.kind === "money" ? way : "amount";

export const missingIn = (drafts: readonly ChangeDraft[], standards: readonly ParameterWire[]): InputIssue[] =>
  drafts.flatMap((draft, index) => {
    const standard = standards.find(({ code }) => code === draft.code);
    const at = (field: string): string => `changes[${index}].${field}`;
    const issue = (field: keyof typeof words.needs, place: string): InputIssue => ({
      at: at(place),
      code: "required",
      says: words.needs[field],
    });
    if (!standard) return [issue("standard", "code")];
    const way = wayOf(draft, standard);
    return [
      ...(standard.categories.length > 0 && draft.category === null ? [issue("category", "category")] : []),
      ...(draft.value === null || draft.value.trim() === "" ? [issue(way, way)] : []),
    ];
  });

export const toSend = (draft: ChangeDraft, standards: readonly ParameterWire[]): SimulatedChange => {
  const way = wayOf(
    draft,
    standards.find(({ code }) => code === draft.code),
  );
  return {
    code: draft.code ?? "",
    category: draft.category,
    amount: way === "amount" ? draft.value : null,
    percent: way === "percent" ? Number(draft.value) : null,
  };
};
