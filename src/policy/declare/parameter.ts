/** A value that an office sets for its place, for a period, under a document number; never a constant in code. */
import { householdLevel, type OfficeHandle, type ParameterNode } from "../node.ts";
import type { Choice } from "../terms/choice.ts";
import { replaced, type Term } from "../terms/term.ts";

export interface ParameterDraft<T extends Term> {
  /** Which office sets it, and by which field it differs (e.g. 城市、农村; or the kind of an income item). */
  setBy(office: OfficeHandle, category?: Choice<string>): T;
}

/**
 * Declares a local parameter; `shape` gives its kind and official name.
 * @example parameter("mla.standard", monthly("低保标准")).setBy(county, home.category)
 */
export const parameter = <T extends Term>(code: string, shape: T): ParameterDraft<T> => ({
  setBy: (office, category) => {
    const by = category?.node ?? null;
    if (by && by.op !== "field") throw new Error(`${code} can differ only by a field`);
    const node: ParameterNode = {
      op: "parameter",
      kind: shape.node.kind,
      label: shape.node.label,
      level: by?.level ?? householdLevel,
      citations: shape.node.citations,
      settings: { code, office },
      category: by,
    };
    return replaced(shape, node);
  },
});
