/** The proof before a rule may be used: interpreter, SQL and columnar loop give random households the same answer; a difference is shrunk to the smallest household. */
import fc from "fast-check";
import type { Database } from "#kernel/database";
import { compileColumnar, type CaseInput, type HouseholdFacts, type Service } from "#policy";
import { batch, type BatchAnswer } from "./batch.ts";
import { columnar } from "./columnar.ts";
import { households } from "./households.ts";
import { interpret } from "./interpret.ts";

export interface Difference {
  readonly facts: HouseholdFacts;
  readonly interpreter: BatchAnswer;
  readonly sql: BatchAnswer | undefined;
  readonly columnar: BatchAnswer | undefined;
}
export interface Verdict {
  readonly households: number;
  readonly granted: number;
  readonly refused: number;
  readonly unknown: number;
  /** The smallest household found on which the readings differ; null when they agree. */
  readonly difference: Difference | null;
}
export interface VerifyOptions {
  readonly amount: number;
  readonly seed: number;
  /** Called after each chunk with how many are done. */
  readonly onProgress?: (done: number) => void;
}

const chunk = 2_000;
/** Unknown facts per hundred: enough that every answer occurs. */
const gaps = 8;

const same = (a: BatchAnswer, b: BatchAnswer | undefined): boolean => a.eligible === b?.eligible && a.pays === b.pays;

type Setting = Pick<CaseInput, "on" | "local">;

const compare = async (
  db: Database,
  service: Service,
  setting: Setting,
  given: readonly HouseholdFacts[],
): Promise<{ answers: readonly BatchAnswer[]; difference: Difference | null }> => {
  const answers = await batch(db, service, { households: given, ...setting });
  const loop = columnar(service, compileColumnar(service), { households: given, ...setting });
  for (const [index, facts] of given.entries()) {
    const readings = { interpreter: interpret(service, facts, setting), sql: answers[index], columnar: loop[index] };
    if (!same(readings.interpreter, readings.sql) || !same(readings.interpreter, readings.columnar))
      return { answers, difference: { facts, ...readings } };
  }
  return { answers, difference: null };
};

const shrink = async (db: Database, service: Service, setting: Setting, found: Difference): Promise<Difference> => {
  const agrees = fc.asyncProperty(
    households(service, gaps),
    async (facts) => (await compare(db, service, setting, [facts])).difference === null,
  );
  const { counterexample } = await fc.check(agrees, { examples: [[found.facts]], numRuns: 1 });
  const facts = counterexample?.[0] ?? found.facts;
  return (await compare(db, service, setting, [facts])).difference ?? found;
};

/** Runs `amount` random households under the business day and local values of the service's first example. */
export const verifyRules = async (
  db: Database,
  service: Service,
  { amount, seed, onProgress }: VerifyOptions,
): Promise<Verdict> => {
  const [setting] = service.examples;
  if (!setting) throw new Error(`${service.id} has no example to take local values from`);
  const tally = { granted: 0, refused: 0, unknown: 0 };
  for (let done = 0; done < amount; done += chunk) {
    const given = fc.sample(households(service, gaps), {
      numRuns: Math.min(chunk, amount - done),
      seed: seed + done,
    });
    const { answers, difference } = await compare(db, service, setting, given);
    for (const { eligible } of answers) tally[eligible === null ? "unknown" : eligible ? "granted" : "refused"] += 1;
    if (difference)
      return { households: done + given.length, ...tally, difference: await shrink(db, service, setting, difference) };
    onProgress?.(done + given.length);
  }
  return { households: amount, ...tally, difference: null };
};
