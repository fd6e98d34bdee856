/** The demonstration key provider: keys from a 0600 file under the instance home, outside the database. */
import { createSecretKey } from "node:crypto";
import type { FieldKey, KeyProvider } from "./key-provider.ts";
import { createKeys, type KeyFile, keyPath, newSecret, readKeys, replaceKeys } from "./key-file.ts";
import { keysExhausted, keysMissing } from "./problems.ts";
import { type KeyPair, keyPairFor, signText, verifyText } from "./sm2.ts";
import { derive } from "./sm3.ts";

const newest = (versions: Readonly<Record<string, string>>): number => Math.max(...Object.keys(versions).map(Number));

const remember = <T>(make: (key: string) => T): ((key: string) => T) => {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
};

const fieldKeys = (file: KeyFile): ((version: string) => FieldKey | null) =>
  remember((version) => {
    const secret = file.field[version];
    if (secret === undefined) return null;
    const both = derive(Buffer.from(secret, "hex"), "field", 48);
    return { encryption: createSecretKey(both.subarray(0, 16)), authentication: createSecretKey(both.subarray(16)) };
  });

const pairs = (file: KeyFile): ((keyId: string) => KeyPair | null) =>
  remember((keyId) => {
    const [, purpose, version] = /^(.+)\/(\d+)$/.exec(keyId) ?? [];
    const secret = file.signing[version ?? ""];
    return purpose === undefined || secret === undefined ? null : keyPairFor(Buffer.from(secret, "hex"), purpose);
  });

const provider = (file: KeyFile): KeyProvider => {
  const field = fieldKeys(file);
  const pair = pairs(file);
  const blind = remember((kind) => createSecretKey(derive(Buffer.from(file.blind, "hex"), `blind/${kind}`, 32)));
  const signingVersion = newest(file.signing);
  return {
    version: newest(file.field),
    fieldKey: (version) => field(String(version)),
    blindKey: blind,
    sign: (purpose, text) => {
      const keyId = `${purpose}/${signingVersion}`;
      const found = pair(keyId);
      if (found === null) throw new Error("a purpose of signing must not be empty");
      return { signature: signText(found, text), keyId };
    },
    verify: (keyId, text, signature) => {
      const found = pair(keyId);
      return found !== null && verifyText(found.publicKey, text, signature);
    },
    publicKey: (keyId) => pair(keyId)?.publicKey ?? null,
  };
};

/**
 * Opens the keys of an instance. Without a file, creates one (mode 0600) unless `create` is false: pass false when
 * the database already holds encrypted fields, because new keys could not read them.
 */
export const openKeys = (home: string, { create = true }: { create?: boolean } = {}): KeyProvider => {
  const found = readKeys(home);
  if (found !== null) return provider(found);
  if (!create) throw keysMissing({ path: keyPath(home) });
  return provider(createKeys(home));
};

/**
 * Adds a version of the field and signing keys; what was written before stays readable and verifiable. The
 * blind-index keys stay: changing them would mean computing every stored index anew.
 */
export const rotateKeys = (home: string): KeyProvider => {
  const keys = readKeys(home);
  if (keys === null) throw keysMissing({ path: keyPath(home) });
  const next = Math.max(newest(keys.field), newest(keys.signing)) + 1;
  if (next > 255) throw keysExhausted({ path: keyPath(home) });
  const rotated = {
    ...keys,
    field: { ...keys.field, [next]: newSecret() },
    signing: { ...keys.signing, [next]: newSecret() },
  };
  replaceKeys(home, rotated);
  return provider(rotated);
};
