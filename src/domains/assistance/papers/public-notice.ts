/** 公示单 · Posted in the village for seven days: the applicant's name, how many persons, the proposed class and amount; nothing else. */
import { citedOn, dayWords, type PaperCase, type PaperKind } from "#kernel/cases";
import { paragraph, type Block } from "#kernel/papers";
import { confirmation } from "#law/social-assistance";
import { shownFact } from "./facts-shown.ts";

/** The only facts of a household that may be posted; whatever a service declares besides stays in the file. */
const postedFacts: readonly string[] = ["category"];

const periodWords = ({ state }: PaperCase): string =>
  state.notice === null
    ? "公示期自　　年　　月　　日起至　　年　　月　　日止（张贴当日不计，共七日）"
    : `公示期自${dayWords(state.notice.on)}张贴之次日起至${dayWords(state.notice.lastDay)}止`;

/** Name, persons, class and amount in one line. */
export const postedTable = ({ view }: PaperCase, amount: { label: string; value: string }): Block => {
  const facts = view.service.household.filter(({ key }) => postedFacts.includes(key));
  return {
    kind: "table",
    columns: [
      { label: "申请人", align: "center" },
      { label: "家庭人口", align: "center" },
      ...facts.map(({ label }) => ({ label, align: "center" }) as const),
      { label: amount.label, align: "center" },
    ],
    rows: [
      [
        view.row.applicantName,
        `${view.household.members.length} 人`,
        ...facts.map((field) => shownFact(field, view.household.facts[field.key])),
        amount.value,
      ],
    ],
  };
};

export const publicNotice: PaperKind = {
  id: "public-notice",
  title: "公示单",
  numbered: { key: "N", word: "示" },
  permissions: ["case.intake", "case.review"],
  occasion: ({ view, state }) => {
    if (state.notice !== null) return { about: `notice-${state.notice.on}` };
    if (state.step !== "publicNotice") return { notYet: "尚未到公示环节" };
    return view.proposal?.eligible === true
      ? { about: `version-${state.version}` }
      : { notYet: "拟不予确认或者尚未得出结论的，不张贴公示" };
  },
  write: (given) => {
    const { view, office, on } = given;
    const pays = view.proposal?.pays ?? null;
    return {
      title: `${view.row.serviceTitle}审核公示`,
      office,
      to: null,
      blocks: [
        paragraph(
          `经调查、核对，拟对下列家庭的${view.row.serviceTitle}申请予以确认，依照${citedOn([confirmation.art(19)], on)}公示。${periodWords(given)}。`,
        ),
        postedTable(given, { label: "拟发放金额", value: pays === null ? "" : `每月 ${pays} 元` }),
        paragraph(
          "对公示内容有异议的，请在公示期内向本机关或者村（居）民委员会提出，可以口头、书面或者电话反映，我们为反映人保密。",
        ),
        paragraph("监督电话：　　　　　　　　　　　　张贴地点："),
        { kind: "seal", office, on: dayWords(on) },
      ],
    };
  },
};
