/** What editing a list does to its lines. */
import { expect, it } from "vitest";
import type { FieldWire } from "#wire";
import { linesOf, newLine, withLine, withLineAt, withoutLine } from "./list-lines.ts";

const amount: FieldWire = {
  key: "amount",
  label: "金额",
  kind: "money",
  verifiedBy: [],
  foundBy: null,
  foundByLabel: null,
};
const lines = [
  { line: 1, amount: "1.00" },
  { line: 2, amount: "2.00" },
  { line: 5, amount: "5.00" },
];

it("tells nothing said from nothing there", () => {
  expect(linesOf(undefined)).toBeNull();
  expect(linesOf(null)).toBeNull();
  expect(linesOf([])).toEqual([]);
});

it("gives a new line no number, so that the case numbers it", () => {
  expect(newLine([amount])).toEqual({ amount: null });
});

it("keeps the numbers of the others, and undoes a taking away", () => {
  expect(withLine(lines, 1, { line: 2, amount: "3.00" }).map(({ line }) => line)).toEqual([1, 2, 5]);
  const left = withoutLine(lines, 1);
  expect(left.map(({ line }) => line)).toEqual([1, 5]);
  expect(withLineAt(left, 1, { line: 2, amount: "2.00" })).toEqual(lines);
});
