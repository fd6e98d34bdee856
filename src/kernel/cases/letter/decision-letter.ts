/** 决定文书 · The letter of a decision: confirmation or refusal with reasons and remedies. */
import { dayOf } from "#kernel/clock";
import { type Block, heading, list, type Paper, paragraph } from "#kernel/papers";
import { sm3 } from "#kernel/secrets";
import type { CaseView, DecisionWire, ParameterUsed, ProofNode, ProposalWire } from "#wire";
import { noDecision } from "../problems.ts";
import { dayWords } from "../moment-words.ts";
import { articlesOf, calculationShort, calculationTable, citationText } from "./calculation.ts";
import { changeFacts, changeResult, changeTitle } from "./change-letter.ts";
import { remedies } from "./remedies.ts";
import { applicationWords, decidedWords, grantWords, letterTitle } from "./who-and-what.ts";

interface Letter {
  readonly view: CaseView;
  readonly decision: DecisionWire;
  readonly proposal: ProposalWire;
  /** The day of the decision. */
  readonly on: string;
}

const isGranted = ({ decision }: Letter): boolean => decision.outcome === "granted";

/** What is explained: whether, and how much where money is paid. */
export const proofsOf = ({ proof }: ProposalWire): readonly ProofNode[] =>
  proof.pays ? [proof.eligible, proof.pays] : [proof.eligible];

const facts = ({ view }: Letter): readonly Block[] => [
  heading("一、申请和查明的事实"),
  paragraph(applicationWords(view)),
];

const standardWords = ({ label, category, shown, office, documentNo, validFrom }: ParameterUsed): string =>
  `${label}${category === null ? "" : `（${category}）`}：${shown}，${office}` +
  `${documentNo === null ? "" : `，${documentNo}`}${validFrom === null ? "" : `，自${dayWords(validFrom)}起执行`}`;

const calculation = ({ proposal }: Letter): readonly Block[] => [
  heading("二、计算和认定"),
  ...calculationShort(proofsOf(proposal)),
  ...(proposal.parameters.length === 0
    ? [paragraph(`计算日期为${dayWords(proposal.on)}，逐项计算见附件。`)]
    : [
        paragraph(`计算日期为${dayWords(proposal.on)}，逐项计算见附件。适用的标准：`),
        list(proposal.parameters.map(standardWords)),
      ]),
];

const law = ({ view, proposal, decision: { effect } }: Letter): readonly Block[] => {
  const deciding = effect?.law ?? view.steps.find((step) => step.key === "decide")?.law ?? [];
  const articles = articlesOf(proofsOf(proposal), deciding);
  const { delegatedBy } = view.procedure;
  const handedDown =
    delegatedBy === null ? [] : [paragraph(`县级民政部门已将审核确认权限下放至本机关（${delegatedBy}）。`)];
  return [
    heading("三、依据"),
    ...handedDown,
    list(articles.map((article) => `${citationText(article)}（${article.gist}）`)),
  ];
};

const refusing = ({ view, proposal }: Letter): readonly Block[] => [
  paragraph([decidedWords(view, proposal), { strong: proposal.outcome.refused }, "。"]),
  ...(proposal.nearest.length === 0
    ? []
    : [paragraph(`与条件的差距：${proposal.nearest.join("；")}。情况变化后可以重新申请。`)]),
];

const result = (letter: Letter): readonly Block[] => {
  const { view } = letter;
  const reasons = view.steps.find((step) => step.key === "decide")?.note ?? null;
  return [
    heading("四、决定"),
    ...(isGranted(letter) ? grantWords(letter) : refusing(letter)),
    ...(reasons === null ? [] : [paragraph(`审核意见：${reasons}`)]),
  ];
};

const broken: Block = {
  kind: "warning",
  text: "验签未通过：本页内容与签名时不一致，不得作为决定文书使用，请联系作出决定的机关。",
};

const signature = ({ decision, on }: Letter): readonly Block[] => [
  { kind: "seal", office: decision.office, on: dayWords(on) },
  ...(decision.signatureValid ? [] : [broken]),
  {
    kind: "small",
    lines: [
      `签发人：${decision.decidedBy}　第 ${decision.version} 次决定　本文书由签发机关以 SM2 数字签名签署。`,
      `签名摘要（SM3）：${sm3(decision.signature)}`,
      "核验方法：向作出决定的机关出示文号和签名摘要，由其在系统中对该案号验签，摘要一致且验签通过的为真。",
    ],
  },
];

const annex = ({ proposal }: Letter): readonly Block[] => [
  { kind: "newPage" },
  heading("附件：计算表（本决定的组成部分）"),
  calculationTable(proofsOf(proposal)),
];

/**
 * The letter of the last decision; page and PDF are made from it.
 * @throws noDecision for a case that is not decided
 */
export const decisionLetter = (view: CaseView): Paper => {
  const decision = view.decisions.at(-1);
  const { proposal, row } = view;
  if (!decision || !proposal) throw noDecision({ caseNo: row.caseNo });
  const on = dayOf(new Date(decision.decidedAt));
  const letter: Letter = { view, decision, proposal, on };
  const { effect } = decision;
  const change = effect && { ...letter, effect };
  return {
    title: change ? changeTitle(change) : letterTitle(letter),
    office: decision.office,
    documentNo: decision.documentNo,
    to: row.applicantName,
    blocks: [
      ...(change ? [heading("一、事由和查明的事实"), ...changeFacts(change)] : facts(letter)),
      ...calculation(letter),
      ...law(letter),
      ...(change ? [heading("四、决定"), ...changeResult(change)] : result(letter)),
      heading("五、权利告知"),
      remedies(on),
      ...signature(letter),
      ...annex(letter),
    ],
  };
};
