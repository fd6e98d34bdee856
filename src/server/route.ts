/** What a route says about itself: enough to serve it, to refuse for it and to describe it in OpenAPI. */
import type { FastifyReply } from "fastify";
import type { Permission, Principal } from "#kernel/access";
import type { Tx } from "#kernel/database";
import type { Platform } from "#platform";
import type { JsonSchema } from "#policy";

/** A request that has passed sign-in, permission and validation. */
export interface Call<Input> {
  readonly platform: Platform;
  readonly principal: Principal;
  readonly requestId: string;
  readonly input: Input;
  readonly reply: FastifyReply;
  /** One transaction in the official's own scope. */
  within<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

interface Described {
  readonly method: "GET" | "POST" | "DELETE";
  /** With :parameters, e.g. /api/cases/:caseId. */
  readonly path: string;
  readonly tag: string;
  /** Chinese, one line. */
  readonly summary: string;
  readonly params?: Readonly<Record<string, JsonSchema>>;
  readonly query?: Readonly<Record<string, JsonSchema>>;
  /** Query parameters that must be given. */
  readonly requires?: readonly string[];
  readonly body?: JsonSchema;
  /** The body is described here but read by the rules' own reading, which names all faults in Chinese. */
  readonly readsBody?: true;
  /** Name of the wire shape, `Page<…>` or `…[]`; null: nothing; html: a document. */
  readonly answers: string | null;
  readonly html?: true;
}
/** `Input` is what params, query and body give together. */
export interface Route<Input> extends Described {
  readonly needs: Permission | "signed-in";
  handle(call: Call<Input>): Promise<unknown>;
}
/** Before sign-in: there is no principal and no scope. */
export interface OpenRoute<Input> extends Described {
  readonly needs: "nobody";
  handle(
    call: Pick<Call<Input>, "platform" | "requestId" | "input" | "reply"> & { readonly token: string | null },
  ): Promise<unknown>;
}
export type AnyRoute = Route<never> | OpenRoute<never>;

export const route = <Input>(declared: Route<Input>): AnyRoute => declared;
export const openRoute = <Input>(declared: OpenRoute<Input>): AnyRoute => declared;

export const identifier: JsonSchema = { type: "integer", minimum: 1, maximum: Number.MAX_SAFE_INTEGER };
export const text = (maxLength: number, minLength = 0): JsonSchema => ({ type: "string", minLength, maxLength });
export const dayText: JsonSchema = { type: "string", format: "date" };
export const bodyOf = (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});
