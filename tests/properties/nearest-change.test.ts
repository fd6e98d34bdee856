/** A nearest change may lie in a line of a list. */
import { expect, it } from "vitest";
import { readApplicant, writtenLocal } from "#policy";
import { changeWords, nearestChanges } from "../../src/policy/readings/nearest-change.ts";
import { withLists } from "./fixtures/with-lists.ts";

it("a line of a list is named with its member and its place", () => {
  const [, , , example] = withLists.examples;
  const read = example ? readApplicant(withLists.applicant, example) : null;
  if (!example || !read?.ok) throw new Error("The example cannot be read");
  const situation = { facts: read.value, on: example.on, local: writtenLocal(example.local) };
  const said = nearestChanges(withLists, situation).map((change) => changeWords(change, ["王某", "李某"]));
  // Below 6 300 a year needs a support under 6 300: 12 600 × 50 % among one, or 3 × 12 600 among three.
  expect(said).toContain("如果在外子女第1项的其家庭收入增加27,800.00元，即为 37,800.00元，则不再符合条件");
});
