/** The same rules in a general rule engine, which knows conditions but neither lists nor amounts: those are facts written by hand. */
import { Engine } from "json-rules-engine";
import type { HouseholdFacts } from "#policy";

const standards = { urban: 70_000, rural: 52_500 } as const;

interface Member {
  readonly incomes: readonly { readonly item: string; readonly amount: number | null }[];
}

const yearIncome = ({ members }: HouseholdFacts): number =>
  (members as unknown as readonly Member[])
    .flatMap(({ incomes }) => incomes)
    .filter(({ item }) => item !== "scholarship" && item !== "charity")
    .reduce((sum, { amount }) => sum + (amount ?? Number.NaN), 0);

/** Answers how many of the households are eligible: low income and property within the limits. */
export const withJsonRules = async (households: readonly HouseholdFacts[]): Promise<number> => {
  const engine = new Engine(
    [
      {
        conditions: {
          all: [
            { fact: "perHeadMonth", operator: "lessThan", value: { fact: "standard" } },
            { fact: "assets", operator: "in", value: ["within", "exempt"] },
          ],
        },
        event: { type: "eligible" },
      },
    ],
    { allowUndefinedFacts: true },
  );
  let eligible = 0;
  for (const facts of households) {
    const category = facts.household["category"] as keyof typeof standards;
    const { events } = await engine.run({
      perHeadMonth: yearIncome(facts) / 12 / facts.members.length,
      standard: standards[category],
      assets: facts.household["assets"],
    });
    eligible += events.length;
  }
  return eligible;
};
