/** How a letter addresses the applicant, and how it says what is granted. */
import { type Block, paragraph } from "#kernel/papers";
import { grouped } from "#policy";
import type { CaseView, DecisionWire, ProposalWire } from "#wire";
import { dayWords, monthWords } from "../moment-words.ts";
import { amountInCapitals } from "./amount-in-capitals.ts";

type Applicant = CaseView["service"]["applicant"];

/** 你户, 你, 你单位. */
export const addressed: Readonly<Record<Applicant, string>> = {
  household: "你户",
  person: "你",
  organisation: "你单位",
};

/** What the applicant must report. */
const changing: Readonly<Record<Applicant, string>> = {
  household: "家庭人口、收入、财产",
  person: "本人情况",
  organisation: "备案事项",
};

const livesWords: Readonly<Record<Applicant, string>> = {
  household: "你户住",
  person: "你住",
  organisation: "服务场所在",
};

const membersWords = ({ service, household }: CaseView): string => {
  if (service.applicant !== "household") return "";
  const members = household.members.map(({ name, relation }) => `${name}（${relation}）`).join("、");
  return `，共同生活的家庭成员 ${household.members.length} 人：${members}`;
};

/** What was applied for, what was done about it, and who the applicant is. */
export const applicationWords = (view: CaseView): string => {
  const { row, household, steps, service, organisation } = view;
  const accepted = row.acceptedOn === null ? "" : `，${dayWords(row.acceptedOn)}受理`;
  const done = steps.filter(({ key, doneOn }) => key !== "accept" && key !== "decide" && doneOn !== null);
  const looked = done.length === 0 ? "经审查材料" : `经${done.map(({ label }) => label).join("、")}`;
  const address = household.address === null ? "" : `，${household.address}`;
  const code = organisation === null ? "" : `（统一社会信用代码 ${organisation.uscc}）`;
  const where = `${livesWords[service.applicant]}${row.place}${address}`;
  return (
    `${addressed[service.applicant]}${code}申请${row.serviceTitle}（案号 ${row.caseNo}${accepted}）。` +
    `${looked}，${where}${membersWords(view)}。`
  );
};

const fenOf = (yuan: string): bigint => BigInt(yuan.replace(".", ""));
export const inCapitals = (pays: string): string => `（大写：人民币${amountInCapitals(fenOf(pays))}）`;

const lateWords = ({ applyBy }: CaseView): readonly Block[] =>
  applyBy === null || applyBy.lateBy === 0
    ? []
    : [paragraph(`应当在${dayWords(applyBy.on)}前提出，逾期 ${applyBy.lateBy} 个工作日，请以后按期办理。`)];

interface Granted {
  readonly view: CaseView;
  readonly decision: DecisionWire;
  readonly proposal: ProposalWire;
}

/** The beginning of the sentence that decides. */
export const decidedWords = ({ service }: CaseView, { title }: ProposalWire): string =>
  `本机关决定：对${addressed[service.applicant]}的${title}申请`;

/** The sentence of a grant: money each month from a month, money once, or the document itself. */
export const grantWords = ({ view, decision, proposal }: Granted): readonly Block[] => {
  const { outcome } = proposal;
  const { pays, startsOn } = decision;
  const decided = [decidedWords(view, proposal), { strong: outcome.granted }];
  if (outcome.kind === "document")
    return [paragraph([...decided, `，本${outcome.issues ?? "文书"}即为凭证。`]), ...lateWords(view)];
  if (pays === null) throw new Error(`${decision.documentNo} grants money without an amount`);
  const amount = [{ strong: `${grouped(pays)} 元` }, `${inCapitals(pays)}。`];
  if (startsOn === null) return [paragraph([...decided, "，一次性给付 ", ...amount])];
  return [
    paragraph([...decided, "，自", { strong: monthWords(startsOn) }, "起，每月发放 ", ...amount]),
    paragraph(`${changing[view.service.applicant]}发生变化的，请及时告知受理申请的机关。`),
  ];
};

/** 最低生活保障确认通知书, 养老机构备案回执, 最低生活保障不予确认告知书. */
export const letterTitle = ({ decision, proposal: { title, outcome } }: Granted): string => {
  if (decision.outcome === "refused") return `${title}${outcome.refused}告知书`;
  return outcome.issues ?? `${title}${outcome.granted.replace(/^予以/, "")}通知书`;
};
