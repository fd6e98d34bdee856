/** Kinds whose values the rule language can work with: besides reading and showing, they know their stored and SQL forms. */
import type { Exact } from "../exact.ts";
import type { Kind } from "./kind.ts";

/** Null is "not known yet", in JavaScript and in SQL alike; it never means zero or no. */
export type Value = Exact | boolean | string | null;
export type Known = Exclude<Value, null>;
/** As a fact is kept in a case: amounts in whole fen, days as YYYY-MM-DD. */
export type Stored = number | boolean | string | null;

export interface ValueKind extends Kind<Known> {
  readonly sort: "money" | "share" | "count" | "truth" | "choice" | "day";
  readonly period?: "year" | "month" | "once";
  /** What a number of it is followed by: 元, 人, %. */
  readonly unit?: string;
  readonly options?: Readonly<Record<string, string>>;
  /** PostgreSQL type of the stored form. */
  readonly sqlType: "bigint" | "boolean" | "text" | "date";
  store(value: Known): Exclude<Stored, null>;
  load(stored: Exclude<Stored, null>): Known;
  /** As it travels to pages and files, e.g. yuan "1250.00". */
  wire(value: Known): Exclude<Stored, null>;
}

/** "尚不清楚" for what is not known yet. */
export const showValue = (kind: ValueKind, value: Value): string => (value === null ? "尚不清楚" : kind.show(value));

export const asExact = (value: Known): Exact => {
  if (typeof value === "object") return value;
  throw new Error(`An amount was expected, not a ${typeof value}`);
};
export const asTruth = (value: Known): boolean => {
  if (typeof value === "boolean") return value;
  throw new Error(`A truth was expected, not a ${typeof value}`);
};
export const asText = (value: Known): string => {
  if (typeof value === "string") return value;
  throw new Error(`A text was expected, not a ${typeof value}`);
};
