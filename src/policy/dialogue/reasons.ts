/** Why the answer is what it is, in plain words with its articles: each condition, whether it holds, and by which figures. */
import { citationsOn, toWire } from "#law";
import type { CitationWire } from "#wire";
import type { Ruled } from "../declare/service.ts";
import { compare, whole } from "../exact.ts";
import { isGather, isRow, partsOf, type Node } from "../node.ts";
import { nameOf, phrase } from "../readings/phrase.ts";
import type { Outlook } from "./outlook.ts";

export interface Reason {
  readonly label: string;
  /** Null: facts that are still open decide it. */
  readonly holds: boolean | null;
  /** "月人均收入（至少为800.00元）低于低保标准（525.00元）". */
  readonly says: string;
  readonly law: readonly CitationWire[];
}

/** Beyond this an end of a range only says that nothing is known. */
const KNOWN = whole(10_000_000_00n);

const shownRange = (outlook: Outlook, node: Node): string => {
  const [low, high = low] = outlook.of(node);
  if (low === undefined) return "";
  if (typeof low !== "object" || typeof high !== "object")
    return outlook.of(node).length === 1 ? node.kind.show(low) : "还不清楚";
  if (compare(low, high) === 0) return node.kind.show(low);
  const isLow = compare(low, whole(0)) > 0;
  const isHigh = compare(high, KNOWN) < 0;
  if (isLow && isHigh) return `${node.kind.show(low)}到${node.kind.show(high)}`;
  if (isLow) return `至少${node.kind.show(low)}`;
  return isHigh ? `最多${node.kind.show(high)}` : "还不清楚";
};

const says = (outlook: Outlook, node: Node): string =>
  phrase(node, (part) => {
    if (part.op === "constant" || isGather(node)) return nameOf(part);
    if (part.label === null && !isGather(part)) return says(outlook, part);
    return `${nameOf(part)}（${shownRange(outlook, part)}）`;
  });

/** The named conditions that the answer is made of, unnamed ones dissolved. */
const conditions = (node: Node): readonly Node[] =>
  partsOf(node).flatMap((part) => {
    if (part.kind.sort !== "truth") return [];
    return part.label === null && isRow(part) ? conditions(part) : [part];
  });

/** Those that decide when the answer is known, those that are open while it is not. */
export const reasonsFor = (ruled: Ruled, outlook: Outlook): readonly Reason[] => {
  const { node } = ruled.proposes.eligible;
  const { on } = outlook.situation;
  const holdsOf = (one: Node): boolean | null => {
    const [only, ...more] = outlook.of(one);
    return more.length === 0 ? only === true : null;
  };
  const found = conditions(node);
  const given = (found.length > 0 ? found : [node]).map((one) => ({
    label: nameOf(one),
    holds: holdsOf(one),
    says: says(outlook, one),
    law: citationsOn(one.citations, on).map(toWire),
  }));
  const answer = holdsOf(node);
  const telling = given.filter(({ holds }) => holds === answer);
  return telling.length > 0 ? telling : given;
};
