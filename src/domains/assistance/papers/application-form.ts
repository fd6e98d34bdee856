/** 申请书 · The application as it was taken down, for the applicant's signature. */
import { citedOn, type PaperKind } from "#kernel/cases";
import { confirmation } from "#law/social-assistance";
import { heading, paragraph } from "#kernel/papers";
import { asItStands, caseLine, headRows, householdRows, listBlocks, membersTable } from "./facts-shown.ts";

export const applicationForm: PaperKind = {
  id: "application-form",
  title: "申请书",
  numbered: null,
  permissions: ["case.help", "case.intake"],
  occasion: asItStands,
  write: (given) => ({
    title: `${given.view.row.serviceTitle}申请书`,
    office: null,
    to: null,
    blocks: [
      caseLine(given),
      {
        kind: "form",
        rows: [
          ...headRows(given),
          ...householdRows(given),
          [
            { label: "联系电话", value: null },
            { label: "开户银行和账号", value: null },
          ],
          [{ label: "申请原因", value: null, lines: 4 }],
        ],
      },
      heading("共同生活的家庭成员"),
      membersTable(given),
      ...listBlocks(given),
      heading("申请人声明"),
      paragraph(
        `以上内容由本人提供，真实、完整。家庭人口、收入、财产发生变化的，将按规定及时告知。依据：${citedOn([confirmation.art(9), confirmation.art(30)], given.on)}。`,
      ),
      { kind: "signatures", who: ["申请人（签名）", "代为申请的人（签名）", "受理人（签名）"] },
    ],
  }),
};
