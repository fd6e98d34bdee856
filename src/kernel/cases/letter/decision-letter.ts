/** 决定文书 · The letter of a decision, a complete page to print: confirmation or refusal with reasons and remedies. */
import { sm3 } from "#kernel/secrets";
import { grouped } from "#policy";
import type { CaseView, DecisionWire, ProposalWire } from "#wire";
import { noDecision } from "../problems.ts";
import { dayWords, monthWords } from "../moment-words.ts";
import { amountInCapitals } from "./amount-in-capitals.ts";
import { articlesOf, calculationShort, calculationTable, citationText } from "./calculation.ts";
import { Html, html } from "./html.ts";
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

const facts = ({ view }: Letter): Html => {
  const { row, household } = view;
  const accepted = row.acceptedOn === null ? "" : `，${dayWords(row.acceptedOn)}受理`;
  return html`<h2>一、申请和查明的事实</h2>
    <p>
      你户申请${row.serviceTitle}（案号
      ${row.caseNo}${accepted}）。经调查、核对${view.steps.some((step) => step.key === "publicNotice") ? "并公示" : ""}，你户住${row.place}${household.address === null ? "" : ` ${household.address}`}，共同生活的家庭成员
      ${household.members.length}
      人：${household.members.map(({ name, relation }) => `${name}（${relation}）`).join("、")}。
    </p>`;
};

const calculation = ({ proposal }: Letter): Html => {
  const standards = proposal.parameters.map(
    ({ label, category, shown, office, documentNo, validFrom }) =>
      html`<li>
        ${label}${category === null ? "" : `（${category}）`}：${shown}，${office}${documentNo === null ? "" : `，${documentNo}`}${validFrom === null ? "" : `，自${dayWords(validFrom)}起执行`}
      </li>`,
  );
  return html`<h2>二、计算和认定</h2>
    ${calculationTable([proposal.proof.eligible, proposal.proof.pays])}
    <p>适用的标准：</p>
    <ol>
      ${standards}
    </ol>`;
};

const law = ({ view, proposal }: Letter): Html => {
  const deciding = view.steps.find((step) => step.key === "decide")?.law ?? [];
  const articles = articlesOf([proposal.proof.eligible, proposal.proof.pays], deciding);
  return html`<h2>三、依据</h2>
    <ol>
      ${articles.map((article) => html`<li>${citationText(article)}（${article.gist}）</li>`)}
    </ol>`;
};

const result = (letter: Letter): Html => {
  const { decision, view } = letter;
  const reasons = view.steps.find((step) => step.key === "decide")?.note ?? null;
  const opinion = reasons === null ? null : html`<p>审核意见：${reasons}</p>`;
  if (!isGranted(letter) || decision.pays === null || decision.startsOn === null)
    return html`<h2>四、决定</h2>
      <p>本机关决定：对你户的${letter.proposal.title}申请<strong>不予确认</strong>。</p>
      ${opinion}`;
  return html`<h2>四、决定</h2>
    <p>
      本机关决定：对你户的${letter.proposal.title}申请<strong>予以确认</strong>，自<strong>${monthWords(decision.startsOn)}</strong>起，每月发放
      <strong>${grouped(decision.pays)} 元</strong>（大写：人民币${amountInCapitals(fenOf(decision.pays))}）。
    </p>
    ${opinion}
    <p>家庭人口、收入、财产发生变化的，请及时告知受理申请的机关。</p>`;
};

const signature = ({ decision, on }: Letter): Html => {
  const digest = sm3(decision.signature);
  const warning = decision.signatureValid
    ? null
    : html`<p class="warning">验签未通过：本页内容与签名时不一致，不得作为决定文书使用，请联系作出决定的机关。</p>`;
  return html`<div class="sign">
      <div class="seal" aria-hidden="true">印章</div>
      <p>${decision.office}</p>
      <p>${dayWords(on)}</p>
    </div>
    <footer>
      ${warning}
      <p>签发人：${decision.decidedBy}　第 ${decision.version} 次决定　本文书由签发机关以 SM2 数字签名签署。</p>
      <p>签名摘要（SM3）：<span class="digest">${digest}</span></p>
      <p>核验方法：向作出决定的机关出示文号和签名摘要，由其在系统中对该案号验签，摘要一致且验签通过的为真。</p>
    </footer>`;
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
  const letter: Letter = { view, decision, proposal, on };
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>${titleOf(letter)} ${decision.documentNo}</title>
        <style>
          ${new Html(letterStyle)}
        </style>
      </head>
      <body>
        <header>
          <div class="organ">${decision.office}</div>
          <div class="number">${decision.documentNo}</div>
        </header>
        <main>
          <h1>${titleOf(letter)}</h1>
          <p class="to">${row.applicantName}：</p>
          ${facts(letter)} ${calculation(letter)} ${law(letter)} ${result(letter)}
          <h2>五、权利告知</h2>
          ${remedies(on)}
        </main>
        ${signature(letter)}
      </body>
    </html> `;
  return page.text;
};
