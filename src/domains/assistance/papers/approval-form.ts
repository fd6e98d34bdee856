/** 审核确认表 · The whole case on one form: family, result, and the opinions of each level. */
import { dayWords, type PaperCase, type PaperKind } from "#kernel/cases";
import { heading, type Cell } from "#kernel/papers";
import type { StepState } from "#wire";
import { asItStands, caseLine, headRows, householdRows, listBlocks, membersTable } from "./facts-shown.ts";

const opinion = ({ label, officeLabel, note, by, doneOn }: StepState): Cell => ({
  label: `${officeLabel}\n${label}`,
  value: doneOn === null ? null : `${note ?? "已办理"}\n${by ?? ""}　${dayWords(doneOn)}`,
  lines: 3,
});

const resultRows = ({ view }: PaperCase): Cell[][] => {
  const { proposal } = view;
  const words = proposal?.eligible === true ? "符合条件" : proposal?.eligible === false ? "不符合条件" : null;
  return [
    [
      { label: "核算结论", value: words },
      { label: "每月金额", value: proposal?.pays == null ? null : `${proposal.pays} 元` },
    ],
  ];
};

export const approvalForm: PaperKind = {
  id: "approval-form",
  title: "审核确认表",
  numbered: null,
  permissions: ["case.intake", "case.review", "case.decide"],
  occasion: (given) => (given.state.acceptedOn === null ? { notYet: "申请尚未受理" } : asItStands(given)),
  write: (given) => ({
    title: `${given.view.row.serviceTitle}审核确认表`,
    office: null,
    to: null,
    blocks: [
      caseLine(given),
      { kind: "form", rows: [...headRows(given), ...householdRows(given), ...resultRows(given)] },
      heading("共同生活的家庭成员"),
      membersTable(given),
      ...listBlocks(given),
      heading("办理意见"),
      { kind: "form", rows: given.view.steps.map((step) => [opinion(step)]) },
      { kind: "signatures", who: ["乡镇（街道）负责人（签章）", "县级民政部门负责人（签章）"] },
    ],
  }),
};
