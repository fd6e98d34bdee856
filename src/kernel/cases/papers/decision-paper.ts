/** 决定文书 · The letter of the last decision among the papers of a case; its number is the decision's own. */
import { decisionLetter } from "../letter/decision-letter.ts";
import type { PaperKind } from "./paper-kind.ts";

export const decisionPaper: PaperKind = {
  id: "decision-letter",
  title: "决定文书",
  numbered: null,
  permissions: ["case.decide", "case.intake", "case.review"],
  occasion: ({ view }) => {
    const decision = view.decisions.at(-1);
    if (decision === undefined) return { notYet: "尚未作出决定" };
    return decision.signatureValid ? { about: `decision-${decision.version}` } : { notYet: "决定验签未通过，不得出具" };
  },
  write: ({ view }) => {
    const { documentNo, ...paper } = decisionLetter(view);
    return documentNo === null ? paper : { ...paper, documentNo };
  },
};
