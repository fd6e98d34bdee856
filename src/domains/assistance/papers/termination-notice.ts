/** 终止办理告知书 · Tells why the procedure ends without a decision, and what the applicant can do. */
import { citedOn, dayWords, remedies, type PaperKind } from "#kernel/cases";
import { heading, paragraph } from "#kernel/papers";
import { confirmation } from "#law/social-assistance";

export const terminationNotice: PaperKind = {
  id: "termination-notice",
  title: "终止办理告知书",
  numbered: { key: "T", word: "终" },
  permissions: ["case.intake", "case.review", "case.decide"],
  occasion: ({ state }) =>
    state.outcome === "terminated" && state.acceptedOn !== null
      ? { about: "terminated" }
      : { notYet: "受理之后终止办理的才出具" },
  write: ({ view, office, on }) => {
    const reason = view.entries.at(-1)?.detail ?? null;
    return {
      title: "终止办理告知书",
      office,
      to: view.row.applicantName,
      blocks: [
        paragraph(
          `你户申请${view.row.serviceTitle}（案号 ${view.row.caseNo}）。依照${citedOn([confirmation.art(29)], on)}，本机关决定终止本次办理。`,
        ),
        ...(reason === null ? [] : [heading("理由"), paragraph(reason)]),
        paragraph("终止办理不是不予确认；情况变化或者愿意配合的，可以重新申请。"),
        heading("权利告知"),
        remedies(on),
        { kind: "seal", office, on: dayWords(on) },
      ],
    };
  },
};
