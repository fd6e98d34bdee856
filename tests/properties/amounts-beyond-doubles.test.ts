/** Where sums no longer fit a double exactly, the written loop leaves the household to the closures, and its neighbours alone. */
import { expect, it } from "vitest";
import { columnar, interpret } from "#equality";
import { compileColumnar, readApplicant, type HouseholdFacts } from "#policy";
import { withLists as service } from "./fixtures/with-lists.ts";

/** Every member with lines earns the last whole number up to which a double tells neighbours apart. */
const grown = ({ household, members }: HouseholdFacts): HouseholdFacts => ({
  household,
  members: members.map((member) => {
    const lines = member["incomes"];
    const more = { gross: Number.MAX_SAFE_INTEGER, cost: 1 };
    return Array.isArray(lines) ? { ...member, incomes: lines.map((line) => ({ ...line, ...more })) } : member;
  }),
});

it.each(service.examples.map((example) => [example.name, example] as const))("%s", (_, example) => {
  const read = readApplicant(service.applicant, example);
  if (!read.ok) throw new Error(example.name);
  const households = [read.value, grown(read.value), read.value];
  const answers = columnar(compileColumnar(service), { households, on: example.on, local: example.local });
  expect(answers.map(({ eligible, pays }) => ({ eligible, pays }))).toEqual(
    households.map((facts) => interpret(service, facts, example)),
  );
});
