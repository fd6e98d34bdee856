/** 近亲属备案表 · Filed where an applicant is a near relative of handling staff or of a member of the village committee. */
import { citedOn, type PaperKind } from "#kernel/cases";
import { paragraph } from "#kernel/papers";
import { confirmation } from "#law/social-assistance";
import { caseLine, headRows } from "./facts-shown.ts";

export const nearRelativeFiling: PaperKind = {
  id: "near-relative-filing",
  title: "近亲属备案表",
  numbered: { key: "K", word: "备" },
  permissions: ["case.intake", "case.review"],
  occasion: ({ state }) => (state.nearRelative ? { about: "filed" } : { notYet: "没有登记近亲属关系" }),
  write: (given) => ({
    title: "近亲属申请社会救助备案表",
    office: null,
    to: null,
    blocks: [
      caseLine(given),
      {
        kind: "form",
        rows: [
          ...headRows(given),
          [
            { label: "有关工作人员", value: null },
            { label: "单位和职务", value: null },
          ],
          [{ label: "亲属关系", value: null }],
          [{ label: "回避情况", value: null, lines: 3 }],
          [{ label: "县级入户复核", value: null, lines: 3 }],
        ],
      },
      paragraph(
        `单独登记备案，由县级民政部门入户复核。依据：${citedOn([confirmation.art(11), confirmation.art(20)], given.on)}。`,
      ),
      { kind: "signatures", who: ["申请人（签名）", "有关工作人员（签名）", "登记人（签名）"] },
    ],
  }),
};
