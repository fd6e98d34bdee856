/** Amounts keep every cent on their way to the eye. */
import { expect, test } from "vitest";
import { showYuan } from "./show-yuan.ts";

test("thousands are separated and two decimals are always shown", () => {
  expect(showYuan("1250")).toBe("1,250.00");
  expect(showYuan("401.5")).toBe("401.50");
  expect(showYuan("-1234567.89")).toBe("-1,234,567.89");
  expect(showYuan("0.00")).toBe("0.00");
});

test("an amount too large for a float keeps its last cent", () => {
  expect(showYuan("90071992547409931.01")).toBe("90,071,992,547,409,931.01");
});
