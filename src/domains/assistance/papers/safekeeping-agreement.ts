/** 代管协议 · Somebody else keeps the bank book of a household; written, seen by witnesses and filed with the county. */
import { citedOn, type PaperKind } from "#kernel/cases";
import { list, paragraph } from "#kernel/papers";
import { confirmation } from "#law/social-assistance";
import { caseLine, headRows } from "./facts-shown.ts";

export const safekeepingAgreement: PaperKind = {
  id: "safekeeping-agreement",
  title: "代管存折（银行卡）协议",
  numbered: null,
  permissions: ["case.help", "case.intake"],
  occasion: ({ view }) => (view.support ? { about: "blank" } : { notYet: "没有在享的待遇" }),
  write: (given) => ({
    title: "代管社会救助资金存折（银行卡）协议",
    office: null,
    to: null,
    blocks: [
      caseLine(given),
      {
        kind: "form",
        rows: [
          ...headRows(given),
          [
            { label: "代管人姓名", value: null },
            { label: "与本户的关系", value: null },
          ],
          [
            { label: "代管人联系电话", value: null },
            { label: "开户银行和账号尾号", value: null },
          ],
          [{ label: "需要代管的原因", value: null, lines: 3 }],
          [{ label: "代管期限", value: null }],
        ],
      },
      paragraph("双方约定："),
      list([
        "存折（银行卡）内的救助资金归本户所有，代管人按照本户的意愿代为支取，用于本户的基本生活。",
        "每次支取记明日期、金额和用途，支取的现金当面交给本户，由本户签字；不识字的按手印并由见证人签字。",
        "代管人不得挪用、抵债、出借或者收取任何费用；村（居）民委员会、乡镇（街道）可以随时查看支取记录。",
        "本户可以随时收回存折（银行卡）；代管人不再合适的，应当立即交还。",
      ]),
      paragraph(
        `本协议一式三份，双方各执一份，一份由乡镇（街道）报县级民政部门备案。依据：${citedOn([confirmation.art(26)], given.on)}。`,
      ),
      {
        kind: "signatures",
        who: ["委托人（签名）", "代管人（签名）", "见证人（签名）", "乡镇（街道）经办人（签名）"],
      },
    ],
  }),
};
