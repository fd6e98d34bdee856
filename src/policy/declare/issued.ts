/** What is issued where no money is paid: a receipt, a certificate; one for all, or one for each option of a choice. */
import type { FieldNode } from "../node.ts";
import type { Choice } from "../terms/choice.ts";

export interface Issued {
  /** The field by which the document differs. */
  readonly by: FieldNode;
  /** The official name of the document for each option. */
  readonly titles: Readonly<Record<string, string>>;
}

/** @example issues: documentFor(institution.matter, { first: "备案回执", cancel: "注销备案回执" }) */
export const documentFor = <K extends string>(by: Choice<K>, titles: Readonly<Record<K, string>>): Issued => {
  if (by.node.op !== "field") throw new Error("A document can differ only by a field");
  return { by: by.node, titles };
};
