/** 公布单 · What is made known in the village after the confirmation: name, persons, amount (DB57 article 24). */
import { citedOn, dayWords, type PaperKind } from "#kernel/cases";
import { paragraph } from "#kernel/papers";
import { confirmation } from "#law/social-assistance";
import { postedTable } from "./public-notice.ts";

export const publication: PaperKind = {
  id: "publication",
  title: "公布单",
  numbered: { key: "B", word: "布" },
  permissions: ["case.intake", "case.review", "case.decide"],
  occasion: ({ view }) => {
    const decision = view.decisions.findLast(({ outcome }) => outcome === "granted" || outcome === "refused");
    return decision?.outcome === "granted"
      ? { about: `decision-${decision.version}` }
      : { notYet: "予以确认后方可公布" };
  },
  write: (given) => {
    const { view, office, on } = given;
    const decision = view.decisions.findLast(({ outcome }) => outcome === "granted");
    return {
      title: `${view.row.serviceTitle}确认结果公布`,
      office,
      to: null,
      blocks: [
        paragraph(`依照${citedOn([confirmation.art(24)], on)}，现将确认结果公布如下：`),
        postedTable(given, { label: "每月金额", value: decision?.pays == null ? "" : `${decision.pays} 元` }),
        paragraph("不再享受的，本公布内容同时撤下。监督电话："),
        { kind: "seal", office, on: dayWords(on) },
      ],
    };
  },
};
