/** What was said makes the facts, wherever in the household it belongs; a changed or withdrawn answer leaves nothing behind. */
import { expect, it } from "vitest";
import { minimumLivingAllowance } from "#domains/assistance";
import { nextQuestion, writtenLocal, type Undecided } from "#policy";
import { factsOf, say, silence, takeBack, unclear, whoseOf, type Said, type Talk } from "./talk.ts";

const [example] = minimumLivingAllowance.examples;
if (!example) throw new Error("There is an example");
const { on, local } = example;
const ask = (talk: Talk): Undecided | null =>
  nextQuestion(minimumLivingAllowance, { facts: factsOf(talk), on, local: writtenLocal(local) }, unclear(talk))
    .question;
const said = (at: string, answer: Said["answer"]): Said => {
  const [what] = minimumLivingAllowance.applicant.memberFields;
  if (!what) throw new Error("A member has fields");
  return { at, what, whose: "", answer };
};
const couple: Talk = { ...silence, people: ["我自己", "老伴"] };

it("an answer stands where it was asked", () => {
  const talk = say(say(couple, said("household.members[1].income", 120_000)), said("household.category", "rural"));
  expect(factsOf(talk)).toEqual({ household: { category: "rural" }, members: [{}, { income: 120_000 }] });
});

it("a line of a list of a member is reached, and one that is gone takes nothing", () => {
  const lines = say(couple, said("household.members[0].incomes", [{}, {}]));
  const talk = say(
    say(lines, said("household.members[0].incomes[1].amount", 5)),
    said("household.members[7].income", 1),
  );
  expect(factsOf(talk).members).toEqual([{ incomes: [{}, { amount: 5 }] }, {}]);
});

it("a second answer to the same question takes the place of the first, and “不清楚” is not asked again", () => {
  const first = ask(couple);
  if (!first) throw new Error("Something is asked");
  const unknown = say(couple, said(first.at, null));
  expect(ask(unknown)?.at).not.toBe(first.at);
  const talk = say(unknown, said(first.at, 1));
  expect(talk.said).toHaveLength(1);
  expect(unclear(talk).size).toBe(0);
});

it("taking everything back leaves silence", () => {
  const talk = say(say(couple, said("household.category", "rural")), said("household.category", "urban"));
  expect(takeBack(takeBack(talk))).toEqual(silence);
});

it("says whose fact is asked", () => {
  const question = ask(couple);
  if (!question) throw new Error("Something is asked");
  const { above } = question.row;
  expect(whoseOf(question, ["我自己", "老伴"])).toBe(above === null ? "" : "我自己");
});
