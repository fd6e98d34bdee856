/** 民主评议记录 · Who met about what is disputed, how they voted and what they found; empty for the meeting before it was held. */
import { citedOn, dayWords, type PaperKind } from "#kernel/cases";
import { paragraph } from "#kernel/papers";
import { confirmation } from "#law/social-assistance";
import { asItStands, caseLine, headRows } from "./facts-shown.ts";

export const democraticReview: PaperKind = {
  id: "democratic-review",
  title: "民主评议记录",
  numbered: null,
  permissions: ["case.investigate", "case.intake", "case.review", "case.help"],
  occasion: (given) => {
    const { conferences, objected } = given.state;
    if (conferences.length > 0) return { about: `meeting-${conferences.length}` };
    return objected ? asItStands(given) : { notYet: "没有争议的，不进行民主评议" };
  },
  write: (given) => {
    const held = given.state.conferences.at(-1);
    const people = (n: number | undefined): string | null => (n === undefined ? null : `${n} 人`);
    return {
      title: held?.kind === "county" ? "一事一议会议记录" : "民主评议记录",
      office: null,
      to: null,
      blocks: [
        caseLine(given),
        {
          kind: "form",
          rows: [
            ...headRows(given),
            [
              { label: "日期", value: held ? dayWords(held.on) : null },
              { label: "地点", value: held?.place ?? null },
            ],
            [{ label: "主持人", value: held?.chair ?? null }],
            [{ label: "参加人员", value: held?.attendees ?? null, lines: 3 }],
            [{ label: "评议事项", value: held?.question ?? null, lines: 3 }],
            [
              { label: "赞成", value: people(held?.inFavour) },
              { label: "反对", value: people(held?.against) },
              { label: "弃权", value: people(held?.abstained) },
            ],
            [{ label: "评议意见", value: held?.conclusion ?? null, lines: 3 }],
          ],
        },
        paragraph(
          `评议意见供审核确认参考，不代替经济状况调查和核算。依据：${citedOn([confirmation.art(19)], given.on)}。`,
        ),
        { kind: "signatures", who: ["主持人（签名）", "记录人（签名）", "参加人员（签名）"] },
      ],
    };
  },
};
