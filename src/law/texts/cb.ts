/** 残疾人保障法 (amendment of 2018): the articles the platform may cite. */
import { instrument } from "../instrument.ts";

export const CB = instrument({
  code: "CB",
  title: "中华人民共和国残疾人保障法",
  number: null,
  rank: "law",
  articleCount: 68,
  inForce: { from: "2018-10-26", to: null },
  articles: {
    2: { gist: "残疾人的定义与类别", status: "READ" },
    15: { gist: "康复权利", status: "READ" },
    25: { gist: "普通学校接收义务", status: "READ" },
    26: { gist: "特殊教育", status: "READ" },
    30: { gist: "劳动就业保障", status: "READ" },
    33: { gist: "按比例就业", status: "READ" },
    34: { gist: "扶持自主就业", status: "READ" },
    46: { gist: "社会保障权利", status: "READ" },
    47: { gist: "社会保险补贴", status: "READ" },
    48: { gist: "生活救助、辅助器具与护理补贴", status: "READ" },
    49: { gist: "供养与托养", status: "READ" },
    50: { gist: "公共交通优惠", status: "READ" },
    51: { gist: "慈善与志愿助残", status: "READ" },
    60: { gist: "救济途径与法律援助", status: "READ" },
  },
});
