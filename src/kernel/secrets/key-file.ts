/** The file keys.json of an instance: read, checked, created with mode 0600, replaced in one step. */
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { keysExposed, keysUnreadable } from "./problems.ts";

/** Secrets of 32 bytes in hexadecimal; field and signing secrets by version, "1" first. */
export interface KeyFile {
  readonly note: string;
  readonly field: Readonly<Record<string, string>>;
  readonly signing: Readonly<Record<string, string>>;
  readonly blind: string;
}

export const keyPath = (home: string): string => join(home, "keys.json");

export const newSecret = (): string => randomBytes(32).toString("hex");

export const freshKeys = (): KeyFile => ({
  note: "湘民平台密钥。权限须为 600，与数据库分开备份；丢失后加密字段无法恢复。",
  field: { 1: newSecret() },
  signing: { 1: newSecret() },
  blind: newSecret(),
});

const isSecret = (value: unknown): boolean => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);

const isVersions = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(([n, s]) => /^[1-9]\d{0,2}$/.test(n) && Number(n) <= 255 && isSecret(s));

const isKeyFile = (value: unknown): value is KeyFile => {
  if (typeof value !== "object" || value === null) return false;
  if (!("field" in value && "signing" in value && "blind" in value)) return false;
  return isVersions(value.field) && isVersions(value.signing) && isSecret(value.blind);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the text, that is the keys: it must not travel.
    return null;
  }
};

/** The keys, or null when there is no file. Refuses a file that others can read and one that is not whole. */
export const readKeys = (home: string): KeyFile | null => {
  const path = keyPath(home);
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  if (mode === undefined) return null;
  if ((mode & 0o077) !== 0) throw keysExposed({ path, mode: (mode & 0o777).toString(8) });
  const keys = parsed(readFileSync(path, "utf8"));
  if (!isKeyFile(keys)) throw keysUnreadable({ path });
  return keys;
};

const writeBeside = (home: string, keys: KeyFile): string => {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const path = `${keyPath(home)}.${randomBytes(6).toString("hex")}`;
  const file = openSync(path, "wx", 0o600);
  writeSync(file, `${JSON.stringify(keys, null, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
  return path;
};

/** Creates the file; of two processes starting at once the first one wins and both use its keys. */
export const createKeys = (home: string): KeyFile => {
  const beside = writeBeside(home, freshKeys());
  try {
    linkSync(beside, keyPath(home));
  } catch (error) {
    const anotherWasFirst = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (!anotherWasFirst) throw error;
  } finally {
    rmSync(beside);
  }
  const keys = readKeys(home);
  if (keys === null) throw keysUnreadable({ path: keyPath(home) });
  return keys;
};

/** Replaces the file in one step: a crash leaves either the old or the new keys, never half of them. */
export const replaceKeys = (home: string, keys: KeyFile): void => {
  renameSync(writeBeside(home, keys), keyPath(home));
};
