/** Files stay small enough to be read in one sitting, folders small enough to be read as a list. */
import { dirname } from "node:path";
import { expect, it } from "vitest";
import { faults, isGenerated, isTest, sources } from "./sources.ts";

const written = sources.filter(({ path }) => !isGenerated(path));
const lines = (text: string): number => text.trimEnd().split("\n").length;
const sizes = written.map(({ text }) => lines(text)).sort((a, b) => a - b);
/** The size that the given share of files does not exceed. */
const quantile = (share: number): number => sizes[Math.ceil(share * sizes.length) - 1] ?? 0;

const LONGEST = 400;
/** A test tells a story with its setting; splitting it would write the setting twice. */
const LONGEST_TEST = 500;
const longest = (path: string): number => (isTest(path) ? LONGEST_TEST : LONGEST);
/** Tests stand beside their file and are not counted. */
const MOST_FILES = 25;

it(`no file has more than ${LONGEST} lines, no test more than ${LONGEST_TEST}`, () => {
  const found = written.map(({ path, text }) =>
    lines(text) > longest(path)
      ? `${path} has ${lines(text)} lines. Find the second thing it does and give that a file.`
      : null,
  );
  expect(faults(found)).toEqual([]);
});

it("half of all files have at most 70 lines, 95 of 100 at most 250", () => {
  expect(quantile(0.5), "the median file grew; split by verb or by question").toBeLessThanOrEqual(70);
  expect(quantile(0.95), "too many long files; split by verb or by question").toBeLessThanOrEqual(250);
});

it(`no folder holds more than ${MOST_FILES} files`, () => {
  const counts = new Map<string, number>();
  for (const { path } of written.filter((source) => !isTest(source.path)))
    counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  const found = [...counts].map(([folder, count]) =>
    count > MOST_FILES ? `${folder} holds ${count} files. Put those that belong together one level deeper.` : null,
  );
  expect(faults(found)).toEqual([]);
});
