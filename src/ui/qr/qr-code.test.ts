/** The six sizes as an independent reader has read them once, frozen; the correction by the property that defines it. */
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { qrCode } from "./qr-code.ts";
import { correction, times } from "./reed-solomon.ts";

const host =
  "https://minzheng.changsha.hunan.gov.cn/portal/notice/LLTCahg94_-VkMBC0Tknw6GA0123456789012345678901234567";
const drawn = (text: string): string =>
  (qrCode(text) ?? []).map((row) => row.map((dark) => (dark ? "#" : ".")).join("")).join("\n");

it.each([
  [2, 21, "0f625f849719d1b0"],
  [26, 25, "c1d61be068b7e780"],
  [40, 29, "05fc0c00d025a2ad"],
  [60, 33, "9463741c5f8ae6cd"],
  [80, 37, "d20b06e0a6ba8f82"],
  [105, 41, "929ead0dfbc04de2"],
])("the first %i characters, %i modules wide", (length, side, digest) => {
  const picture = drawn(host.slice(0, length));
  expect(picture.split("\n")).toHaveLength(side);
  expect(createHash("sha256").update(picture).digest("hex").slice(0, 16)).toBe(digest);
});

it("data and correction together vanish at every root of the generator", () => {
  const data = Array.from({ length: 43 }, (_, index) => (index * 37 + 11) % 256);
  const word = [...data, ...correction(data, 24)];
  for (let root = 0, alpha = 1; root < 24; root += 1, alpha = times(alpha, 2))
    expect(word.reduce((sum, byte) => times(sum, alpha) ^ byte, 0)).toBe(0);
});

it("a text that is too long is no code", () => {
  expect(qrCode("x".repeat(106))).not.toBeNull();
  expect(qrCode("x".repeat(107))).toBeNull();
});
