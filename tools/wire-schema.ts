/**
 * Derives contracts/wire.schema.json from the interfaces of src/wire, so that the shapes on the wire are written once.
 * Understands the part of TypeScript that file is written in and says where it meets anything else. `--check` compares instead of writing.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

type Schema = { [keyword: string]: unknown };

const folder = new URL("../src/wire/", import.meta.url);
const source = readdirSync(folder)
  .filter((file) => file !== "index.ts")
  .sort()
  .map((file) => readFileSync(new URL(file, folder), "utf8").replace(/^import type [^;]*;$/gm, ""))
  .join("\n");
const target = new URL("../contracts/wire.schema.json", import.meta.url);

const tokens = [
  ...source.replace(/\/\/.*$|\/\*[\s\S]*?\*\//gm, " ").matchAll(/"[^"]*"|[A-Za-z_]\w*|[{}[\]<>|&():;,?=]|\S/g),
].map(([token]) => token);
let at = 0;
const peek = (): string => tokens[at] ?? "";
const next = (): string => tokens[at++] ?? "";
const expect = (token: string): void => {
  const found = next();
  if (found !== token)
    throw new Error(
      `src/wire: expected “${token}”, found “${found}” near “${tokens.slice(Math.max(0, at - 6), at + 4).join(" ")}”`,
    );
};
const skip = (token: string): boolean => peek() === token && next() === token;

const basics: Record<string, Schema> = {
  string: { type: "string" },
  number: { type: "number" },
  boolean: { type: "boolean" },
  null: { type: "null" },
  true: { const: true },
  false: { const: false },
  unknown: {},
};

const readObject = (type: (parameters: readonly string[]) => Schema, parameters: readonly string[]): Schema => {
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  while (!skip("}")) {
    const key = next();
    const optional = skip("?");
    expect(":");
    properties[key] = type(parameters);
    if (!optional) required.push(key);
    skip(";");
  }
  return { type: "object", properties, ...(required.length > 0 ? { required } : {}) };
};

const readOne = (parameters: readonly string[]): Schema => {
  const token = next();
  if (token.startsWith('"')) return { const: token.slice(1, -1) };
  if (token === "{") return readObject(readType, parameters);
  if (token === "(") {
    const inner = readType(parameters);
    expect(")");
    return inner;
  }
  if (token === "Record") {
    expect("<");
    readType(parameters);
    expect(",");
    const additionalProperties = readType(parameters);
    expect(">");
    return { type: "object", additionalProperties };
  }
  if (parameters.includes(token)) return {};
  return basics[token] ?? { $ref: `#/components/schemas/${token}` };
};

const readPostfix = (parameters: readonly string[]): Schema => {
  let schema = readOne(parameters);
  while (skip("[")) {
    expect("]");
    schema = { type: "array", items: schema };
  }
  return schema;
};

const joined = (keyword: "anyOf" | "allOf", parts: readonly Schema[]): Schema => {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const constants = parts.filter((part) => "const" in part).map((part) => part["const"]);
  return keyword === "anyOf" && constants.length === parts.length ? { enum: constants } : { [keyword]: parts };
};

const readType = (parameters: readonly string[]): Schema => {
  skip("|");
  const union: Schema[] = [];
  do {
    const parts = [readPostfix(parameters)];
    while (skip("&")) parts.push(readPostfix(parameters));
    union.push(joined("allOf", parts));
  } while (skip("|"));
  return joined("anyOf", union);
};

const schemas: Record<string, Schema> = {};
while (at < tokens.length) {
  expect("export");
  const word = next();
  const name = next();
  if (word === "type") {
    expect("=");
    schemas[name] = readType([]);
    skip(";");
  } else if (skip("<")) {
    // Page<T>: what T is, the route that answers with it says.
    const parameter = next();
    expect(">");
    expect("{");
    schemas[name] = readObject(readType, [parameter]);
  } else {
    const base = skip("extends") ? next() : null;
    expect("{");
    const own = readObject(readType, []);
    schemas[name] = base ? { allOf: [{ $ref: `#/components/schemas/${base}` }, own] } : own;
  }
}

const text = `${JSON.stringify(schemas, null, 1)}\n`;
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== text) {
    console.error("contracts/wire.schema.json is not what src/wire says; run: npm run contracts");
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
