/** 自愿放弃声明 · A household leaves of its own will; a visit makes sure that nobody pressed it. */
import type { PaperKind } from "#kernel/cases";
import { paragraph } from "#kernel/papers";
import { caseLine, headRows } from "./facts-shown.ts";

export const waiver: PaperKind = {
  id: "waiver",
  title: "自愿放弃声明",
  numbered: null,
  permissions: ["case.help", "case.intake"],
  occasion: () => ({ about: "blank" }),
  write: (given) => ({
    title: "自愿放弃社会救助声明",
    office: null,
    to: null,
    blocks: [
      caseLine(given),
      {
        kind: "form",
        rows: [
          ...headRows(given),
          [{ label: "放弃的原因", value: null, lines: 4 }],
          [{ label: "入户核实", value: null, lines: 4 }],
        ],
      },
      paragraph(
        `我们自愿放弃${given.view.row.serviceTitle}，没有受到任何单位或者个人的要求。我们知道：放弃后仍会得到关注，生活发生困难时可以随时重新申请。`,
      ),
      { kind: "signatures", who: ["申请人（签名）", "其他成年家庭成员（签名）", "核实人（签名）", "核实人（签名）"] },
    ],
  }),
};
