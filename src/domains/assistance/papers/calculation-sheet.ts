/** 收入核算表 · The calculation line by line, with the local standards that were used. */
import { calculationTable, proofsOf, type PaperKind } from "#kernel/cases";
import { heading, paragraph, type Block } from "#kernel/papers";
import { asItStands, caseLine, headRows, listBlocks, membersTable } from "./facts-shown.ts";

export const calculationSheet: PaperKind = {
  id: "calculation-sheet",
  title: "收入核算表",
  numbered: null,
  permissions: ["case.intake", "case.investigate", "case.verify", "case.review", "case.decide"],
  occasion: (given) => (given.view.proposal === null ? { notYet: "缺少当地标准，无法核算" } : asItStands(given)),
  write: (given) => {
    const { proposal, row } = given.view;
    if (proposal === null) throw new Error(`${row.caseNo}: a calculation without a proposal`);
    const standards: Block = {
      kind: "table",
      columns: [
        { label: "标准", share: 2 },
        { label: "金额", align: "right" },
        { label: "制定机关", share: 2 },
        { label: "文号", share: 2 },
      ],
      rows: proposal.parameters.map(({ label, category, shown, office, documentNo }) => [
        category === null ? label : `${label}（${category}）`,
        shown,
        office,
        documentNo ?? "依据待确认",
      ]),
    };
    const missing = proposal.missing.map(({ label }) => label);
    return {
      title: "家庭收入核算表",
      office: null,
      to: null,
      blocks: [
        caseLine(given),
        { kind: "form", rows: headRows(given) },
        heading("家庭成员"),
        membersTable(given),
        ...listBlocks(given),
        heading(`逐项核算（计算日期 ${proposal.on}）`),
        calculationTable(proofsOf(proposal)),
        heading("适用的标准"),
        standards,
        ...(missing.length === 0
          ? []
          : [paragraph([{ strong: `尚未查清：${[...new Set(missing)].join("、")}。未查清的不按零计算。` }])]),
        { kind: "signatures", who: ["核算人（签名）", "复核人（签名）"] },
      ],
    };
  },
};
