/** 人数 · How many members the household has. */
import { whole } from "../exact.ts";
import type { GatheringOperator } from "../node.ts";

export const countMembers: GatheringOperator = {
  name: "countMembers",
  gathers: true,
  evaluate: (members) => whole(members.length),
  sql: () => ({ text: "count(*)", den: 1n }),
  ofNobody: "0",
  start: "0",
  next: (before) => ({ text: `${before} + 1`, den: 1n }),
  words: () => "共同生活的家庭成员人数",
  decisive: () => [],
  examples: [
    { given: [1, 1, 1], gives: 3 },
    { given: [], gives: 0 },
  ],
};
