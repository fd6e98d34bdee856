/** 版本对照 · What one edition says differently from another, in sentences for the office that publishes it. */
import { citationWords } from "#law";
import { inOrder, isGather, isRow, partsOf, type Node } from "../node.ts";
import { nameOf, phrase } from "../readings/phrase.ts";
import { changesOfProcedure } from "./compare-procedure.ts";
import type { EditionText } from "./edition-text.ts";
import { readEdition } from "./read-edition.ts";

interface Named {
  readonly name: string;
  readonly node: Node;
}

const sortOf = ({ op, kind }: Node): string => {
  if (op === "field") return "填写项";
  if (op === "parameter") return "地方标准";
  return kind.sort === "truth" ? "条件" : "算法";
};
const isNamed = (node: Node): boolean => node.label !== null && node.op !== "businessDay";

const namedOf = (text: EditionText): readonly Named[] => {
  const { applicant, proposes, decides } = readEdition(text);
  const lines = applicant.lists.flatMap(({ fields }) => fields);
  const asked = [...applicant.householdFields, ...applicant.memberFields, ...lines];
  const outcomes = [
    { name: "符合条件", node: proposes.eligible.node },
    ...(proposes.pays ? [{ name: "应发金额", node: proposes.pays.node }] : []),
    ...(decides.limit ? [{ name: "决定机关的权限", node: decides.limit.when.node }] : []),
  ];
  const nodes = inOrder([...asked, ...outcomes.map(({ node }) => node)]).filter(isNamed);
  return [
    ...nodes.map((node) => ({ name: node.label ?? "", node })),
    ...outcomes.filter(({ node }) => node.label === null),
  ];
};

const partNames = (node: Node): string => partsOf(node).map(nameOf).join("、");
const isRule = (node: Node): boolean => isRow(node) || isGather(node);
const isSame = (a: Named, b: Named): boolean =>
  a.name === b.name && a.node.level.key === b.node.level.key && sortOf(a.node) === sortOf(b.node);
/** Another name for a rule about the same things at the same level. */
const isRenamed = (a: Named, b: Named): boolean =>
  isRule(a.node) && isRule(b.node) && a.node.level.key === b.node.level.key && partNames(a.node) === partNames(b.node);

const lawOf = ({ citations }: Node): string => citations.map(citationWords).join("、") || "（无）";
const ruleOf = (node: Node): string => (isRule(node) ? `：${phrase(node)}` : "");

/** The operator alone, its parts left out: 低于. */
const bare = (node: Node): string | null =>
  isRow(node)
    ? node.op.words(
        node.parts.map(() => ""),
        node.settings as never,
      )
    : null;

const changesOfRule = (name: string, before: Node, after: Node): readonly string[] => {
  if (!isRule(before) || phrase(before) === phrase(after)) return [];
  const [from, to] = [bare(before), bare(after)];
  if (partNames(before) === partNames(after) && from && to && from !== to) return [`“${name}”：由“${from}”改为“${to}”`];
  return [`“${name}”的算法由“${phrase(before)}”改为“${phrase(after)}”`];
};

const changesOfField = (name: string, before: Node, after: Node): readonly string[] => {
  const options = ({ kind }: Node): string => Object.values(kind.options ?? {}).join("、");
  const asks = (node: Node): string => (node.op === "field" ? (node.settings.foundBy?.label ?? "申请人") : "");
  const sets = (node: Node): string => (node.op === "parameter" ? node.settings.office.label : "");
  return [
    ...(options(before) === options(after) ? [] : [`“${name}”的选项由“${options(before)}”改为“${options(after)}”`]),
    ...(asks(before) === asks(after) ? [] : [`“${name}”由${asks(before)}提供改为由${asks(after)}提供`]),
    ...(sets(before) === sets(after) ? [] : [`“${name}”由${sets(before)}制定改为由${sets(after)}制定`]),
  ];
};

const changesOfNode = (before: Named, after: Named): readonly string[] => [
  ...(before.name === after.name ? [] : [`“${before.name}”改称“${after.name}”`]),
  ...changesOfRule(after.name, before.node, after.node),
  ...changesOfField(after.name, before.node, after.node),
  ...(lawOf(before.node) === lawOf(after.node)
    ? []
    : [`“${after.name}”的依据由${lawOf(before.node)}改为${lawOf(after.node)}`]),
];

/** Empty when both say the same. Sentences in the order: conditions and amounts, what is asked, procedure, worked cases. */
export const compareEditions = (before: EditionText, after: EditionText): readonly string[] => {
  const [old, now] = [namedOf(before), namedOf(after)];
  // Several terms may bear one name: each is held against one of the other edition, in their order.
  const left = new Set(old);
  const kept = now.flatMap((to) => {
    const from = [...left].find((each) => isSame(each, to));
    if (!from) return [];
    left.delete(from);
    return [{ from, to }];
  });
  const gone = [...left];
  const come = now.filter((each) => !kept.some(({ to }) => to === each));
  const renamed = come.flatMap((to) => {
    const from = gone.find((each) => isRenamed(each, to));
    return from ? [{ from, to }] : [];
  });
  const added = come.filter((each) => !renamed.some(({ to }) => to === each));
  const removed = gone.filter((each) => !renamed.some(({ from }) => from === each));
  return [
    ...[...renamed, ...kept].flatMap(({ from, to }) => changesOfNode(from, to)),
    ...added.map(({ name, node }) => `新增${sortOf(node)}“${name}”${ruleOf(node)}，依据${lawOf(node)}`),
    ...removed.map(({ name, node }) => `取消${sortOf(node)}“${name}”${ruleOf(node)}`),
    ...changesOfProcedure(before, after),
  ];
};
