/** Chance that repeats. */
import { expect, test } from "vitest";
import { randomOf } from "./random.ts";
import { weightedWords } from "./weighted.ts";

const draws = (seed: string, count = 50): number[] => {
  const random = randomOf(seed);
  return Array.from({ length: count }, () => random.next());
};

test("the same seed draws the same numbers, another seed draws others", () => {
  expect(draws("1")).toEqual(draws("1"));
  expect(draws("1")).not.toEqual(draws("2"));
  expect(draws("1", 1)).toEqual([0.6888038804754615]);
});

test("a fork depends on its label and not on what was drawn before", () => {
  const [fresh, used] = [randomOf("1"), randomOf("1")];
  used.next();
  used.fork("other").next();
  expect(used.fork("village").next()).toBe(fresh.fork("village").next());
  expect(fresh.fork("village").next()).not.toBe(fresh.fork("town").next());
});

test("whole numbers stay within their bounds and reach both", () => {
  const random = randomOf("bounds");
  const drawn = new Set(Array.from({ length: 500 }, () => random.between(-2, 3)));
  expect([...drawn].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3]);
  expect(() => random.pick([])).toThrow("Nothing to pick from");
});

test("weighted words come in proportion to their weights", () => {
  const random = randomOf("weights");
  const words = weightedWords("陈 600 李 300 王 100 无 0");
  const drawn = Array.from({ length: 4_000 }, () => words.draw(random));
  const share = (word: string): number => drawn.filter((each) => each === word).length / drawn.length;
  expect(share("陈")).toBeCloseTo(0.6, 1);
  expect(share("李")).toBeCloseTo(0.3, 1);
  expect(share("王")).toBeCloseTo(0.1, 1);
  expect(share("无")).toBe(0);
});
