/** What a benchmark is and how its figures are told. */

export interface Figure {
  /** What was measured, e.g. "batch SQL". */
  readonly name: string;
  /** How much was worked on, with its unit, e.g. "100000 households". */
  readonly size: string;
  readonly median_ms: number;
  /** What it is held against in the same run, and its median. */
  readonly yardstick: string;
  readonly ratio: number;
  readonly rss_mb: number;
}
export interface Benchmark {
  readonly name: string;
  /** One line: what and how much. */
  readonly summary: string;
  run(options: BenchOptions): Promise<readonly Figure[]>;
}
export interface BenchOptions {
  /** Multiplies the default size. */
  readonly scale: number;
  readonly runs: number;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Resident memory of this process now, in MB. */
export const rssMb = (): number => Math.round(process.memoryUsage().rss / 1_048_576);

/** Medians of several candidates, timed in turn (A B A B …) so that a slower moment of the machine meets all of them. */
export const inTurn = async (
  candidates: Readonly<Record<string, () => unknown>>,
  runs: number,
): Promise<Record<string, number>> => {
  const times: Record<string, number[]> = {};
  for (let round = 0; round <= runs; round += 1)
    for (const [name, work] of Object.entries(candidates)) {
      const began = performance.now();
      await work();
      // The first round warms caches and the compiler up and is not counted.
      if (round > 0) (times[name] ??= []).push(performance.now() - began);
    }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
};
