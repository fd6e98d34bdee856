/** Keys under which a name is found: full pinyin, initials, and two-character windows. */
import { pinyin } from "pinyin-pro";

export interface NameKeys {
  /** Syllables run together, ü as v: 吕布 is "lvbu". Latin names are their letters. */
  readonly pinyin: string;
  /** First letters: 吕布 is "lb". */
  readonly initials: string;
}

const lettersOf = (word: string): string =>
  word
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");

/** Surnames are read as surnames (单 shan, 仇 qiu); rare characters without a known reading are left out. */
export const nameKeys = (name: string): NameKeys => {
  const syllables = /\p{Script=Han}/u.test(name)
    ? pinyin(name, { type: "array", toneType: "none", surname: "head", nonZh: "removed", v: true })
    : name.split(/[ '’-]+/).map(lettersOf);
  return { pinyin: syllables.join(""), initials: syllables.map((syllable) => syllable.charAt(0)).join("") };
};

/** The distinct two-character windows; counts characters beyond the basic plane as one. Empty for a single character. */
export const gramsOf = (name: string): string[] => {
  const characters = Array.from(name);
  return [...new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ""}${character}`))];
};

/**
 * The first text after all that begin with the prefix, under collation "C".
 * U+10FFFF, not U+FFFF: rare Chinese characters lie beyond the basic plane.
 */
export const afterPrefix = (prefix: string): string => `${prefix}\u{10FFFF}`;
