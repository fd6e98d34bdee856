/** 流浪乞讨人员救助管理办法实施细则: partly read, so most articles are only shown as 待核 or 依据待确认. */
import { instrument } from "../instrument.ts";

// Even the number of articles is from general knowledge only.
export const JZ24 = instrument({
  code: "JZ24",
  title: "城市生活无着的流浪乞讨人员救助管理办法实施细则",
  number: "民政部令第24号",
  rank: "ministry",
  articleCount: 24,
  inForce: { from: "2003-08-01", to: null },
  articles: {
    1: { gist: "制定依据", status: "READ" },
    2: { gist: "救助对象的界定", status: "READ" },
    3: { gist: "求助人员应提供的情况", status: "READ" },
    4: { gist: "告知救助范围与登记", status: "READ" },
    5: { gist: "及时救助与先行救助", status: "READ" },
    6: { gist: "物品检查与保管", status: "PART" },
    7: { gist: "站内条件、疾病、联系与照料", status: "UNREAD" },
    8: { gist: "站内条件、疾病、联系与照料", status: "UNREAD" },
    9: { gist: "站内条件、疾病、联系与照料", status: "UNREAD" },
    10: { gist: "站内条件、疾病、联系与照料", status: "UNREAD" },
    11: { gist: "乘车（船）凭证", status: "PART" },
    12: { gist: "救助期限一般不超过十日", status: "PART" },
    13: { gist: "终止救助、安置、责任与附则", status: "UNREAD" },
    14: { gist: "终止救助、安置、责任与附则", status: "UNREAD" },
    15: { gist: "终止救助、安置、责任与附则", status: "UNREAD" },
    16: { gist: "终止救助、安置、责任与附则", status: "UNREAD" },
    17: { gist: "终止救助、安置、责任与附则", status: "UNREAD" },
    18: { gist: "终止救助、安置、责任与附则", status: "UNREAD" },
    19: { gist: "终止救助、安置、责任与附则", status: "UNREAD" },
    20: { gist: "终止救助、安置、责任与附则", status: "UNREAD" },
    21: { gist: "终止救助、安置、责任与附则", status: "UNREAD" },
    22: { gist: "终止救助、安置、责任与附则", status: "UNREAD" },
    23: { gist: "终止救助、安置、责任与附则", status: "UNREAD" },
    24: { gist: "终止救助、安置、责任与附则", status: "UNREAD" },
  },
});
