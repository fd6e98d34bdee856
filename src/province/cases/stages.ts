/** Where the cases of the demonstration stand, how many of each, and what is special about them. */
import type { Wanted } from "./candidates.ts";
import type { Hardship, Means } from "./livelihood.ts";
import type { Property } from "./property-lines.ts";

export type Reached =
  | "opened"
  | "correction"
  | "accepted"
  | "investigating"
  | "investigated"
  | "verified"
  | "posted"
  | "objected"
  | "noticed"
  | "decided"
  | "published"
  | "withdrawn"
  | "terminated";

export interface Stage {
  readonly name: string;
  readonly reached: Reached;
  /** Cases in a township with enough households; there is always at least one. */
  readonly count: number;
  /** Working days since the last thing happened, from … to. */
  readonly waited: readonly [number, number];
  readonly means?: readonly Means[];
  readonly property?: Property;
  readonly hardship?: Hardship;
  readonly wanted?: Wanted;
  readonly nearRelative?: boolean;
}

const poor: readonly Means[] = ["far below", "below", "below"];

// Working days of the procedure: begin to investigate and to verify within 3 (DB57 articles 15, 17), decide within 10 (20),
// 30 in all (22); a notice stands seven natural days (19). Things due today have waited exactly so long.
export const stages: readonly Stage[] = [
  { name: "just applied", reached: "opened", count: 7, waited: [0, 2] },
  { name: "papers missing", reached: "correction", count: 5, waited: [1, 6] },
  { name: "to investigate", reached: "accepted", count: 7, waited: [0, 2] },
  { name: "to investigate, due today", reached: "accepted", count: 3, waited: [3, 3], wanted: "with workers" },
  { name: "to investigate, overdue", reached: "accepted", count: 2, waited: [4, 7] },
  { name: "accepted from a relative of staff", reached: "accepted", count: 1, waited: [1, 2], nearRelative: true },
  { name: "investigating", reached: "investigating", count: 5, waited: [1, 4] },
  { name: "to verify", reached: "investigated", count: 6, waited: [0, 2] },
  { name: "to verify, due today", reached: "investigated", count: 3, waited: [3, 3], wanted: "with children" },
  { name: "to verify, overdue", reached: "investigated", count: 2, waited: [4, 6] },
  { name: "to post", reached: "verified", count: 5, waited: [0, 3] },
  {
    name: "income not found out",
    reached: "verified",
    count: 2,
    waited: [1, 4],
    means: ["unknown"],
    wanted: "with workers",
  },
  { name: "on notice", reached: "posted", count: 8, waited: [0, 4], means: poor },
  { name: "notice over", reached: "posted", count: 4, waited: [8, 10], means: poor },
  { name: "objection raised", reached: "objected", count: 2, waited: [0, 2], means: poor },
  { name: "to decide", reached: "noticed", count: 8, waited: [0, 7] },
  { name: "to decide, due today", reached: "noticed", count: 3, waited: [10, 10] },
  { name: "to decide, overdue", reached: "noticed", count: 2, waited: [12, 18] },
  {
    name: "income equal to the standard",
    reached: "noticed",
    count: 1,
    waited: [2, 5],
    means: ["equal"],
    hardship: "none",
    wanted: "alone",
  },
  {
    name: "one fen below the standard",
    reached: "noticed",
    count: 1,
    waited: [1, 4],
    means: ["one fen below"],
    hardship: "none",
  },
  { name: "property disputed", reached: "noticed", count: 2, waited: [2, 6], property: "disputed" },
  {
    name: "old, severely disabled and ill",
    reached: "noticed",
    count: 1,
    waited: [1, 3],
    hardship: "severe and ill",
    wanted: "old and alone",
  },
  { name: "six at one table", reached: "noticed", count: 2, waited: [1, 5], wanted: "large" },
  { name: "relative of staff, to decide", reached: "noticed", count: 1, waited: [1, 3], nearRelative: true },
  { name: "granted, to publish", reached: "decided", count: 6, waited: [0, 4], means: poor },
  { name: "granted", reached: "published", count: 34, waited: [5, 180], means: poor },
  { name: "granted to a large family", reached: "published", count: 3, waited: [8, 90], means: poor, wanted: "large" },
  {
    name: "granted with exempt property",
    reached: "published",
    count: 3,
    waited: [8, 120],
    means: poor,
    property: "exempt",
  },
  { name: "refused for income", reached: "decided", count: 5, waited: [2, 120], means: ["above"] },
  { name: "refused at the limit", reached: "decided", count: 1, waited: [5, 40], means: ["equal"], hardship: "none" },
  { name: "refused for property", reached: "decided", count: 2, waited: [3, 80], property: "over" },
  { name: "withdrawn", reached: "withdrawn", count: 4, waited: [2, 90] },
  { name: "terminated", reached: "terminated", count: 3, waited: [2, 90] },
];
