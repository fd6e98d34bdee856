/** 政府信息公开条例 (revision of 2019): the articles the platform may cite. */
import { instrument } from "../instrument.ts";

export const XX = instrument({
  code: "XX",
  title: "中华人民共和国政府信息公开条例",
  number: "国务院令第711号",
  rank: "regulation",
  articleCount: 56,
  inForce: { from: "2019-05-15", to: null },
  articles: {
    10: { gist: "公开主体", status: "READ" },
    13: { gist: "公开为常态的原则", status: "READ" },
    14: { gist: "不予公开的国家秘密等信息", status: "READ" },
    15: { gist: "商业秘密与个人隐私", status: "READ" },
    16: { gist: "内部、过程性信息与执法案卷", status: "READ" },
    17: { gist: "公开前的审查", status: "READ" },
    20: { gist: "主动公开的内容", status: "READ" },
    21: { gist: "市县主动公开，含社会救助", status: "READ" },
    27: { gist: "依申请公开", status: "READ" },
    29: { gist: "申请的形式与内容", status: "READ" },
    30: { gist: "七个工作日内告知补正", status: "READ" },
    31: { gist: "收到申请之日的确定", status: "READ" },
    33: { gist: "二十个工作日答复及延长", status: "READ" },
    35: { gist: "数量频次异常申请的处理", status: "READ" },
    36: { gist: "答复的类型", status: "READ" },
    39: { gist: "信访举报等不作为公开申请处理", status: "READ" },
    40: { gist: "提供信息的形式", status: "READ" },
    41: { gist: "更正本人信息", status: "READ" },
    51: { gist: "救济途径", status: "READ" },
  },
});
