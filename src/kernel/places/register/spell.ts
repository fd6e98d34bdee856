/** How a place name is typed on a Latin keyboard. */
import { pinyin } from "pinyin-pro";

export interface Spelling {
  /** Without tones and blanks, ü as v: "ningxiangshi". */
  readonly pinyin: string;
  /** First letters: "nxs". */
  readonly initials: string;
}

/** Pinyin and initials of a place name; characters that have no reading are left out. */
export const spell = (name: string): Spelling => {
  const syllables = pinyin(name, { toneType: "none", type: "array", v: true })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z]/g, ""))
    .filter((syllable) => syllable !== "");
  return { pinyin: syllables.join(""), initials: syllables.map((syllable) => syllable.charAt(0)).join("") };
};
