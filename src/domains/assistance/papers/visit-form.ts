/** 入户调查表 · What was declared, beside room for what is found; signed by both investigators and by the household. */
import { citedOn, type PaperKind } from "#kernel/cases";
import { heading, paragraph } from "#kernel/papers";
import { confirmation } from "#law/social-assistance";
import { asItStands, caseLine, headRows, householdRows, listBlocks, membersTable } from "./facts-shown.ts";

export const visitForm: PaperKind = {
  id: "visit-form",
  title: "入户调查表",
  numbered: null,
  permissions: ["case.investigate", "case.intake", "case.help"],
  occasion: (given) => (given.state.acceptedOn === null ? { notYet: "受理后方可入户调查" } : asItStands(given)),
  write: (given) => ({
    title: `${given.view.row.serviceTitle}入户调查表`,
    office: null,
    to: null,
    blocks: [
      caseLine(given),
      { kind: "form", rows: [...headRows(given), ...householdRows(given)] },
      heading("申报和已掌握的情况"),
      membersTable(given),
      ...listBlocks(given),
      heading("入户查看（现场填写，不清楚的写“不清楚”，不填零）"),
      {
        kind: "form",
        rows: [
          [{ label: "共同生活的实际人口", value: null, lines: 2 }],
          [{ label: "住房和家电", value: null, lines: 3 }],
          [{ label: "劳动和收入", value: null, lines: 3 }],
          [{ label: "土地和养殖", value: null, lines: 2 }],
          [{ label: "车辆和其他财产", value: null, lines: 2 }],
          [{ label: "患病、残疾、就学", value: null, lines: 2 }],
          [{ label: "赡养抚养人情况", value: null, lines: 2 }],
          [{ label: "与申报不一致之处", value: null, lines: 3 }],
          [{ label: "其他救助需要", value: null, lines: 2 }],
        ],
      },
      paragraph(
        `调查人不少于二人，双方签字。依据：${citedOn([confirmation.art(15), confirmation.art(16)], given.on)}。`,
      ),
      { kind: "signatures", who: ["调查人（签名）", "调查人（签名）", "被调查人（签名）"] },
    ],
  }),
};
