/** 刚性支出困难家庭认定办法; from 2026-07-01 it is read with 社会救助法 art 22. */
import { instrument } from "../instrument.ts";

// The 文号 was not confirmed, so the instrument is cited by its title alone.
export const GX25 = instrument({
  code: "GX25",
  title: "刚性支出困难家庭认定办法",
  number: null,
  rank: "ministry",
  articleCount: 14,
  inForce: { from: "2025-01-01", to: null },
  articles: {
    1: { gist: "制定依据", status: "READ" },
    2: { gist: "因地制宜、公平便民的原则", status: "READ" },
    3: { gist: "县级认定与权限下放", status: "READ" },
    4: { gist: "刚性支出困难家庭的认定条件", status: "READ" },
    5: { gist: "刚性支出的项目与计算口径", status: "READ" },
    6: { gist: "以家庭为单位申请与如实申报", status: "READ" },
    7: { gist: "书面认定结果与不予认定说明理由", status: "READ" },
    8: { gist: "三十个工作日时限及延长", status: "READ" },
    9: { gist: "疑难情形一事一议", status: "READ" },
    10: { gist: "认定有效期与续期申请", status: "READ" },
    11: { gist: "在监测平台单独标识", status: "READ" },
    12: { gist: "服务热线", status: "READ" },
    13: { gist: "解释权与地方细则", status: "READ" },
    14: { gist: "施行日期", status: "READ" },
  },
});
