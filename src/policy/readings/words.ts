/** The whole service as numbered Chinese sentences, each named rule under its articles: the text an official can read and sign. */
import type { Citation } from "#law";
import { nodesOf, outcomesOf, type Service } from "../declare/service.ts";
import { isGather, isRow } from "../node.ts";
import { phrase } from "./phrase.ts";

export interface Sentence {
  readonly label: string;
  /** Without the label: "家庭全年收入 ÷ 12个月 ÷ 家庭人数". */
  readonly says: string;
  readonly citations: readonly Citation[];
}

/** One sentence for every named rule, from the facts up to what is proposed. */
export const words = (service: Service): readonly Sentence[] => {
  const outcomes = outcomesOf(service);
  const rules = nodesOf(service).filter((node) => isRow(node) || isGather(node));
  return rules
    .filter((node) => node.label !== null || outcomes.includes(node))
    .map((node) => ({ label: node.label ?? "应发金额", says: phrase(node), citations: node.citations }));
};
