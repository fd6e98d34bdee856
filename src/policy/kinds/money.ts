/** 金额 · Money of a year, of a month or of one occasion, in whole fen once read; shown in yuan. */
import { grouped, parseHundredths, showHundredths, whole } from "../exact.ts";
import { accepted, refused } from "./kind.ts";
import { asExact, type ValueKind } from "./value-kind.ts";

/** "once" is an amount without a period: a grant on one occasion, what a house is worth. */
export type Period = "year" | "month" | "once";

const labels: Readonly<Record<Period, string>> = { year: "年金额（元）", month: "月金额（元）", once: "金额（元）" };

const read: ValueKind["parse"] = (given) => {
  if (typeof given !== "string" && typeof given !== "number") return refused("not-money", "请填写金额，例如 1250.50");
  const fen = parseHundredths(given);
  if (fen === null) return refused("not-money", "金额只能是数字，最多两位小数，例如 1250.50");
  if (fen < 0n) return refused("below-zero", "金额不能小于 0");
  return accepted(whole(fen));
};

const ofPeriod = (period: Period): ValueKind => ({
  name: "money",
  label: labels[period],
  sort: "money",
  unit: "元",
  period,
  sqlType: "bigint",
  schema: {
    type: ["string", "number"],
    pattern: "^[0-9]{1,13}(\\.[0-9]{1,2})?$",
    minimum: 0,
    description: "元，最多两位小数",
  },
  parse: read,
  show: (value) => `${grouped(showHundredths(asExact(value)))}元`,
  store: (value) => Number(asExact(value).n),
  load: (stored) => whole(BigInt(stored)),
  wire: (value) => showHundredths(asExact(value)),
});

const kinds = { year: ofPeriod("year"), month: ofPeriod("month"), once: ofPeriod("once") };
export const moneyKind = (period: Period): ValueKind => kinds[period];

const shares = { year: share("year"), month: share("month"), once: share("once") };
function share(period: Period): ValueKind {
  return { ...kinds[period], name: "share", sort: "share", label: "人均金额（元）" };
}
/** 人均 · An amount per head: it can be compared and shown, never paid. */
export const shareKind = (period: Period): ValueKind => shares[period];
