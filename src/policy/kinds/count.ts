/** 数量 · A whole number of people, years or things. */
import { whole } from "../exact.ts";
import { accepted, refused } from "./kind.ts";
import { asExact, type ValueKind } from "./value-kind.ts";

export const countKind = (unit: string): ValueKind => ({
  name: "count",
  label: `数量（${unit}）`,
  sort: "count",
  unit,
  sqlType: "bigint",
  schema: { type: ["integer", "string"], minimum: 0, pattern: "^[0-9]{1,9}$" },
  parse: (given) =>
    /^\d{1,9}$/.test(String(given).trim())
      ? accepted(whole(BigInt(String(given).trim())))
      : refused("not-a-count", "请填写 0 或正整数"),
  show: (value) => `${asExact(value).n}${unit}`,
  store: (value) => Number(asExact(value).n),
  load: (stored) => whole(BigInt(stored)),
  wire: (value) => Number(asExact(value).n),
});
