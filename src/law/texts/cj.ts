/** 残疾预防和残疾人康复条例 (amendment of 2018): the articles the platform may cite. */
import { instrument } from "../instrument.ts";

export const CJ = instrument({
  code: "CJ",
  title: "残疾预防和残疾人康复条例",
  number: "国务院令第675号",
  rank: "regulation",
  articleCount: 36,
  inForce: { from: "2018-09-18", to: null },
  articles: {
    17: { gist: "以社区康复为基础", status: "READ" },
    20: { gist: "社区康复公共服务与购买", status: "READ" },
    21: { gist: "评估、康复方案与隐私", status: "READ" },
    26: { gist: "儿童康复救助、护理补贴与基本辅具", status: "READ" },
    32: { gist: "法律责任", status: "READ" },
  },
});
