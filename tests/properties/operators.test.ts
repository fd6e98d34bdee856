/** Every operator's worked examples give the same in JavaScript, in PostgreSQL and in the columnar loop. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql, within, WHOLE_PROVINCE, type Database } from "#kernel/database";
import { expression } from "../../src/policy/columnar/compile.ts";
import { fraction } from "../../src/policy/exact.ts";
import type { Value } from "../../src/policy/kinds/value-kind.ts";
import type { ExampleValue, Form } from "../../src/policy/node.ts";
import { gatheringOperators, rowOperators } from "../../src/policy/operators/index.ts";
import { testDatabase } from "../support/database.ts";

const isPair = (given: ExampleValue): given is readonly [number, number] => Array.isArray(given);

const asValue = (given: ExampleValue): Value => {
  if (isPair(given)) return fraction(BigInt(given[0]), BigInt(given[1]));
  return typeof given === "number" ? { n: BigInt(given), d: 1n } : given;
};

/** A literal of the right SQL type; an unknown takes the type its operator expects. */
const asSql = (given: ExampleValue, unknownAs: string): Form => {
  if (isPair(given)) return { text: `${given[0]}::bigint`, den: BigInt(given[1]) };
  if (given === null) return { text: `null::${unknownAs}`, den: 1n };
  if (typeof given === "number") return { text: `${given}::bigint`, den: 1n };
  if (typeof given === "boolean") return { text: String(given), den: 1n };
  return { text: /^\d{4}-/.test(given) ? `date '${given}'` : `'${given}'`, den: 1n };
};

const typeOf = (given: ExampleValue): string => {
  if (typeof given === "boolean") return "boolean";
  if (typeof given === "string") return /^\d{4}-/.test(given) ? "date" : "text";
  return "bigint";
};

/** The type of a part, learnt from any example that knows it; members of a gathering are all of one type. */
const typeAt = (examples: readonly { given: readonly ExampleValue[] }[], position: number | "any"): string => {
  const known = examples.flatMap(({ given }) => (position === "any" ? given : given.slice(position, position + 1)));
  return typeOf(known.find((value) => value !== null) ?? 0);
};

const shown = (value: Value): string => {
  if (value !== null && typeof value === "object") return `${value.n}/${value.d}`;
  return String(value);
};

/** A literal as the columnar loop holds it; options by their position in the list of the operator's settings. */
const asCode = (given: ExampleValue, unknownAs: string, all: readonly string[]): Form => {
  if (isPair(given)) return { text: `(${given[0]})`, den: BigInt(given[1]) };
  if (typeof given === "boolean") return { text: given ? "1" : "2", den: 1n };
  if (typeof given === "number") return { text: `(${given})`, den: 1n };
  if (given === null) return { text: { boolean: "0", text: "(-1)" }[unknownAs] ?? "NaN", den: 1n };
  return { text: /^\d{4}-/.test(given) ? given.replace(/-/g, "") : String(all.indexOf(given)), den: 1n };
};
const allOf = (settings: unknown): readonly string[] =>
  typeof settings === "object" && settings !== null && "all" in settings ? (settings.all as string[]) : [];

/** What the loop makes of an expression, shown like a value; `isTruth` because the loop holds truths as numbers. */
const looped = (form: Form, isTruth: boolean): string => {
  const [value, divisor] = expression(form);
  if (isTruth) return value === 1 ? "true" : value === 2 ? "false" : "null";
  return Number.isNaN(value / divisor) ? "null" : shown(fraction(BigInt(value), form.den * BigInt(divisor)));
};

describe("operators", () => {
  let db: Database;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  const answer = async (form: Form, from: string): Promise<Value> => {
    const query = `select (${form.text}) as value, ${form.by ? `(${form.by})::bigint` : "1::bigint"} as by ${from}`;
    const { rows } = await within(db, WHOLE_PROVINCE, (tx) =>
      sql.raw<{ value: unknown; by: number | null }>(query).execute(tx),
    );
    const [row] = rows;
    if (!row || row.value === null || row.by === null) return null;
    if (typeof row.value === "boolean") return row.value;
    return fraction(BigInt(row.value as string), form.den * BigInt(row.by));
  };

  for (const operator of rowOperators) {
    it.each(
      operator.examples.map(
        (example) =>
          [JSON.stringify(example, (_, v: unknown) => (typeof v === "bigint" ? Number(v) : v)), example] as const,
      ),
    )(`${operator.name} %s`, async (_, { given, settings, gives }) => {
      const expected = shown(asValue(gives));
      expect(shown(operator.evaluate(given.map(asValue), settings as never))).toBe(expected);
      const forms = given.map((value, index) => asSql(value, typeAt(operator.examples, index)));
      expect(shown(await answer(operator.sql(forms, settings as never), ""))).toBe(expected);
      const codes = given.map((value, index) => asCode(value, typeAt(operator.examples, index), allOf(settings)));
      const isTruth = operator.examples.some((example) => typeof example.gives === "boolean");
      expect(looped(operator.code(codes, settings as never), isTruth)).toBe(expected);
    });
  }

  for (const operator of gatheringOperators) {
    it.each(operator.examples.map((example) => [JSON.stringify(example), example] as const))(
      `${operator.name} %s`,
      async (_, { given, gives }) => {
        const expected = shown(asValue(gives));
        expect(shown(operator.evaluate(given.map(asValue)))).toBe(expected);
        const type = typeAt(operator.examples, "any");
        const run = given.reduce<Form>((before, value) => operator.next(`(${before.text})`, asCode(value, type, [])), {
          text: operator.start,
          den: 1n,
        });
        expect(
          looped(
            run,
            operator.examples.some((example) => typeof example.gives === "boolean"),
          ),
        ).toBe(expected);
        if (given.length === 0) {
          expect(shown(await answer({ text: operator.ofNobody, den: 1n }, ""))).toBe(expected);
        } else {
          const rows = given.map((value) => `(${asSql(value, typeAt(operator.examples, "any")).text})`).join(", ");
          expect(shown(await answer(operator.sql({ text: "m.x", den: 1n }), `from (values ${rows}) m(x)`))).toBe(
            expected,
          );
        }
      },
    );
  }
});
