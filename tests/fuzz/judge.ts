/** What any answer of the interface must be, whatever was asked. */
import { Ajv2020 } from "ajv/dist/2020.js";
import type { LightMyRequestResponse } from "fastify";
import type { JsonSchema } from "#policy";
import type { Operation } from "./requests.ts";

type Validate = (body: unknown) => string | null;

/** A check of the answers of each operation against the document; null for those that do not answer in JSON. */
export const answerChecks = (
  document: { components: { schemas: object } },
  operations: readonly Operation[],
): ReadonlyMap<Operation, Validate> => {
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false });
  ajv.addSchema({ $id: "interface", components: document.components });
  const linked = (schema: JsonSchema): JsonSchema =>
    JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"interface#/components')) as JsonSchema;
  return new Map(
    operations.flatMap((operation) => {
      if (operation.answer === null) return [];
      const validate = ajv.compile(linked(operation.answer));
      return [[operation, (body: unknown) => (validate(body) ? null : ajv.errorsText(validate.errors))] as const];
    }),
  );
};

/** Words that belong to the inside: frames of a stack, statements, constraints, files, packages. */
const inside =
  /\bat \S+ \(|node_modules|\.ts:\d+|\/(?:tmp|home|var|work|root)\/|\b(?:select|insert into|update|delete from)\b[^"]{0,80}\b(?:from|values|set|where)\b|violates|syntax error|invalid input syntax|out of range for type|duplicate key|ECONN|TypeError|RangeError|SyntaxError|\bundefined\b/i;

/** What the caller sent comes back in some refusals; only what is ours counts. */
const withoutEcho = (body: string, url: string, payload = ""): string => {
  const sent = [...`${decodeURIComponent(url)} ${payload}`.matchAll(/[^\s"\\{}[\],:]{4,}/g)].map(([word]) => word);
  return sent.reduce((text, word) => text.replaceAll(word, ""), body);
};

const refusalFault = (answer: LightMyRequestResponse, sent: { url: string; payload?: string }): string | null => {
  const type = answer.headers["content-type"] ?? "";
  if (!type.startsWith("application/problem+json")) return `a refusal of type ${type || "none"}`;
  const problem = JSON.parse(answer.body) as { title?: unknown; status?: unknown; type?: unknown };
  if (typeof problem.title !== "string" || !/\p{Script=Han}/u.test(problem.title)) return "a title that is not Chinese";
  if (problem.status !== answer.statusCode || typeof problem.type !== "string") return "a problem without its parts";
  const leak = inside.exec(withoutEcho(answer.body, sent.url, sent.payload));
  return leak ? `the inside shows: ${leak[0]}` : null;
};

/** Null for a sound answer, otherwise what is wrong with it. */
export const faultOf = (
  answer: LightMyRequestResponse,
  sent: { url: string; payload?: string },
  check: Validate | undefined,
): string | null => {
  if (answer.statusCode >= 500 && answer.statusCode !== 507)
    return `status ${answer.statusCode}: ${answer.body.slice(0, 300)}`;
  if (answer.statusCode >= 400) return refusalFault(answer, sent);
  if (!(answer.headers["content-type"] ?? "").startsWith("application/json") || check === undefined) return null;
  const fault = check(JSON.parse(answer.body));
  return fault === null ? null : `an answer that the description does not allow: ${fault}`;
};
