/** An error as the log may keep it: what, where in the program, which constraint; never the values it happened with. */
import { withoutValues } from "./mask.ts";

export interface DescribedError {
  readonly type: string;
  /** Without values; of the database only that it was one, because its sentences quote rows. */
  readonly message: string;
  /** Lines "at …" alone: the sentence above them has the values. */
  readonly stack: string;
  /** An errno name, a SQLSTATE or a code of Node; and the schema, table, column or constraint of the database. */
  readonly [field: string]: unknown;
}

const DEEPEST = 12;
const SQLSTATE = /^[0-9A-Z]{5}$/;
/** Names that stand in migrations are ours; anything else in such a field is not a name. */
const IDENTIFIER = /^[a-z_][a-z0-9_]{0,62}$/;

const field = (error: object, key: string): unknown => (key in error ? (error as Record<string, unknown>)[key] : null);

const named = (error: object): Record<string, string> =>
  Object.fromEntries(
    ["schema", "table", "column", "constraint"].flatMap((key) => {
      const value = field(error, key);
      return typeof value === "string" && IDENTIFIER.test(value) ? [[key, value]] : [];
    }),
  );

const framesOf = ({ stack = "" }: Error): string =>
  stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, DEEPEST)
    .map((line) => line.trim())
    .join("\n");

export const describeError = (error: unknown): DescribedError => {
  if (!(error instanceof Error)) return { type: typeof error, message: "not an error", stack: "" };
  const given = field(error, "code");
  const code = typeof given === "string" && /^[A-Z0-9_]{2,60}$/.test(given) ? { code: given } : {};
  const known = { type: error.name, ...code, stack: framesOf(error) };
  const fromDatabase = typeof given === "string" && SQLSTATE.test(given) && "severity" in error;
  return fromDatabase
    ? { ...known, ...named(error), message: "refused by the database" }
    : { ...known, message: withoutValues(error.message) };
};
