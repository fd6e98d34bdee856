/** The calculation of a letter: the proof in short, and as a table with one line for each named term, from the facts up. */
import { type Block, paragraph } from "#kernel/papers";
import type { CitationWire, ProofNode } from "#wire";

interface Line {
  readonly label: string;
  readonly says: string;
  readonly value: string;
  readonly law: readonly CitationWire[];
}

const truthWords = (value: boolean): string => (value ? "是" : "否");
const shownValue = ({ value }: ProofNode): string =>
  value === null ? "尚不清楚" : typeof value === "boolean" ? truthWords(value) : value;

/** Whose term it is and in which line: "李四，收入项目第 2 项（工资）：计入收入". */
const labelOf = ({ label, member, line }: ProofNode): string => {
  const whose = member ? [member.name ?? `第 ${member.position + 1} 名成员`] : [];
  const which = line ? [`${line.list}第 ${line.position + 1} 项${line.name === null ? "" : `（${line.name}）`}`] : [];
  const about = [...whose, ...which].join("，");
  return about === "" ? label : `${about}：${label}`;
};

/** Parts before what is made of them; a term that several rules use stands once. */
const linesOf = (roots: readonly ProofNode[]): Line[] => {
  const lines = new Map<string, Line>();
  const explained = new Map<number | undefined, ProofNode>();
  const note = (node: ProofNode): void => {
    if (node.no !== undefined) explained.set(node.no, node);
    node.parts.forEach(note);
  };
  roots.forEach(note);
  const visited = new Set<ProofNode>();
  const visit = (named: ProofNode): void => {
    const node = explained.get(named.see) ?? named;
    if (visited.has(node)) return;
    visited.add(node);
    node.parts.forEach(visit);
    const label = labelOf(node);
    const says = node.filled === node.label ? "查明的事实或者当地标准" : node.filled;
    if (!lines.has(label)) lines.set(label, { label, says, value: shownValue(node), law: node.law });
  };
  roots.forEach(visit);
  return [...lines.values()];
};

const citationKey = ({ title, article }: CitationWire): string => `${title}${article}`;

/** Title, number and article; what has not been read in full is marked. */
export const citationText = ({ title, number, article, confirmed }: CitationWire): string =>
  `《${title}》${number === "" ? "" : `（${number}）`}${article}${confirmed ? "" : "（待核）"}`;

/** Each article that the result rests on, once, in the order of the calculation. */
export const articlesOf = (
  roots: readonly ProofNode[],
  first: readonly CitationWire[] = [],
): readonly CitationWire[] => {
  const all = [...first, ...linesOf(roots).flatMap((line) => line.law)];
  return [...new Map(all.map((citation) => [citationKey(citation), citation])).values()];
};

const outcomeWords = (node: ProofNode): string => {
  if (typeof node.value === "boolean") return node.value ? "成立" : "不成立";
  return node.value === null ? "尚不清楚" : `为${node.value}`;
};

/** The results and the named terms directly below them, in sentences. */
export const calculationShort = (roots: readonly ProofNode[]): readonly Block[] => {
  const nodes = roots.flatMap((root) => [...root.parts, root]);
  const sentences = new Map(
    nodes.map((node) => [node.label, `${labelOf(node)}：${node.filled}，${outcomeWords(node)}。`]),
  );
  return [...sentences.values()].map((sentence) => paragraph(sentence));
};

/** Every line of the calculation. */
export const calculationTable = (roots: readonly ProofNode[]): Block => ({
  kind: "table",
  columns: [
    { label: "序号", share: 0.5, align: "center" },
    { label: "项目", share: 1.8 },
    { label: "计算", share: 3.6 },
    { label: "结果", share: 1.4, align: "right" },
  ],
  rows: linesOf(roots).map(({ label, says, value }, index) => [String(index + 1), label, says, value]),
});
