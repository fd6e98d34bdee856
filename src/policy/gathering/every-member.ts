/** 每个成员 · True when it is true of every member; false as soon as it is false of one. */
import type { GatheringOperator } from "../node.ts";

export const everyMember: GatheringOperator = {
  name: "everyMember",
  gathers: true,
  evaluate: (members) => (members.includes(false) ? false : members.includes(null) ? null : true),
  sql: (part) => ({
    text: `case when bool_or(not ${part.text}) then false when count(*) = count(${part.text}) then true end`,
    den: 1n,
  }),
  ofNobody: "true",
  start: "1",
  next: (before, { text }) => ({ text: `(${before} & ${text} & 1) | ((${before} | ${text}) & 2)`, den: 1n }),
  words: ([part]) => `全部家庭成员${part}`,
  decisive: (members, result) =>
    members.flatMap((member, index) => (result === true || member === result ? [index] : [])),
  examples: [
    { given: [true, true], gives: true },
    { given: [true, false, null], gives: false },
    { given: [true, null], gives: null },
    { given: [], gives: true },
  ],
};
