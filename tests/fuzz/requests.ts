/** Requests from the interface's own description: well formed, at the edges, and broken. */
import type { JsonSchema } from "#policy";
import type { Chance } from "./chance.ts";
import { payloads, valueFor, type Known } from "./values.ts";

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: JsonSchema }[];
  readonly body: JsonSchema | null;
  readonly open: boolean;
  /** Schema of the answer in JSON; null: it answers with something else. */
  readonly answer: JsonSchema | null;
}
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly payload?: string;
  readonly contentType?: string;
}

interface Described {
  readonly parameters?: Operation["parameters"];
  readonly requestBody?: { content: Record<string, { schema: JsonSchema }> };
  readonly security: readonly unknown[];
  readonly responses: Record<string, { content?: Record<string, { schema: JsonSchema }> }>;
}

/** Every operation of the document. */
export const operationsOf = (document: { paths: Record<string, Record<string, Described>> }): Operation[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      method: method.toUpperCase(),
      path,
      parameters: described.parameters ?? [],
      body: described.requestBody?.content["application/json"]?.schema ?? null,
      open: described.security.length === 0,
      answer: described.responses["200"]?.content?.["application/json"]?.schema ?? null,
    })),
  );

const asText = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? "null"));

/** A lone surrogate cannot be written into an address. */
const encoded = (value: unknown): string => encodeURIComponent(asText(value).slice(0, 1_500).toWellFormed());

const brokenBodies: readonly string[] = [
  "",
  "{",
  "[]",
  "null",
  '"text"',
  "12",
  '{"a":1,}',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  "[".repeat(5_000) + "]".repeat(5_000),
  `{"a":"${"x".repeat(100_000)}"}`,
  '{"a":\ud800}',
  "\u0000",
  "login=a&password=b",
];
const contentTypes: readonly string[] = [
  "application/json",
  "text/plain",
  "application/xml",
  "multipart/form-data",
  "application/json; charset=gbk",
  "x",
];

const bodyOf = (schema: JsonSchema, chance: Chance, known: Known): Pick<Sent, "payload" | "contentType"> => {
  if (chance.percent(8)) return { payload: chance.pick(brokenBodies), contentType: chance.pick(contentTypes) };
  const json = JSON.stringify(valueFor(schema, chance, { known, name: "" })) ?? "null";
  // As text, because an object literal would set the prototype instead of a key.
  const payload =
    chance.percent(4) && json.startsWith("{")
      ? `{"__proto__":{"x":1}${json === "{}" ? "" : ","}${json.slice(1)}`
      : json;
  return { payload, contentType: chance.percent(97) ? "application/json" : chance.pick(contentTypes) };
};

export const requestFor = (operation: Operation, chance: Chance, known: Known): Sent => {
  const value = (schema: JsonSchema, name: string): unknown => valueFor(schema, chance, { known, name });
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const schema = operation.parameters.find((one) => one.in === "path" && one.name === name)?.schema ?? {};
    return encoded(value(schema, name)) || "x";
  });
  const query = operation.parameters
    .filter((one) => one.in === "query" && chance.percent(70))
    .map(({ name, schema }) => `${name}=${encoded(value(schema, name))}`);
  if (chance.percent(4)) query.push(`${encoded(chance.pick(payloads))}=${encoded(chance.pick(payloads))}`);
  const url = query.length > 0 ? `${path}?${query.join("&")}` : path;
  const { method } = operation;
  return operation.body === null ? { method, url } : { method, url, ...bodyOf(operation.body, chance, known) };
};
