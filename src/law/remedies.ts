/** How a person can have a decision reviewed: 行政复议 and 行政诉讼. */
export { FY as administrativeReview } from "./texts/fy.ts";
export { SS as administrativeLitigation } from "./texts/ss.ts";
export { FS as administrativeReviewRules } from "./texts/fs.ts";
