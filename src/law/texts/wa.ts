/** 网络安全法 as amended on 2025-10-28: the articles the platform may cite. */
import { instrument } from "../instrument.ts";

// Numbers are those of the amended text: the rule on logs stood in article 21 until 2025-12-31.
export const WA = instrument({
  code: "WA",
  title: "中华人民共和国网络安全法",
  number: null,
  rank: "law",
  articleCount: 81,
  inForce: { from: "2026-01-01", to: null },
  articles: {
    23: { gist: "等级保护、日志留存、备份与加密", status: "READ" },
    24: { gist: "产品和服务的安全义务", status: "READ" },
    42: { gist: "用户信息保密", status: "READ" },
    44: { gist: "不得泄露篡改与事件处置报告", status: "READ" },
    61: { gist: "违反安全保护义务的处罚", status: "READ" },
  },
});
