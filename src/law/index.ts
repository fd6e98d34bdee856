/** The law the platform stands on: instruments as data, articles as typed handles. Pure. */
import { SAL } from "./texts/sal.ts";
import { A649 } from "./texts/a649.ts";
import { DB57 } from "./texts/db57.ts";
import { TK43 } from "./texts/tk43.ts";
import { GX25 } from "./texts/gx25.ts";
import { JZ381 } from "./texts/jz381.ts";
import { JZ24 } from "./texts/jz24.ts";
import { MFD } from "./texts/mfd.ts";
import { WB } from "./texts/wb.ts";
import { CB } from "./texts/cb.ts";
import { CJ } from "./texts/cj.ts";
import { LN } from "./texts/ln.ts";
import { PI } from "./texts/pi.ts";
import { FY } from "./texts/fy.ts";
import { FS } from "./texts/fs.ts";
import { SS } from "./texts/ss.ts";
import { WA } from "./texts/wa.ts";
import { XX } from "./texts/xx.ts";
import { DA } from "./texts/da.ts";
import { DQ } from "./texts/dq.ts";
import { LS18 } from "./texts/ls18.ts";
import { LX15 } from "./texts/lx15.ts";
import { YL66 } from "./texts/yl66.ts";
import type { Citation, Instrument } from "./instrument.ts";
import { articleOf, citation } from "./instrument.ts";

export type { Article, Citation, Day, Handle, Instrument, Rank, Status, WholeHandle } from "./instrument.ts";
export type { CitedUntil } from "./citations-on.ts";
export { articleOf, citation, instrument, unmapped } from "./instrument.ts";
export { articleWords, citationWords, gistOf, toWire } from "./citation-words.ts";
export { citationsOn } from "./citations-on.ts";
export { numeral } from "./numeral.ts";

/** Every instrument of the map, in the order of its index. */
export const instruments: readonly Instrument[] = [
  SAL,
  A649,
  DB57,
  TK43,
  GX25,
  JZ381,
  JZ24,
  MFD,
  WB,
  CB,
  CJ,
  LN,
  PI,
  FY,
  FS,
  SS,
  WA,
  XX,
  DA,
  DQ,
  LS18,
  LX15,
  YL66,
];

/** The instrument of a code such as "DB57", or null when the map does not hold it. */
export const find = (code: string): Instrument | null => instruments.find((i) => i.code === code) ?? null;

/** The articles of the succeeding instrument on the same matter, e.g. 649 art 9 → 社会救助法 art 18. */
export const successorsOf = (c: Citation): readonly Citation[] => {
  const successor = c.instrument.successor === undefined ? null : find(c.instrument.successor);
  if (successor === null) return [];
  const articles = articleOf(c)?.succeededBy ?? [];
  return articles.map((article) => citation(successor, { article, paragraph: null, item: null }));
};
