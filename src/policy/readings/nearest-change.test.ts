/** The nearest change is exact to the fen, and the change itself turns the answer. */
import { expect, it } from "vitest";
import { minimumLivingAllowance as service } from "#domains/assistance";
import { propose } from "./propose.ts";
import { readApplicant } from "./facts.ts";
import { writtenLocal } from "./local-values.ts";
import { changeWords, nearestChanges, withFact } from "./nearest-change.ts";

const situationOf = (name: string) => {
  const example = service.examples.find((one) => one.name === name);
  const read = example ? readApplicant(service.applicant, example) : null;
  if (!example || !read?.ok) throw new Error(`${name} cannot be read`);
  return { facts: read.value, on: example.on, local: writtenLocal(example.local) };
};

it("income equal to the standard must fall by one fen", () => {
  const [nearest] = nearestChanges(service, situationOf("收入等于标准，不低于标准"));
  expect(nearest).toMatchObject({ row: { position: 0 }, from: 840_000, to: 839_999, eligible: true });
  expect(nearest && changeWords(nearest, ["王某"])).toBe(
    "如果王某收入项目第1项的全年金额减少0.01元，即为 8,399.99元，则符合条件",
  );
});

it("a granted household learns which single fact would end it", () => {
  const situation = situationOf("残疾人代步车是生产生活必需，豁免");
  const changes = nearestChanges(service, situation);
  expect(changes.map(({ field, to }) => [field.settings.key, to])).toContainEqual(["finding", "counted"]);
});

it("an income item may grow until the household is no longer below the standard", () => {
  const changes = nearestChanges(service, situationOf("农村四口之家：补差 850 元，加祖母和两个孩子的分类施保"));
  // 4 × 525 × 12 = 25 200 a year, and they have 15 000: 10 200 more from the land, which has no cost taken off.
  const [land] = changes.filter(({ row }) => row.level.key === "incomes" && row.position === 2);
  expect(land).toMatchObject({ from: 60_000, to: 1_080_000, eligible: false });
});

it("each change turns the answer, and one fen less does not", () => {
  const situation = situationOf("收入等于标准，不低于标准");
  for (const change of nearestChanges(service, situation)) {
    const answerAt = (to: typeof change.to) => propose(service, { ...situation, facts: withFact(change, to) }).eligible;
    expect(answerAt(change.to)).toBe(change.eligible);
    if (typeof change.to === "number") expect(answerAt(change.to + 1)).toBe(!change.eligible);
  }
});

it("says nothing while the answer is not known", () => {
  expect(nearestChanges(service, situationOf("收入尚未填写，不作结论"))).toEqual([]);
});
