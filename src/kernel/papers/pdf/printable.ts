/** What the shipped type cannot print is named, never an empty box: in its place stands the number of the character. */
import type { Block, Paper, Run, Text } from "../declare.ts";
import { fonts } from "./fonts.ts";

/** Marks that choose a form of the character before them, and joiners: nothing to print. */
const invisible = /\p{Variation_Selector}|[\u200b-\u200f\u2060\ufeff]/gu;

const numberOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

interface Printable {
  readonly paper: Paper;
  /** Numbers of the characters that must be added by hand, e.g. U+2B7F7. */
  readonly missing: readonly string[];
}

/** Walks every text of a paper; the kinds of block say where their texts are. */
const withTexts = (block: Block, put: (text: string) => string): Block => {
  const run = (part: Run): Run => (typeof part === "string" ? put(part) : { strong: put(part.strong) });
  const text = (given: Text): Text => (typeof given === "string" ? put(given) : given.map(run));
  switch (block.kind) {
    case "heading":
    case "warning":
      return { ...block, text: put(block.text) };
    case "paragraph":
      return { ...block, text: text(block.text) };
    case "list":
      return { ...block, items: block.items.map(put) };
    case "small":
      return { ...block, lines: block.lines.map(put) };
    case "signatures":
      return { ...block, who: block.who.map(put) };
    case "seal":
      return { ...block, office: put(block.office), on: put(block.on) };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(put)) };
    case "form":
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.map((cell) => ({ ...cell, value: cell.value === null ? null : put(cell.value) })),
        ),
      };
    case "newPage":
      return block;
  }
};

/** The paper as it can be printed, with a line that says what to add by hand. */
export const printable = (paper: Paper): Printable => {
  const { covers } = fonts();
  const missing = new Set<string>();
  const put = (text: string): string =>
    Array.from(text.replaceAll(invisible, ""), (character) => {
      if (character === "\n" || covers(character.codePointAt(0) ?? 0)) return character;
      missing.add(numberOf(character));
      return `〖${numberOf(character)}〗`;
    }).join("");
  const { title, office, documentNo, to, blocks } = paper;
  const printed: Paper = {
    title: put(title),
    office: office === null ? null : put(office),
    documentNo,
    to: to === null ? null : put(to),
    blocks: blocks.map((block) => withTexts(block, put)),
  };
  const says = `字库未收录 ${[...missing].join("、")}，打印件上以〖编号〗代替，请按证件手工补写并加盖校对章。`;
  const extra: readonly Block[] = missing.size === 0 ? [] : [{ kind: "warning", text: says }];
  return { paper: { ...printed, blocks: [...printed.blocks, ...extra] }, missing: [...missing] };
};
