/** The text that is signed: everything a decision says, line by line, the same for ever. */
import { sm3 } from "#kernel/secrets";
import { canonicalJson, showHundredths } from "#policy";
import type { Day } from "#wire";
import { type DecisionOutcome, type Effect, isSupportOutcome, outcomeLabels, recoverFen } from "./effect.ts";
import { endingOf, type KeptProposal } from "./kept-proposal.ts";

export interface Decided {
  readonly caseNo: string;
  readonly decision: number;
  readonly documentNo: string;
  readonly outcome: DecisionOutcome;
  readonly paysFen: number;
  /** First day of the first month of payment; null for a refusal. */
  readonly startsOn: Day | null;
  /** Null of a decision about an application. */
  readonly effect: Effect | null;
  readonly proposal: KeptProposal;
  /** Numbers of the local values it was worked out with; null: decided before they were kept. */
  readonly valueIds: readonly number[] | null;
  readonly accountId: number;
  readonly officeId: number;
  readonly at: Date;
}

/** What is paid or issued, and from when. */
const endingLines = ({ proposal, paysFen, startsOn }: Decided): string[] => {
  const outcome = endingOf(proposal);
  if (outcome.kind === "document") return [`出具文书：${outcome.issues ?? "无"}`];
  if (outcome.kind === "once") return [`一次性金额：${yuanOf(paysFen)} 元`];
  return [`每月金额：${yuanOf(paysFen)} 元`, `起始月份：${startsOn?.slice(0, 7) ?? "无"}`];
};

/** Yuan with two decimals. */
export const yuanOf = (fen: number): string => showHundredths({ n: BigInt(fen), d: 1n });

const parameterLines = ({ parameters }: KeptProposal): string[] =>
  parameters.map(
    ({ code, category, office, shown, documentNo, validFrom }) =>
      `标准：${code}${category === null ? "" : `/${category}`}＝${shown}，${office}，${documentNo ?? "无文号"}，自 ${validFrom ?? "未知"} 起`,
  );

/** Decisions from before editions were kept have no such line. */
const ruleLines = ({ rules }: KeptProposal): string[] =>
  rules ? [`规则摘要（SM3）：${rules.digest}（运算第 ${rules.operators} 版）`] : [];

const outcomeWords = ({ outcome, proposal }: Decided): string =>
  isSupportOutcome(outcome) ? outcomeLabels[outcome] : endingOf(proposal)[outcome];

/** Of a decision about a running support: what was before, why, and until when. */
const effectLines = ({ effect }: Decided): string[] =>
  effect === null
    ? []
    : [
        `事由：${effect.why}`,
        `原每月金额：${yuanOf(effect.beforeFen)} 元`,
        ...(effect.reason === null ? [] : [`原因：${effect.reason}`]),
        ...(effect.endsOn === null ? [] : [`停发月份：${effect.endsOn.slice(0, 7)}`]),
        ...(effect.monthsFen.length === 0 ? [] : [`渐退期各月金额：${effect.monthsFen.map(yuanOf).join("、")} 元`]),
        ...(effect.owedFrom === null ? [] : [`补发自：${effect.owedFrom.slice(0, 7)}`]),
        ...(effect.recover
          ? [
              `追回：${effect.recover.map(({ month }) => month.slice(0, 7)).join("、")}，共 ${yuanOf(recoverFen(effect.recover))} 元`,
            ]
          : []),
        ...(effect.heard === null ? [] : [`听取意见：${effect.heard}`]),
      ];

/** Deterministic: the same decision always gives the same text, so it can be built again from its columns and compared. */
export const statementOf = (decided: Decided): string => {
  const { proposal } = decided;
  return [
    "湘民决定（第 1 版格式）",
    `案号：${decided.caseNo}，第 ${decided.decision} 次决定`,
    `文号：${decided.documentNo}`,
    `事项：${proposal.title}（${proposal.service}，${proposal.edition} 版）`,
    `决定：${outcomeWords(decided)}`,
    ...endingLines(decided),
    ...effectLines(decided),
    `计算日期：${proposal.on}`,
    ...ruleLines(proposal),
    ...parameterLines(proposal),
    `建议及依据摘要（SM3）：${sm3(canonicalJson(proposal))}`,
    `签发：机关 ${decided.officeId}，账号 ${decided.accountId}，${decided.at.toISOString()}`,
  ].join("\n");
};

/** The key of an office signs its decisions. */
export const signingPurpose = (officeId: number): string => `office:${officeId}`;
