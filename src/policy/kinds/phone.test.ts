/** Mobile and landline numbers as people write them. */
import { expect, test } from "vitest";
import { maskPhone, phoneKind } from "./phone.ts";

const read = (given: unknown): string => {
  const parsed = phoneKind.parse(given);
  return parsed.ok ? parsed.value : parsed.code;
};

test.each([
  ["13812345678", "13812345678"],
  [" 138 1234 5678 ", "13812345678"],
  ["138-1234-5678", "13812345678"],
  ["+86 13812345678", "13812345678"],
  ["0086-13812345678", "13812345678"],
  ["１３８１２３４５６７８", "13812345678"],
  ["0731-84502345", "0731-84502345"],
  ["(0731)84502345", "0731-84502345"],
  ["073184502345", "0731-84502345"],
  ["010-66012345-801", "010-66012345-801"],
])("reads %s as %s", (given, value) => {
  expect(read(given)).toBe(value);
});

test.each([
  [13812345678, "not-text"],
  ["", "empty"],
  ["1381234567", "wrong-length"],
  ["12812345678", "no-such-number"],
  ["84502345", "area-code-missing"],
  ["138a2345678", "wrong-character"],
  ["0931", "no-such-number"],
])("refuses %s as %s", (given, code) => {
  expect(read(given)).toBe(code);
});

test("what was read is read again as the same", () => {
  for (const value of ["13812345678", "0731-84502345", "010-66012345-801"]) expect(read(value)).toBe(value);
});

test("shows a mobile number in groups and masks the middle", () => {
  expect(phoneKind.show("13812345678")).toBe("138 1234 5678");
  expect(maskPhone("13812345678")).toBe("138****5678");
  expect(maskPhone("0731-84502345")).toBe("0731-****2345");
});
