/** Values for a JSON Schema: what it asks for, the edges of that, and what nobody should send. */
import type { JsonSchema } from "#policy";
import type { Chance } from "./chance.ts";

/** Identifiers of the seeded province by the name of their parameter, so that some requests meet something real. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

export const payloads: readonly string[] = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' or '1'='1",
  "'; drop table people.person; --",
  "\\",
  "%00",
  "%s%n%x",
  "${7*7}{{7*7}}",
  "../../../../etc/passwd",
  '=HYPERLINK("http://x")',
  "\u0000",
  "\u202e反转",
  "\ud800",
  "👨‍👩‍👧‍👦",
  "𠮷野",
  "ﷺ".repeat(20),
  "張\u0301",
  "\u00a0\u3000",
  "__proto__",
  "constructor",
  "toString",
  "NaN",
  "1e309",
  "-0",
  "0x10",
  "2025-02-30",
  "9999-12-31",
  "0000-00-00",
  "花明楼",
  "张",
  "true",
  "null",
];

const numbers: readonly number[] = [0, -1, 1, 0.5, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1, 2 ** 53, -(2 ** 63), 1e308];

const hostile = (chance: Chance): unknown => {
  const kind = chance.below(10);
  if (kind < 4) return chance.pick(payloads);
  if (kind < 6) return chance.pick(numbers);
  if (kind === 6) return chance.pick([null, true, false, "", [], {}, [[]], [null]]);
  if (kind === 7) return chance.pick(payloads).repeat(1 + chance.below(400));
  if (kind === 8) return { constructor: { prototype: { admin: true } }, length: 1e9 };
  return Array.from({ length: chance.below(60) }, () => chance.pick(payloads));
};

const textFor = (schema: JsonSchema, chance: Chance): string => {
  if (schema["format"] === "date")
    return chance.pick(["2025-03-28", "2026-06-18", "1900-01-01", "2024-02-29", "2999-12-31"]);
  const [least, most] = [Number(schema["minLength"] ?? 0), Number(schema["maxLength"] ?? 60)];
  const length = chance.pick([least, most, Math.min(most, least + 3), Math.min(most, 12)]);
  const source = chance.percent(50) ? "张明花明楼镇炭子冲村" : chance.pick(payloads);
  return Array.from({ length }, (_, at) => source[at % source.length] ?? "x").join("");
};

const edge = (schema: JsonSchema, chance: Chance): number => {
  const [least, most] = [Number(schema["minimum"] ?? 0), Number(schema["maximum"] ?? 1_000)];
  return chance.pick([least, most, least + 1, least - 1, most + 1, 1, 2, 3]);
};

const objectFor = (schema: JsonSchema, chance: Chance, known: Known): Record<string, unknown> => {
  const properties = (schema["properties"] ?? {}) as Record<string, JsonSchema>;
  const entries = Object.entries(properties)
    .filter(() => chance.percent(90))
    .map(([name, of]) => [name, valueFor(of, chance, { known, name })] as const);
  if (chance.percent(8)) entries.push([chance.pick(["extra", "constructor", "toString", "id"]), hostile(chance)]);
  return Object.fromEntries(entries);
};

const typeOf = (schema: JsonSchema, chance: Chance): unknown => {
  const { type } = schema;
  return Array.isArray(type) ? chance.pick(type) : type;
};

const asked = (schema: JsonSchema, chance: Chance, known: Known): unknown => {
  if (Array.isArray(schema["enum"])) return chance.pick(schema["enum"]);
  const type = typeOf(schema, chance);
  if (type === "integer" || type === "number") return edge(schema, chance);
  if (type === "string") return textFor(schema, chance);
  if (type === "boolean") return chance.percent(50);
  if (type === "null") return null;
  if (type === "array") {
    const items = (schema["items"] ?? {}) as JsonSchema;
    return Array.from({ length: chance.below(4) }, () => valueFor(items, chance, { known, name: "" }));
  }
  return type === "object" ? objectFor(schema, chance, known) : hostile(chance);
};

/** Mostly what the schema asks for, with real identifiers where there are some; in one of six places something else. */
export const valueFor = (schema: JsonSchema, chance: Chance, at: { known: Known; name: string }): unknown => {
  const { known, name } = at;
  const real = Object.hasOwn(known, name) ? (known[name] ?? []) : [];
  if (real.length > 0 && chance.percent(60)) return chance.pick(real);
  return chance.percent(16) ? hostile(chance) : asked(schema, chance, known);
};
