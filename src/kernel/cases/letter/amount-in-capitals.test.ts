/** Amounts in capitals, as banks read them. */
import { expect, it } from "vitest";
import { amountInCapitals } from "./amount-in-capitals.ts";

it.each([
  [0n, "零元整"],
  [5n, "伍分"],
  [50n, "伍角整"],
  [55n, "伍角伍分"],
  [100n, "壹元整"],
  [1_000n, "壹拾元整"],
  [100_000n, "壹仟元整"],
  [100_500n, "壹仟零伍元整"],
  [105_000n, "壹仟零伍拾元整"],
  [100_105n, "壹仟零壹元零伍分"],
  [100_150n, "壹仟零壹元伍角整"],
  [140_950n, "壹仟肆佰零玖元伍角整"],
  [600_714n, "陆仟零柒元壹角肆分"],
  [1_000_000n, "壹万元整"],
  [1_000_500n, "壹万零伍元整"],
  [10_700_053n, "壹拾万柒仟元伍角叁分"],
  [1_680_032n, "壹万陆仟捌佰元叁角贰分"],
  [10_000_010_000n, "壹亿零壹佰元整"],
  [2_000_000_000n, "贰仟万元整"],
  [123_456_789_012n, "壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分"],
])("writes %s fen as %s", (fen, words) => {
  expect(amountInCapitals(fen)).toBe(words);
});

it("refuses a negative amount", () => {
  expect(() => amountInCapitals(-1n)).toThrow("not negative");
});
