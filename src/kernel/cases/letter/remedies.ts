/** 救济途径 · How to have the decision reviewed; the legal office may refine the words for each kind of decision. */
import { type Block, paragraph } from "#kernel/papers";
import { citationsOn, toWire, type Citation } from "#law";
import { administrativeLitigation, administrativeReview } from "#law/remedies";
import type { Day } from "#wire";
import { citationText } from "./calculation.ts";

/** Citations as a sentence names them: the law in force on the day. */
export const citedOn = (citations: readonly Citation[], on: Day): string =>
  citationsOn(citations, on)
    .map((citation) => citationText(toWire(citation)))
    .join("、");

/** The law in force on the day of the decision is cited. */
export const remedies = (on: Day): Block => {
  const review = citedOn([administrativeReview.art(20), administrativeReview.art(24)], on);
  const court = citedOn([administrativeLitigation.art(46)], on);
  const sentence =
    `如不服本决定，可以自知道本决定之日起六十日内，依照${review}，向作出决定的机关所在地的县级人民政府申请行政复议；` +
    `也可以自知道或者应当知道本决定之日起六个月内，依照${court}，依法向人民法院提起行政诉讼。`;
  return paragraph(sentence);
};
