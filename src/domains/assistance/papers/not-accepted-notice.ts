/** 不予受理告知书 · An application that ended before it was accepted: why, and where to turn. */
import { citedOn, dayWords, remedies, type PaperKind } from "#kernel/cases";
import { heading, paragraph } from "#kernel/papers";
import { confirmation } from "#law/social-assistance";

export const notAcceptedNotice: PaperKind = {
  id: "not-accepted-notice",
  title: "不予受理告知书",
  numbered: { key: "R", word: "不受" },
  permissions: ["case.intake"],
  occasion: ({ view, state }) =>
    view.row.outcome === "terminated" && state.acceptedOn === null
      ? { about: "not-accepted" }
      : { notYet: "只在受理之前终止办理的才出具" },
  write: ({ view, office, on }) => {
    const reason = view.entries.at(-1)?.detail ?? null;
    return {
      title: `${view.row.serviceTitle}申请不予受理告知书`,
      office,
      to: view.row.applicantName,
      blocks: [
        paragraph(`你户申请${view.row.serviceTitle}（案号 ${view.row.caseNo}），本机关不予受理。`),
        ...(reason === null ? [] : [heading("理由"), paragraph(reason)]),
        paragraph(
          `申请材料不齐全不是不予受理的理由，由本机关一次性告知需要补充的内容（${citedOn([confirmation.art(10)], on)}）。上述原因消除后，可以随时重新申请；生活遇到急难的，可以申请临时救助。`,
        ),
        heading("权利告知"),
        remedies(on),
        { kind: "seal", office, on: dayWords(on) },
      ],
    };
  },
};
