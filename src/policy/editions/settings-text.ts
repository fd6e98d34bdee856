/** Settings of an operation as JSON and back: plain values, and whole numbers beyond what JSON holds. */

const isBigint = (given: unknown): given is { readonly bigint: string } =>
  typeof given === "object" && given !== null && Object.keys(given).join() === "bigint";

/** @throws for what has no text, such as a function: it could not be frozen */
export const writeSettings = (given: unknown): unknown => {
  if (typeof given === "bigint") return { bigint: String(given) };
  if (typeof given === "function" || typeof given === "symbol") throw new Error("A function cannot be frozen");
  if (Array.isArray(given)) return given.map(writeSettings);
  if (typeof given !== "object" || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, writeSettings(value)]));
};

export const readSettings = (text: unknown): unknown => {
  if (isBigint(text)) return BigInt(text.bigint);
  if (Array.isArray(text)) return text.map(readSettings);
  if (typeof text !== "object" || text === null) return text;
  return Object.fromEntries(Object.entries(text).map(([key, value]) => [key, readSettings(value)]));
};
