/** What a kind of value answers about itself: how it is read, checked, described and shown. */

/** The part of JSON Schema 2020-12 that kinds use. */
export type JsonSchema = { readonly [keyword: string]: unknown };

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  /** `code` is stable for programs; `says` tells a person in Chinese what is wrong and what to do. */
  | { readonly ok: false; readonly code: string; readonly says: string };

export interface Kind<T> {
  readonly name: string;
  /** Official Chinese label of the kind, e.g. 居民身份证号. */
  readonly label: string;
  /** Normalises (full-width, blanks, case) and checks what a person or a file gave. Never throws for bad input. */
  parse(given: unknown): Parsed<T>;
  /** Schema of the wire form, which `parse` accepts. */
  readonly schema: JsonSchema;
  /** For people to read, in Chinese. */
  show(value: T): string;
}

export const accepted = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const refused = (code: string, says: string): { ok: false; code: string; says: string } => ({
  ok: false,
  code,
  says,
});
