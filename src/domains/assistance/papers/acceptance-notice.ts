/** 受理通知书 · Tells the applicant that the application is accepted, what comes next and by when. */
import { citedOn, dayWords, type PaperKind } from "#kernel/cases";
import { heading, list, paragraph } from "#kernel/papers";
import { confirmation } from "#law/social-assistance";

export const acceptanceNotice: PaperKind = {
  id: "acceptance-notice",
  title: "受理通知书",
  numbered: { key: "A", word: "受" },
  permissions: ["case.intake"],
  occasion: ({ state }) =>
    state.acceptedOn === null ? { notYet: "申请尚未受理" } : { about: `accepted-${state.acceptedOn}` },
  write: ({ view, office, on }) => {
    const { row, service, steps } = view;
    const next = steps
      .filter(({ key }) => key !== "accept")
      .map(({ label, officeLabel, clocks }) => [`${label}：${officeLabel}`, ...clocks].join("，"));
    const due =
      row.totalDueOn === null ? "" : `，全部程序应当在${dayWords(row.totalDueOn)}前办结；情况复杂、依法延长的另行告知`;
    return {
      title: `${row.serviceTitle}申请受理通知书`,
      office,
      to: row.applicantName,
      blocks: [
        paragraph(
          `你户申请${row.serviceTitle}，材料齐全，依照${citedOn([confirmation.art(10)], on)}，已于${dayWords(row.acceptedOn ?? on)}受理，案号 ${row.caseNo}${due}。`,
        ),
        heading("接下来的办理"),
        list(next),
        ...(service.within.length === 0
          ? []
          : [paragraph(`总时限：${service.within.map(({ label }) => label).join("；")}。`)]),
        paragraph(
          "入户调查时请家庭成员在家并配合；家庭情况有变化的，请及时告知本机关。查询进度可凭案号到受理窗口或者村（社区）询问。",
        ),
        { kind: "seal", office, on: dayWords(on) },
      ],
    };
  },
};
