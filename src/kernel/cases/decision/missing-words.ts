/** Missing facts in one sentence, each with whose it is and in which line: 李四的收入项目第 2 项（工资）的金额. */
import type { MissingFact } from "#wire";

const wordsOf = ({ label, member, line }: MissingFact): string => {
  const whose = member === undefined ? [] : [member.name ?? `第 ${member.position + 1} 名成员`];
  const which =
    line === undefined ? [] : [`${line.list}第 ${line.position + 1} 项${line.name === null ? "" : `（${line.name}）`}`];
  return [...whose, ...which, label].join("的");
};

export const missingWords = (missing: readonly MissingFact[]): string => missing.map(wordsOf).join("、");
