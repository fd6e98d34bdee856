/** A citation in words, as a decision prints it, and on the wire. */
import type { CitationWire } from "#wire";
import { articleOf, type Citation, type Status } from "./instrument.ts";
import { numeral } from "./numeral.ts";

const marks: Readonly<Record<Status, string>> = { READ: "", PART: "（待核）", UNREAD: "（依据待确认）" };

/** 第十三条第一款第(三)项; nothing for an instrument cited as a whole. */
export const articleWords = (c: Citation): string =>
  (c.article === null ? "" : `第${numeral(c.article)}条`) +
  (c.paragraph === null ? "" : `第${numeral(c.paragraph)}款`) +
  (c.item === null ? "" : `第(${numeral(c.item)})项`);

/** The full legal basis; what has not been read is marked, so that nobody signs it as a firm basis. */
export const citationWords = (c: Citation): string => {
  const number = c.instrument.number === null ? "" : `（${c.instrument.number}）`;
  return `《${c.instrument.title}》${number}${articleWords(c)}${marks[c.status]}`;
};

/** What the article is about, paraphrased. */
export const gistOf = (c: Citation): string => c.gist ?? articleOf(c)?.gist ?? "";

/** `number` is the empty string for an instrument cited without one. */
export const toWire = (c: Citation): CitationWire => ({
  instrument: c.instrument.code,
  title: c.instrument.title,
  number: c.instrument.number ?? "",
  article: articleWords(c),
  gist: gistOf(c),
  confirmed: c.status === "READ",
});
