/** 救助资金账 · The accounts of relief money, from where it comes to whom it was paid, with the township reserve fund among them. */
import { book, type AccountName, type Book } from "#kernel/book";

/** 资金来源 · Where money comes from; it keeps its source until it is in a township's reserve. */
export const sources = {
  central: "中央财政",
  province: "省级财政",
  prefecture: "市级财政",
  county: "县级财政",
  lottery: "福彩公益金",
  donation: "社会捐赠",
} as const;
export type Source = keyof typeof sources;

export const reliefFunds = book("relief-funds", {
  title: "救助资金账",
  unit: "fen",
  dimensions: { source: "资金来源", month: "月份", programme: "待遇种类" },
  accounts: {
    origin: { title: "资金来源（账外）", by: ["source"] },
    available: { title: "可用资金", by: ["source"], floor: 0 },
    reserve: { title: "乡镇（街道）备用金", floor: 0 },
    relief: { title: "已支付急难救助", by: ["month"], floor: 0 },
    // What monthly rolls have paid, by the month of the roll.
    allowance: { title: "已发放待遇", by: ["month", "programme"], floor: 0 },
    toTurnIn: { title: "追回待上缴", floor: 0 },
  },
});

export type ReliefAccount = typeof reliefFunds extends Book<infer Kind> ? AccountName<Kind> : never;
