/** Parts of an amount add up to it to the fen. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { split } from "./split.ts";

it("splits the central part of the lottery welfare fund 60 : 30 : 5 : 5", () => {
  expect(split(222_222_204, [60, 30, 5, 5])).toEqual([133_333_323, 66_666_661, 11_111_110, 11_111_110]);
});

it("gives the fen that is left to who is listed first", () => {
  expect(split(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(split(1, [0, 1, 1])).toEqual([0, 1, 0]);
});

it("always adds up, never a fen away from the exact part, and nothing to a weight of nothing", () => {
  const weights = fc
    .array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 })
    .filter((some) => some.some((one) => one > 0));
  fc.assert(
    fc.property(fc.nat(10_000_000_000), weights, (amount, by) => {
      const parts = split(amount, by);
      const total = by.reduce((sum, one) => sum + one, 0);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
      parts.forEach((part, nth) => {
        const off = BigInt(part) * BigInt(total) - BigInt(amount) * BigInt(by[nth] ?? 0);
        expect(off < BigInt(total) && off > -BigInt(total)).toBe(true);
        if (by[nth] === 0) expect(part).toBe(0);
      });
    }),
  );
});

it("refuses to split by nothing", () => {
  expect(() => split(1, [])).toThrow(RangeError);
  expect(() => split(1, [0, 0])).toThrow(RangeError);
  expect(() => split(1, [2, -1])).toThrow(RangeError);
});
