/** 决定文书 · The letter of a decision, a complete page to print: confirmation or refusal with reasons and remedies. */
import { sm3 } from "#kernel/secrets";
import { grouped } from "#policy";
import type { CaseView, DecisionWire, ParameterUsed, ProofNode, ProposalWire } from "#wire";
import { noDecision } from "../problems.ts";
import { dayWords, monthWords } from "../moment-words.ts";
import { amountInCapitals } from "./amount-in-capitals.ts";
import { articlesOf, calculationShort, calculationTable, citationText } from "./calculation.ts";
import { Html, markup } from "./html.ts";
import { remedies } from "./remedies.ts";
import { letterStyle } from "./style.ts";

interface Letter {
  readonly view: CaseView;
  readonly decision: DecisionWire;
  readonly proposal: ProposalWire;
  /** The day of the decision. */
  readonly on: string;
}

const isGranted = ({ decision }: Letter): boolean => decision.outcome === "granted";

const titleOf = (letter: Letter): string =>
  `${letter.proposal.title}${isGranted(letter) ? "确认通知书" : "不予确认告知书"}`;

const fenOf = (yuan: string): bigint => BigInt(yuan.replace(".", ""));

/** What is explained: whether, and how much where money is paid. */
const proofsOf = ({ proof }: ProposalWire): readonly ProofNode[] =>
  proof.pays ? [proof.eligible, proof.pays] : [proof.eligible];

const facts = ({ view }: Letter): Html => {
  const { row, household, steps } = view;
  const accepted = row.acceptedOn === null ? "" : `，${dayWords(row.acceptedOn)}受理`;
  const noticed = steps.some((step) => step.key === "publicNotice" && step.doneOn !== null) ? "并公示" : "";
  const address = household.address === null ? "" : `，${household.address}`;
  const members = household.members.map(({ name, relation }) => `${name}（${relation}）`).join("、");
  const sentence =
    `你户申请${row.serviceTitle}（案号 ${row.caseNo}${accepted}）。经调查、核对${noticed}，你户住${row.place}${address}，` +
    `共同生活的家庭成员 ${household.members.length} 人：${members}。`;
  return markup`<h2>一、申请和查明的事实</h2>
<p>${sentence}</p>`;
};

const standardWords = ({ label, category, shown, office, documentNo, validFrom }: ParameterUsed): string =>
  `${label}${category === null ? "" : `（${category}）`}：${shown}，${office}` +
  `${documentNo === null ? "" : `，${documentNo}`}${validFrom === null ? "" : `，自${dayWords(validFrom)}起执行`}`;

const calculation = ({ proposal }: Letter): Html => {
  const standards = proposal.parameters.map((used) => markup`<li>${standardWords(used)}</li>`);
  return markup`<h2>二、计算和认定</h2>
${calculationShort(proofsOf(proposal))}
<p>计算日期为${dayWords(proposal.on)}，逐项计算见附件。适用的标准：</p>
<ol>${standards}</ol>`;
};

const law = ({ view, proposal }: Letter): Html => {
  const deciding = view.steps.find((step) => step.key === "decide")?.law ?? [];
  const articles = articlesOf(proofsOf(proposal), deciding);
  const { delegatedBy } = view.procedure;
  const handedDown =
    delegatedBy === null ? null : markup`<p>县级民政部门已将审核确认权限下放至本机关（${delegatedBy}）。</p>`;
  return markup`<h2>三、依据</h2>
${handedDown}
<ol>${articles.map((article) => markup`<li>${citationText(article)}（${article.gist}）</li>`)}</ol>`;
};

const granting = ({ proposal }: Letter, pays: string, startsOn: string): Html => {
  const capitals = `（大写：人民币${amountInCapitals(fenOf(pays))}）`;
  return markup`<p>本机关决定：对你户的${proposal.title}申请<strong>予以确认</strong>，自<strong>${monthWords(startsOn)}</strong>起，每月发放 <strong>${grouped(pays)} 元</strong>${capitals}。</p>
<p>家庭人口、收入、财产发生变化的，请及时告知受理申请的机关。</p>`;
};

const refusing = ({ proposal }: Letter): Html =>
  markup`<p>本机关决定：对你户的${proposal.title}申请<strong>不予确认</strong>。</p>
${proposal.nearest.length === 0 ? "" : markup`<p>与条件的差距：${proposal.nearest.join("；")}。情况变化后可以重新申请。</p>`}`;

const result = (letter: Letter): Html => {
  const { decision, view } = letter;
  const { pays, startsOn } = decision;
  const reasons = view.steps.find((step) => step.key === "decide")?.note ?? null;
  const opinion = reasons === null ? null : markup`<p>审核意见：${reasons}</p>`;
  const granted = isGranted(letter) && pays !== null && startsOn !== null;
  return markup`<h2>四、决定</h2>
${granted ? granting(letter, pays, startsOn) : refusing(letter)}
${opinion}`;
};

const warning = markup`<p class="warning">验签未通过：本页内容与签名时不一致，不得作为决定文书使用，请联系作出决定的机关。</p>`;

const signature = ({
  decision,
  on,
}: Letter): Html => markup`<div class="sign"><div class="seal" aria-hidden="true">印章</div>
<p>${decision.office}</p><p>${dayWords(on)}</p></div>
<footer>${decision.signatureValid ? null : warning}
<p>签发人：${decision.decidedBy}　第 ${decision.version} 次决定　本文书由签发机关以 SM2 数字签名签署。</p>
<p>签名摘要（SM3）：<span class="digest">${sm3(decision.signature)}</span></p>
<p>核验方法：向作出决定的机关出示文号和签名摘要，由其在系统中对该案号验签，摘要一致且验签通过的为真。</p></footer>`;

const annex = ({ proposal }: Letter): Html => markup`<section class="annex"><h2>附件：计算表（本决定的组成部分）</h2>
${calculationTable(proofsOf(proposal))}</section>`;

const page = (letter: Letter): Html => {
  const { decision, view, on } = letter;
  return markup`<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${titleOf(letter)} ${decision.documentNo}</title><style>${new Html(letterStyle)}</style></head>
<body>
<header><div class="organ">${decision.office}</div><div class="number">${decision.documentNo}</div></header>
<main>
<h1>${titleOf(letter)}</h1>
<p class="to">${view.row.applicantName}：</p>
${facts(letter)}
${calculation(letter)}
${law(letter)}
${result(letter)}
<h2>五、权利告知</h2>
${remedies(on)}
</main>
${signature(letter)}
${annex(letter)}
</body>
</html>
`;
};

/**
 * A standalone HTML page without scripts, everything in it escaped.
 * @throws noDecision for a case that is not decided
 */
export const decisionLetter = (view: CaseView): string => {
  const decision = view.decisions.at(-1);
  const { proposal, row } = view;
  const on = row.decidedOn;
  if (!decision || !proposal || on === null) throw noDecision({ caseNo: row.caseNo });
  return page({ view, decision, proposal, on }).text;
};
