/** Sound input for a route, made from its own schemas, with numbers of somebody else's rows in the places of identifiers. */
import type { AnyRoute } from "../../../src/server/route.ts";

type Schema = Readonly<Record<string, unknown>>;

/** What stands in the place of an identifier or of a text that is searched for. */
export interface Standins {
  /** The number for a name such as "caseId"; null: the name is of public things, such as divisions. */
  identifier(name: string): number | null;
  readonly needle: string;
}
/** Texts that must be something in particular to get past the door. */
const known: Readonly<Record<string, string>> = {
  service: "minimum-living-allowance",
  serviceId: "minimum-living-allowance",
  key: "accept",
  kind: "households",
  login: "nobody.here",
  provider: "nobody",
  relation: "parent",
};

const typesOf = (schema: Schema): readonly unknown[] =>
  Array.isArray(schema["type"]) ? (schema["type"] as unknown[]) : [schema["type"]];

const text = (name: string, schema: Schema, { needle }: Standins): string => {
  if (name === "q") return needle;
  if (schema["format"] === "date") return "2025-03-28";
  const shortest = typeof schema["minLength"] === "number" ? schema["minLength"] : 1;
  return known[name] ?? "x".repeat(Math.max(1, shortest));
};

const isObject = (value: unknown): value is Schema => typeof value === "object" && value !== null;

const sampleOf = (name: string, schema: Schema, standins: Standins): unknown => {
  if (Array.isArray(schema["enum"])) return schema["enum"][0];
  const types = typesOf(schema);
  if (types.includes("integer"))
    return (name.endsWith("Id") ? standins.identifier(name) : null) ?? schema["minimum"] ?? 1;
  if (types.includes("number")) return 1;
  if (types.includes("boolean")) return true;
  if (types.includes("array")) return isObject(schema["items"]) ? [sampleOf(name, schema["items"], standins)] : [];
  if (types.includes("object")) return objectOf(isObject(schema["properties"]) ? schema["properties"] : {}, standins);
  return text(name, schema, standins);
};

const objectOf = (properties: Schema, standins: Standins): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      sampleOf(name, isObject(schema) ? schema : {}, standins),
    ]),
  );

/** Whether the answer can depend on somebody's row: an identifier or a search stands somewhere in the input. */
export const pointsAtSomething = ({ params = {}, query = {}, body = {} }: AnyRoute): boolean =>
  /"(?!unitId|hukouUnitId)\w+Id"|"q"/.test(JSON.stringify([params, query, body]));

export const requestFor = (
  { method, path, params = {}, query = {}, body }: AnyRoute,
  standins: Standins,
): { method: AnyRoute["method"]; url: string; payload?: Record<string, unknown> } => {
  const inPath = objectOf(params, standins);
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(inPath[name])));
  // Only what narrows: a page size or a cursor of our own making would hide rows.
  const asked = Object.entries(objectOf(query, standins)).filter(([name]) => name === "q" || name.endsWith("Id"));
  const search = new URLSearchParams(asked.map(([name, value]): [string, string] => [name, String(value)])).toString();
  const url = search === "" ? filled : `${filled}?${search}`;
  return body ? { method, url, payload: sampleOf("body", body, standins) as Record<string, unknown> } : { method, url };
};
