/** 动态复核表 · What stood, beside room for what is found; signed by both officials and by the household. */
import { citedOn, dayWords, type PaperCase, type PaperKind } from "#kernel/cases";
import { heading, paragraph, type Cell } from "#kernel/papers";
import { assistanceLaw, confirmation } from "#law/social-assistance";
import { asItStands, caseLine, headRows, householdRows, listBlocks, membersTable } from "./facts-shown.ts";

const runningRows = ({ view: { support } }: PaperCase): Cell[][] => [
  [
    { label: "在享状态", value: support?.statusLabel ?? null },
    { label: "每月金额", value: support?.pays == null ? null : `${support.pays} 元` },
  ],
  [
    { label: "复核类别", value: support?.review?.label ?? null },
    { label: "应于何日前复核", value: support?.review ? dayWords(support.review.dueOn) : null },
  ],
];

export const reviewForm: PaperKind = {
  id: "review-form",
  title: "动态复核表",
  numbered: null,
  permissions: ["case.investigate", "case.intake", "case.help"],
  occasion: (given) => {
    const { support } = given.state;
    return support === null || support.status === "ended" ? { notYet: "没有正在享受的待遇" } : asItStands(given);
  },
  write: (given) => ({
    title: `${given.view.row.serviceTitle}动态复核表`,
    office: null,
    to: null,
    blocks: [
      caseLine(given),
      { kind: "form", rows: [...headRows(given), ...runningRows(given), ...householdRows(given)] },
      heading("已掌握的情况"),
      membersTable(given),
      ...listBlocks(given),
      heading("复核情况（现场填写，不清楚的写“不清楚”，不填零）"),
      {
        kind: "form",
        rows: [
          [{ label: "家庭人口有无增减", value: null, lines: 2 }],
          [{ label: "收入有无变化", value: null, lines: 3 }],
          [{ label: "财产有无变化", value: null, lines: 2 }],
          [{ label: "健康、残疾、就学、就业", value: null, lines: 3 }],
          [{ label: "发放是否足额到账", value: null, lines: 1 }],
          [{ label: "复核意见", value: "□ 没有明显变化，继续给予　□ 有变化，重新决定", lines: 2 }],
        ],
      },
      paragraph(
        `核查人不少于二人，双方签字。依据：${citedOn([confirmation.art(16), confirmation.art(31), assistanceLaw.art(46)], given.on)}。`,
      ),
      { kind: "signatures", who: ["核查人（签名）", "核查人（签名）", "被核查人（签名）"] },
    ],
  }),
};
