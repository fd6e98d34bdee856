/** 一次性补正告知书 · Names once all that is still missing. */
import { citedOn, dayWords, type PaperKind } from "#kernel/cases";
import { list, paragraph } from "#kernel/papers";
import { confirmation } from "#law/social-assistance";

const itemsOf = (text: string): readonly string[] =>
  text
    .split(/[\n；;]/)
    .map((item) => item.trim().replace(/^\d+[.、）)]\s*/, ""))
    .filter((item) => item !== "");

export const correctionNotice: PaperKind = {
  id: "correction-notice",
  title: "一次性补正告知书",
  numbered: { key: "C", word: "补" },
  permissions: ["case.intake"],
  occasion: ({ state }) =>
    state.correction === null ? { notYet: "没有需要补正的内容" } : { about: `correction-${state.correction.on}` },
  write: ({ view, state, office, on }) => ({
    title: "一次性补正告知书",
    office,
    to: view.row.applicantName,
    blocks: [
      paragraph(
        `你户申请${view.row.serviceTitle}（案号 ${view.row.caseNo}）。经审查，尚需补正以下内容，依照${citedOn([confirmation.art(10)], on)}，现一次性告知：`,
      ),
      list(itemsOf(state.correction?.list ?? "")),
      paragraph(
        "以上内容补齐后即予受理。能够通过部门共享查询的材料，不需要你提供；办理有困难的，可以请村（社区）或者民生协理员协助。",
      ),
      { kind: "seal", office, on: dayWords(on) },
      { kind: "signatures", who: ["收到人（签名）"] },
    ],
  }),
};
