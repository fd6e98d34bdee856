/** The demonstration's standards are not those of the worked examples. */
import { expect, test } from "vitest";
import { minimumLivingAllowance } from "#domains/assistance";
import { standards } from "./set-standards.ts";

test("no value of the worked examples reaches the demonstration", () => {
  const invented = minimumLivingAllowance.examples.flatMap(({ local }) =>
    Object.entries(local).flatMap(([code, value]) =>
      typeof value === "object"
        ? Object.entries(value).map(([category, yuan]) => `${code}/${category}/${yuan}`)
        : [`${code}//${value}`],
    ),
  );
  expect(invented.length).toBeGreaterThan(0);
  const used = standards.map(({ code, category, yuan }) => `${code}/${category}/${yuan}`);
  expect(used.filter((value) => invented.includes(value))).toEqual([]);
});
