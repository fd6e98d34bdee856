/** The proof before a rule may be used: every reading gives random households the same answer and the same unmet conditions; a difference is shrunk to the smallest household. */
import fc from "fast-check";
import type { Database } from "#kernel/database";
import { closureReading, compileColumnar, type CaseInput, type HouseholdFacts, type Service } from "#policy";
import { batch, type BatchAnswer } from "./batch.ts";
import { columnar, type Masks } from "./columnar.ts";
import { households } from "./households.ts";
import { interpret, interpretMasks } from "./interpret.ts";

type Answer = BatchAnswer & { readonly masks?: Masks | null };
export interface Difference {
  readonly facts: HouseholdFacts;
  /** Under the business day and local values of this worked case. */
  readonly example: string;
  readonly interpreter: Answer;
  readonly sql: Answer | undefined;
  readonly columnar: Answer | undefined;
  readonly closures: Answer | undefined;
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
/** Every worked case's day and local values get households, even in a short run. */
const smallestChunk = 200;
/** Unknown facts per hundred: enough that every answer occurs. */
const gaps = 8;

type Setting = Pick<CaseInput, "on" | "local"> & { readonly name: string };

/** The days and local values of the worked cases, each once. */
const settingsOf = ({ examples }: Service): readonly Setting[] => [
  ...new Map(examples.map(({ name, on, local }) => [JSON.stringify([on, local]), { name, on, local }])).values(),
];

const same = (a: BatchAnswer, b: BatchAnswer | undefined): boolean => a.eligible === b?.eligible && a.pays === b.pays;
const sameMasks = (a: Answer["masks"], b: Answer["masks"]): boolean =>
  !a || !b || (a.unmet === b.unmet && a.open === b.open);

const compare = async (
  db: Database,
  service: Service,
  setting: Setting,
  given: readonly HouseholdFacts[],
): Promise<{ answers: readonly BatchAnswer[]; difference: Difference | null }> => {
  const answers = await batch(db, service, { households: given, ...setting });
  const reading = compileColumnar(service);
  const [loop, closures] = [reading, closureReading(service)].map((engine) =>
    columnar(engine, { households: given, ...setting }),
  );
  for (const [index, facts] of given.entries()) {
    const masks = interpretMasks({ service, reasons: reading.reasons }, facts, setting);
    const interpreter: Answer = { ...interpret(service, facts, setting), masks };
    const others = {
      sql: answers[index],
      columnar: loop?.[index],
      closures: closures?.[index],
    };
    const agree = Object.values(others).every(
      (other: Answer | undefined) => same(interpreter, other) && sameMasks(masks, other?.masks),
    );
    if (!agree) return { answers, difference: { facts, example: setting.name, interpreter, ...others } };
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

/** Runs `amount` random households, in turn under the business day and local values of each worked case. */
export const verifyRules = async (
  db: Database,
  service: Service,
  { amount, seed, onProgress }: VerifyOptions,
): Promise<Verdict> => {
  const settings = settingsOf(service);
  const step = Math.max(smallestChunk, Math.min(chunk, Math.ceil(amount / settings.length)));
  const tally = { granted: 0, refused: 0, unknown: 0 };
  for (let done = 0, turn = 0; done < amount; done += step, turn += 1) {
    const setting = settings[turn % settings.length];
    if (!setting) throw new Error(`${service.id} has no example to take local values from`);
    const given = fc.sample(households(service, gaps), { numRuns: Math.min(step, amount - done), seed: seed + done });
    const { answers, difference } = await compare(db, service, setting, given);
    for (const { eligible } of answers) tally[eligible === null ? "unknown" : eligible ? "granted" : "refused"] += 1;
    if (difference)
      return { households: done + given.length, ...tally, difference: await shrink(db, service, setting, difference) };
    onProgress?.(Math.min(amount, done + step));
  }
  return { households: amount, ...tally, difference: null };
};
