/** 有成员 · True when it is true of at least one member; bool_or() in SQL would take unknown for no. */
import type { GatheringOperator } from "../node.ts";

export const anyMember: GatheringOperator = {
  name: "anyMember",
  gathers: true,
  evaluate: (members) => (members.includes(true) ? true : members.includes(null) ? null : false),
  sql: (part) => ({
    text: `case when bool_or(${part.text}) then true when count(*) = count(${part.text}) then false end`,
    den: 1n,
  }),
  ofNobody: "false",
  start: "2",
  next: (before, { text }) => ({ text: `((${before} | ${text}) & 1) | (${before} & ${text} & 2)`, den: 1n }),
  words: ([part]) => `家庭中有成员${part}`,
  decisive: (members, result) =>
    members.flatMap((member, index) => (result === false || member === result ? [index] : [])),
  examples: [
    { given: [false, true, null], gives: true },
    { given: [false, null], gives: null },
    { given: [false, false], gives: false },
    { given: [], gives: false },
  ],
};
