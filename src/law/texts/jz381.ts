/** 城市生活无着的流浪乞讨人员救助管理办法; from 2026-07-01 read with 社会救助法 arts 31 and 52. */
import { instrument } from "../instrument.ts";

export const JZ381 = instrument({
  code: "JZ381",
  title: "城市生活无着的流浪乞讨人员救助管理办法",
  number: "国务院令第381号",
  rank: "regulation",
  articleCount: 18,
  inForce: { from: "2003-08-01", to: null },
  articles: {
    1: { gist: "立法目的", status: "READ" },
    2: { gist: "救助站的设立与临时性救助", status: "READ" },
    3: { gist: "救助经费保障", status: "READ" },
    4: { gist: "民政与有关部门的职责", status: "READ" },
    5: { gist: "公务人员的告知、引导和护送", status: "READ" },
    6: { gist: "如实登记与及时救助", status: "READ" },
    7: { gist: "救助的内容", status: "READ" },
    8: { gist: "按性别分室与女性管理", status: "READ" },
    9: { gist: "人身和财物安全", status: "READ" },
    10: { gist: "不得收费、不得组织劳动", status: "READ" },
    11: { gist: "劝导返家与不得限制离站", status: "READ" },
    12: { gist: "户籍地的帮助与监护教育", status: "READ" },
    13: { gist: "救助站的管理制度", status: "READ" },
    14: { gist: "工作人员的禁止行为", status: "READ" },
    15: { gist: "不履行救助职责的投诉", status: "READ" },
    16: { gist: "受助人员的义务", status: "READ" },
    17: { gist: "实施细则的制定", status: "READ" },
    18: { gist: "施行日期", status: "READ" },
  },
});
