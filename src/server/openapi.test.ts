/** The interface description is a valid OpenAPI 3.1 document that names every route once. */
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, it } from "vitest";
import { openApi } from "./openapi.ts";
import { routes } from "./routes/index.ts";

const description = openApi(routes, "1.2.3") as {
  paths: Record<string, Record<string, { operationId: string; security: unknown[] }>>;
};
const operations = Object.values(description.paths).flatMap((path) => Object.values(path));

it("is valid by the schema of OpenAPI", async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(description));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

it("leads every reference to a shape that is there", () => {
  const shapes = Object.keys((description as unknown as { components: { schemas: object } }).components.schemas);
  const named = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
  expect(named.map(([, name]) => name).filter((name) => name === undefined || !shapes.includes(name))).toEqual([]);
});

it("names every route once, with a name of its own", () => {
  expect(operations).toHaveLength(routes.length);
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(routes.length);
});

it("says which operations need no session", () => {
  const open = routes.filter(({ needs }) => needs === "nobody").length;
  expect(operations.filter(({ security }) => security.length === 0)).toHaveLength(open);
});
