/** What a household owns, as declared and as the investigators judge it. */
import type { Facts } from "#policy";
import type { Random } from "../chance/random.ts";

const YUAN = 100;

export type Property = "within" | "exempt" | "over" | "disputed";

export interface Owned {
  readonly declared: readonly Facts[];
  readonly found: readonly Facts[];
}

const owned = (lines: readonly (readonly [Facts, string])[]): Owned => {
  const numbered = lines.map(([facts, finding], index) => ({ facts: { line: index + 1, ...facts }, finding }));
  return {
    declared: numbered.map(({ facts }) => facts),
    found: numbered.map(({ facts, finding }) => ({ ...facts, finding })),
  };
};

/** Small savings and a motorcycle are common; what makes the case is the last line. */
export const propertyLines = (random: Random, property: Property): Owned => {
  const worth = (least: number, most: number): number => random.between(least, most) * 100 * YUAN;
  const savings = random.chance(0.55) ? [[{ kind: "financial", worth: worth(2, 90) }, "counted"] as const] : [];
  const cycle = random.chance(0.35) ? [[{ kind: "vehicle", worth: worth(5, 40) }, "necessary"] as const] : [];
  const home = random.chance(0.7) ? [[{ kind: "home", worth: worth(200, 900) }, "counted"] as const] : [];
  const car = { kind: "vehicle", worth: worth(250, 900) };
  const special = {
    within: [],
    exempt: [
      random.chance(0.5)
        ? ([{ kind: "vehicle", worth: worth(40, 120) }, "necessary"] as const)
        : ([{ kind: "financial", worth: worth(600, 1_500) }, "reserved"] as const),
    ],
    over: [[car, "counted"] as const],
    disputed: [[car, "disputed"] as const],
  }[property];
  return owned([...savings, ...cycle, ...home, ...special]);
};
