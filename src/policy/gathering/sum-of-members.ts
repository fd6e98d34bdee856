/** 合计 · The sum over the members; one unknown member makes the sum unknown, because sum() in SQL would skip it. */
import { add, whole } from "../exact.ts";
import { asExact } from "../kinds/value-kind.ts";
import type { GatheringOperator } from "../node.ts";

export const sumOfMembers: GatheringOperator = {
  name: "sumOfMembers",
  gathers: true,
  evaluate: (members) =>
    members.reduce(
      (total, member) => (total === null || member === null ? null : add(asExact(total), asExact(member))),
      whole(0),
    ),
  sql: (part) => ({
    text: `case when count(*) = count(${part.text}) then coalesce(sum(${part.text}), 0)::bigint end`,
    den: part.den,
  }),
  ofNobody: "0",
  start: "0",
  next: (before, { text, den }) => ({ text: `${before} + ${text}`, den }),
  grows: true,
  words: ([part]) => `各成员${part}之和`,
  examples: [
    { given: [100, 50, 0], gives: 150 },
    { given: [100, null], gives: null },
    { given: [], gives: 0 },
  ],
};
