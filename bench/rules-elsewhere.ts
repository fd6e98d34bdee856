/** The same rules in two general rule engines. One knows conditions but neither lists nor amounts: those are facts written by hand. */
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

/** The part of zen-engine that is used here. */
interface ZenModule {
  readonly ZenEngine: new () => {
    createDecision(content: object): {
      evaluate(facts: object): Promise<{ readonly result: { readonly pays: number } }>;
    };
  };
}

const expressions = Object.entries({
  year: "sum(map(members, sum(map(#.incomes, #.item in ['scholarship', 'charity'] ? 0 : #.amount))))",
  standard: `category == 'urban' ? ${standards.urban} : ${standards.rural}`,
  eligible: "$.year < $.standard * 12 * len(members) and assets in ['within', 'exempt']",
  pays: "$.eligible ? ceil(($.standard * len(members) - $.year / 12) / 100) * 100 : 0",
}).map(([key, value]) => ({ id: key, key, value }));
const decision = {
  nodes: [
    { id: "facts", type: "inputNode", name: "facts" },
    { id: "rules", type: "expressionNode", name: "rules", content: { expressions } },
    { id: "answer", type: "outputNode", name: "answer" },
  ].map((node) => ({ ...node, position: { x: 0, y: 0 } })),
  edges: [
    { id: "in", sourceId: "facts", targetId: "rules", type: "edge" },
    { id: "out", sourceId: "rules", targetId: "answer", type: "edge" },
  ],
};

/**
 * zen-engine is a program of its own for each platform, and a lock that names them all cannot be installed everywhere, so it is
 * measured where somebody has put it beside (`npm install --no-save @gorules/zen-engine@0.54.0`); null elsewhere.
 */
export const zenEngine = async (): Promise<((households: readonly HouseholdFacts[]) => Promise<number>) | null> => {
  const name = "@gorules/zen-engine";
  const found = (await import(name).catch(() => null)) as ZenModule | null;
  if (!found) return null;
  const ready = new found.ZenEngine().createDecision(decision);
  return async (households) => {
    let fen = 0;
    for (const { household, members } of households)
      fen += (await ready.evaluate({ ...household, members })).result.pays;
    return fen;
  };
};
