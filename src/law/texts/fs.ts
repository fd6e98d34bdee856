/** 行政复议法实施条例 (revision of 2026): the articles the platform may cite. */
import { instrument } from "../instrument.ts";

// The order number of the revision is not in the map.
export const FS = instrument({
  code: "FS",
  title: "中华人民共和国行政复议法实施条例",
  number: null,
  rank: "regulation",
  articleCount: 77,
  inForce: { from: "2026-07-01", to: null },
  articles: {
    11: { gist: "近亲属的范围", status: "READ" },
    23: { gist: "申请期限按送达方式起算", status: "READ" },
    24: { gist: "不履行职责的申请期限", status: "READ" },
    25: { gist: "告知复议权利、机关与期限", status: "READ" },
    26: { gist: "未告知复议前置时期限的扣除", status: "READ" },
    28: { gist: "网上申请的到达时间", status: "READ" },
  },
});
