/** 渐退期审批表 · Why the household leaves, for how many months, and what it is paid meanwhile. */
import { citedOn, dayWords, monthWords, type PaperKind } from "#kernel/cases";
import { heading, paragraph } from "#kernel/papers";
import { confirmation } from "#law/social-assistance";
import { caseLine, headRows, householdRows, listBlocks, membersTable } from "./facts-shown.ts";

export const gradualExitForm: PaperKind = {
  id: "gradual-exit-form",
  title: "渐退期审批表",
  numbered: null,
  permissions: ["case.intake", "case.review", "case.decide"],
  occasion: ({ view }) => {
    const decision = view.decisions.findLast(({ outcome }) => outcome === "gradualExit");
    return decision ? { about: `decision-${decision.version}` } : { notYet: "没有给予渐退期的决定" };
  },
  write: (given) => {
    const { view } = given;
    const decision = view.decisions.findLast(({ outcome }) => outcome === "gradualExit");
    const effect = decision?.effect ?? null;
    return {
      title: `${view.row.serviceTitle}渐退期审批表`,
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
              { label: "原每月金额", value: effect && `${effect.before} 元` },
              { label: "渐退期", value: effect && `${effect.months.length} 个月` },
            ],
            [
              { label: "起始月份", value: decision?.startsOn ? monthWords(decision.startsOn) : null },
              { label: "停发月份", value: effect?.endsOn ? monthWords(effect.endsOn) : null },
            ],
            [{ label: "各月金额", value: effect && effect.months.map((pays) => `${pays} 元`).join("、") }],
            [{ label: "就业增收情况", value: effect?.why ?? null, lines: 3 }],
            [{ label: "听取意见", value: effect?.heard ?? null, lines: 2 }],
            [
              {
                label: "决定机关意见",
                value: decision
                  ? `${effect?.opinion ?? ""}\n${decision.office} ${decision.decidedBy}　${dayWords(decision.decidedAt.slice(0, 10))}`
                  : null,
                lines: 3,
              },
            ],
          ],
        },
        heading("共同生活的家庭成员"),
        membersTable(given),
        ...listBlocks(given),
        paragraph(`渐退期的期限和金额以当地规定为准（待确认）。依据：${citedOn([confirmation.art(33)], given.on)}。`),
        { kind: "signatures", who: ["乡镇（街道）负责人（签章）", "县级民政部门负责人（签章）"] },
      ],
    };
  },
};
