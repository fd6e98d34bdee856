/** 变更告知书 · The letter of a decision about what runs: why, on which facts and law, from which month how much, and the remedies. */
import { type Block, list, paragraph } from "#kernel/papers";
import { grouped } from "#policy";
import type { CaseView, DecisionWire, EffectWire, ProposalWire } from "#wire";
import { monthWords } from "../moment-words.ts";
import { addressed, inCapitals } from "./who-and-what.ts";

export interface ChangeLetter {
  readonly view: CaseView;
  readonly decision: DecisionWire;
  readonly effect: EffectWire;
  readonly proposal: ProposalWire;
}

const fenOf = (yuan: string): number => Number(yuan.replace(".", ""));

const kinds = {
  kept: "复核结果",
  suspended: "暂停发放",
  resumed: "恢复发放",
  gradualExit: "渐退期",
  stopped: "停发",
  uprated: "调标",
} as const;

/** 最低生活保障停发告知书, 最低生活保障减发告知书. */
export const changeTitle = ({ decision, effect, proposal: { title } }: ChangeLetter): string => {
  const { outcome, pays } = decision;
  if (outcome === "granted" || outcome === "refused") throw new Error(`${decision.documentNo} decides an application`);
  if (outcome !== "adjusted") return `${title}${kinds[outcome]}告知书`;
  return `${title}${fenOf(pays ?? "0.00") < fenOf(effect.before) ? "减发" : "增发"}告知书`;
};

/** What it was about, and who lives there now. */
export const changeFacts = ({ view, effect }: ChangeLetter): readonly Block[] => {
  const { row, service, household } = view;
  const members = household.members.map(({ name, relation }) => `${name}（${relation}）`).join("、");
  const who =
    service.applicant === "household" ? `现有共同生活的家庭成员 ${household.members.length} 人：${members}。` : "";
  const before = `${addressed[service.applicant]}享受${row.serviceTitle}（案号 ${row.caseNo}），原每月 ${grouped(effect.before)} 元。`;
  return [
    paragraph(`${before}${who}`),
    ...(effect.why === "" ? [] : [paragraph(`事由：${effect.why}。`)]),
    ...(effect.heard === null ? [] : [paragraph(`作出决定前已听取意见。${effect.heard}`)]),
  ];
};

const amount = (pays: string) => [{ strong: `${grouped(pays)} 元` }, inCapitals(pays)];

const monthRows = ({ decision: { startsOn }, effect: { months } }: ChangeLetter): string[] => {
  const [year = 0, month = 0] = (startsOn ?? "").split("-").map(Number);
  return months.map((pays, index) => {
    const nth = year * 12 + month - 1 + index;
    return `${Math.trunc(nth / 12)}年${(nth % 12) + 1}月：${grouped(pays)} 元`;
  });
};

const decides = (letter: ChangeLetter): readonly Block[] => {
  const { decision, effect } = letter;
  const { outcome, startsOn } = decision;
  const pays = decision.pays ?? "0.00";
  const from = startsOn === null ? "" : monthWords(startsOn);
  const until = effect.endsOn === null ? "" : monthWords(effect.endsOn);
  const reason = effect.reason === null ? "" : `（原因：${effect.reason}）`;
  switch (outcome) {
    case "kept":
      return [paragraph(["本机关决定：", { strong: "继续给予" }, "，每月仍为 ", ...amount(pays), "。"])];
    case "adjusted":
      return [
        paragraph([
          "本机关决定：自",
          { strong: from },
          "起，每月发放金额由 ",
          `${grouped(effect.before)} 元调整为 `,
          ...amount(pays),
          "。",
        ]),
      ];
    case "uprated":
      return [
        paragraph([
          "本机关决定：自",
          { strong: from },
          "起，按新标准每月发放金额由 ",
          `${grouped(effect.before)} 元调整为 `,
          ...amount(pays),
          effect.endsOn === null ? "" : `，至停发前一个月为止（自${until}起已停发）`,
          "。",
        ]),
        paragraph("其间已按原标准发放的，差额随下次发放补发。"),
      ];
    case "resumed":
      return [
        paragraph(["本机关决定：自", { strong: from }, "起", { strong: "恢复发放" }, "，每月 ", ...amount(pays), "。"]),
        ...(effect.owedFrom === null
          ? []
          : [paragraph(`自${monthWords(effect.owedFrom)}起暂停期间应发的金额一并补发。`)]),
      ];
    case "suspended":
      return [
        paragraph(["本机关决定：自", { strong: from }, "起", { strong: "暂停发放" }, `${reason}。`]),
        paragraph("暂停不是停止享受。上述原因消除后恢复发放，暂停期间应发的金额一并补发。"),
      ];
    case "gradualExit":
      return [
        paragraph(["本机关决定：", { strong: `给予 ${effect.months.length} 个月的渐退期` }, `，自${from}起逐月发放：`]),
        list(monthRows(letter)),
        paragraph([
          `自`,
          { strong: until },
          "起不再发放。渐退期内情况又有变化、收入重新低于标准的，请及时告知受理申请的机关。",
        ]),
      ];
    case "stopped":
      return [
        paragraph(["本机关决定：自", { strong: until }, "起", { strong: "停发" }, `${reason}。`]),
        paragraph("以后符合条件的，可以重新申请；生活遇到急难的，可以申请临时救助。"),
      ];
    case "granted":
    case "refused":
      throw new Error(`${decision.documentNo} decides an application`);
  }
};

const asksBack = ({ effect: { recover } }: ChangeLetter): readonly Block[] =>
  recover === null
    ? []
    : [
        paragraph([
          "按查明的情况逐月核算，多发放的 ",
          { strong: `${grouped(recover.total)} 元` },
          " 应当退回，退回的办法和期限另行约定；一次退回有困难的，可以提出分期。",
        ]),
        list(
          recover.months.map(
            ({ month, paid, due }) => `${monthWords(month)}：已定 ${grouped(paid)} 元，应为 ${grouped(due)} 元`,
          ),
        ),
      ];

export const changeResult = (letter: ChangeLetter): readonly Block[] => [
  ...decides(letter),
  ...asksBack(letter),
  paragraph(`决定理由：${letter.effect.opinion}`),
];
