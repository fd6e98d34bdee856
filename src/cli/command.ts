/** What a command says about itself and how it ends. */
import type { ParseArgsOptionsConfig } from "node:util";

export type Options = Readonly<Record<string, string | boolean | undefined>>;

export interface Command {
  /** As typed, e.g. "rules verify". */
  readonly name: string;
  /** The arguments after the name, for the help, e.g. "SERVICE FILE.json". */
  readonly takes: string;
  /** One Chinese line. */
  readonly summary: string;
  readonly options: ParseArgsOptionsConfig;
  /** Chinese help of each option. */
  readonly optionHelp: Readonly<Record<string, string>>;
  /** The exit code: 0 done, 1 the answer is bad (rules differ, audit broken), 2 wrong use, 4 the database was lost while running. */
  run(given: { readonly args: readonly string[]; readonly options: Options }): Promise<number>;
}

/** Wrong use: shown as one line with a hint at the help, exit code 2. */
export class WrongUse extends Error {}

export const textOption = (options: Options, key: string): string | undefined => {
  const value = options[key];
  return typeof value === "string" ? value : undefined;
};

/** The one argument of a command. @throws WrongUse when there is none or more than one */
export const argument = (args: readonly string[], what: string): string => {
  const [only, ...more] = args;
  if (only === undefined || more.length > 0) throw new WrongUse(`请给出一个${what}`);
  return only;
};

/** @throws WrongUse when the option is missing or blank */
export const requiredOption = (options: Options, key: string): string => {
  const value = textOption(options, key)?.trim();
  if (!value) throw new WrongUse(`缺少 --${key}`);
  return value;
};

/** A whole number between bounds. */
export const numberOption = (
  options: Options,
  key: string,
  { fallback, min, max }: { fallback: number; min: number; max: number },
): number => {
  const given = textOption(options, key);
  if (given === undefined) return fallback;
  const value = Number(given);
  if (!Number.isSafeInteger(value) || value < min || value > max)
    throw new WrongUse(`--${key} 应为 ${min} 到 ${max} 之间的整数，收到的是“${given}”`);
  return value;
};
