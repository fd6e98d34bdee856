/** Encrypted fields: SM4-CBC, then HMAC-SM3 over the ciphertext and the place where it is stored. */
import { createCipheriv, createDecipheriv, randomBytes, timingSafeEqual } from "node:crypto";
import type { FieldKey, KeyProvider } from "./key-provider.ts";
import { fieldDamaged, fieldKeyMissing } from "./problems.ts";
import { hmacSm3 } from "./sm3.ts";

const ivSize = 16;
const tagSize = 32;
const blockSize = 16;

/** The length in front of the context keeps ("ab", "c") and ("a", "bc") apart. */
const tagOf = (key: FieldKey, field: string, sealed: Uint8Array): Buffer => {
  const context = Buffer.from(field, "utf8");
  const size = Buffer.alloc(4);
  size.writeUInt32BE(context.length);
  return hmacSm3(key.authentication, [size, context, sealed]);
};

/**
 * Encrypts a value for one column. `field` is "table.column", e.g. "person.id": the result opens only there.
 * Layout: key version (1 byte), IV (16), ciphertext, tag (32).
 */
export const sealField = (keys: KeyProvider, field: string, text: string): Buffer => {
  const key = keys.fieldKey(keys.version);
  if (key === null) throw fieldKeyMissing({ field, version: keys.version });
  const iv = randomBytes(ivSize);
  const cipher = createCipheriv("sm4-cbc", key.encryption, iv);
  const sealed = Buffer.concat([Buffer.of(keys.version), iv, cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([sealed, tagOf(key, field, sealed)]);
};

/** Decrypts what sealField wrote for the same `field`; refuses anything altered, moved or of an unknown key. */
export const openField = (keys: KeyProvider, field: string, stored: Uint8Array): string => {
  const whole = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
  const ciphertextSize = whole.length - 1 - ivSize - tagSize;
  if (ciphertextSize < blockSize || ciphertextSize % blockSize !== 0) throw fieldDamaged({ field });
  const version = whole.readUInt8(0);
  const key = keys.fieldKey(version);
  if (key === null) throw fieldKeyMissing({ field, version });
  const sealed = whole.subarray(0, -tagSize);
  if (!timingSafeEqual(tagOf(key, field, sealed), whole.subarray(-tagSize))) throw fieldDamaged({ field });
  const cipher = createDecipheriv("sm4-cbc", key.encryption, sealed.subarray(1, 1 + ivSize));
  return cipher.update(sealed.subarray(1 + ivSize), undefined, "utf8") + cipher.final("utf8");
};

/** Whether a stored value should be written anew because the keys have moved on. */
export const writtenWithOldKey = (keys: KeyProvider, stored: Uint8Array): boolean => stored[0] !== keys.version;
