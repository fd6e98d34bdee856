/** Addresses as one honest line. */
import { expect, test } from "vitest";
import { addressKind, maskAddress } from "./address.ts";

const read = (given: unknown): string => {
  const parsed = addressKind.parse(given);
  return parsed.ok ? parsed.value : parsed.code;
};

test("keeps the text and narrows blanks", () => {
  expect(read("  花明楼镇炭子冲村　3组12号 ")).toBe("花明楼镇炭子冲村 3组12号");
  expect(read("人民路㐂巷𠮷1号")).toBe("人民路㐂巷𠮷1号");
});

test.each([
  [12, "not-text"],
  ["   ", "empty"],
  ["3组", "too-short"],
  ["花".repeat(101), "too-long"],
  ["花明楼镇\n炭子冲村", "wrong-character"],
  ["花明楼镇\u200B炭子冲村", "wrong-character"],
])("refuses %j as %s", (given, code) => {
  expect(read(given)).toBe(code);
});

test("counts characters beyond the basic plane once", () => {
  expect(read("𠮷".repeat(100))).toBe("𠮷".repeat(100));
});

test("hides the dwelling and keeps the village", () => {
  expect(maskAddress("花明楼镇炭子冲村3组12号")).toBe("花明楼镇炭子冲村****");
  expect(maskAddress("芙蓉中路二段200号")).toBe("芙蓉中路二段****");
});
