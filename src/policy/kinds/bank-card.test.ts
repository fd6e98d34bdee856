/** Card numbers and the ways they are miscopied. */
import { expect, test } from "vitest";
import { bankCardKind, maskBankCard } from "./bank-card.ts";

const read = (given: unknown): string => {
  const parsed = bankCardKind.parse(given);
  return parsed.ok ? parsed.value : parsed.code;
};

test("accepts 16 and 19 digits with a right check digit, blanks removed", () => {
  expect(read("6222021900123451")).toBe("6222021900123451");
  expect(read("6217 9955 0001 2345 674")).toBe("6217995500012345674");
});

test.each([
  [6222021900123451, "not-text"],
  [" ", "empty"],
  ["622202190012345", "wrong-length"],
  ["62179955000123456741", "wrong-length"],
  ["622202190012345A", "wrong-character"],
  ["6222021900123450", "check-digit"],
  ["6222021900123415", "check-digit"],
  ["0000000000000000", "no-such-card"],
])("refuses %s as %s", (given, code) => {
  expect(read(given)).toBe(code);
});

test("shows groups of four and masks the middle", () => {
  expect(bankCardKind.show("6217995500012345674")).toBe("6217 9955 0001 2345 674");
  expect(maskBankCard("6222021900123451")).toBe("6222********3451");
});
