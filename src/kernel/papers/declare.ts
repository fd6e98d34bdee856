/** A paper described once: what it says, block by block. It is shown as a page and printed as PDF from the same description. */
/** A piece of a sentence; what matters most stands in bold. */
export type Run = string | { readonly strong: string };
export type Text = string | readonly Run[];

export interface Column {
  readonly label: string;
  /** Share of the width; 1 when left out. */
  readonly share?: number;
  readonly align?: "left" | "center" | "right";
}
/** One label with its value; null is not known and prints as an empty cell to be filled by hand. */
export interface Cell {
  readonly label: string;
  readonly value: string | null;
  /** Lines of space for handwriting. */
  readonly lines?: number;
}

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: Text; readonly flush?: true }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
  /** A printed form: in each row one to three labelled cells. */
  | { readonly kind: "form"; readonly rows: readonly (readonly Cell[])[] }
  /** Who signs by hand, each on a line of its own. */
  | { readonly kind: "signatures"; readonly who: readonly string[] }
  /** The office and the day in words, with the place of the seal. */
  | { readonly kind: "seal"; readonly office: string; readonly on: string }
  | { readonly kind: "warning"; readonly text: string }
  | { readonly kind: "small"; readonly lines: readonly string[] }
  | { readonly kind: "newPage" };

export interface Paper {
  readonly title: string;
  /** The office in the red head of an official letter; null: a form without a head. */
  readonly office: string | null;
  /** 文号 */
  readonly documentNo: string | null;
  readonly to: string | null;
  readonly blocks: readonly Block[];
}

/** A copy that is not the original: a word in the corner, e.g. 补打, and who made it when, across the page. */
export interface CopyMark {
  readonly word: string;
  readonly watermark: string;
}

export const heading = (text: string): Block => ({ kind: "heading", text });
export const paragraph = (text: Text): Block => ({ kind: "paragraph", text });
export const list = (items: readonly string[]): Block => ({ kind: "list", items });

/** The words of a text without its weights. */
export const plainText = (text: Text): string =>
  typeof text === "string" ? text : text.map((run) => (typeof run === "string" ? run : run.strong)).join("");
