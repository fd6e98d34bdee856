/** 高龄津贴发放办法 of each county: who draws how much stands in local documents; none was read, so no article is cited. */
import { unmapped } from "../instrument.ts";

export const GL = unmapped({
  code: "GL",
  title: "县（市、区）高龄津贴发放办法",
  number: null,
  rank: "ministry",
  inForce: { from: "2018-12-29", to: null },
  status: "UNREAD",
});
