/** The gate lets the real services through and stops one whose worked case no longer comes out. */
import { expect, it } from "vitest";
import { services } from "#domains";
import { minimumLivingAllowance } from "#domains/assistance";
import { wrongExamples } from "./check-examples.ts";

it("lets every service through", () => {
  expect(wrongExamples(services)).toEqual([]);
});

it("names the service, the case, what was expected and what came out", () => {
  const [first, ...rest] = minimumLivingAllowance.examples;
  if (!first) throw new Error("There is an example");
  const broken = {
    ...minimumLivingAllowance,
    examples: [{ ...first, proposes: { eligible: true, pays: 999 } }, ...rest],
  };
  const found = wrongExamples([broken]);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain("最低生活保障");
  expect(found[0]).toContain(first.name);
  expect(found[0]).toContain("99900");
  expect(found[0]).toContain("100000");
});
