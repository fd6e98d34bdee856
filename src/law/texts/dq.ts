/** 电子签名法 (amendment of 2019): the articles the platform may cite. */
import { instrument } from "../instrument.ts";

export const DQ = instrument({
  code: "DQ",
  title: "中华人民共和国电子签名法",
  number: null,
  rank: "law",
  articleCount: 36,
  inForce: { from: "2019-04-23", to: null },
  articles: {
    3: { gist: "约定使用电子文书及不适用的情形", status: "READ" },
    4: { gist: "数据电文的书面形式", status: "READ" },
    5: { gist: "数据电文的原件形式", status: "READ" },
    6: { gist: "数据电文的保存要求", status: "READ" },
    8: { gist: "证据真实性的审查因素", status: "READ" },
    13: { gist: "可靠电子签名的条件", status: "READ" },
    14: { gist: "可靠电子签名的效力", status: "READ" },
  },
});
