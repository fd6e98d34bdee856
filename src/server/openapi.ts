/** The OpenAPI 3.1 document, derived from the routes and the wire shapes. */
import schemas from "../../contracts/wire.schema.json" with { type: "json" };
import type { JsonSchema } from "#policy";
import type { AnyRoute } from "./route.ts";

const answerSchema = (answers: string): JsonSchema => {
  const page = /^Page<(\w+)>$/.exec(answers)?.[1];
  if (page)
    return { allOf: [ref("Page"), { type: "object", properties: { rows: { type: "array", items: ref(page) } } }] };
  const list = /^(\w+)\[\]$/.exec(answers)?.[1];
  return list ? { type: "array", items: ref(list) } : ref(answers);
};

const ref = (name: string): JsonSchema => {
  if (!Object.hasOwn(schemas, name)) throw new Error(`A route answers with “${name}”, which src/wire does not know`);
  return { $ref: `#/components/schemas/${name}` };
};

const parameters = (route: AnyRoute): JsonSchema[] => [
  ...Object.entries(route.params ?? {}).map(([name, schema]) => ({ name, in: "path", required: true, schema })),
  ...Object.entries(route.query ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: route.requires?.includes(name) ?? false,
    schema,
  })),
];

const answerOf = (route: AnyRoute): JsonSchema => {
  if (route.html) return { description: "文书", content: { "text/html": { schema: { type: "string" } } } };
  if (route.answers === null) return { description: "已完成" };
  return { description: "成功", content: { "application/json": { schema: answerSchema(route.answers) } } };
};

const operation = (route: AnyRoute): JsonSchema => ({
  summary: route.summary,
  tags: [route.tag],
  operationId: `${route.method.toLowerCase()}${route.path.replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
  ...(route.params || route.query ? { parameters: parameters(route) } : {}),
  ...(route.body ? { requestBody: { required: true, content: { "application/json": { schema: route.body } } } } : {}),
  responses: {
    [route.answers === null ? "204" : "200"]: answerOf(route),
    default: {
      description: "没有办成，原因和下一步见正文",
      content: { "application/problem+json": { schema: ref("Problem") } },
    },
  },
  security: route.needs === "nobody" ? [] : [{ session: [], csrf: [] }],
});

export const openApi = (routes: readonly AnyRoute[], version: string): JsonSchema => {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    (paths[path] ??= {})[route.method.toLowerCase()] = operation(route);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "湘民 · 民政一体化平台接口",
      version,
      description: "登录后以会话 cookie 调用；写操作须带 x-csrf-token。",
    },
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "xiangmin" },
        csrf: { type: "apiKey", in: "header", name: "x-csrf-token" },
      },
    },
  };
};
