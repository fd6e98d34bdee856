/** Encrypted chunks: SM4-CTR, then HMAC-SM3 over the ciphertext and the address under which it lies. */
import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { blindIndex, sm3, type FieldKey, type KeyProvider } from "#kernel/secrets";

const ivSize = 16;
const tagSize = 32;

/** Not the plain digest: a name on the disk must not tell whoever finds it which known file lies there. */
export const addressOf = (keys: KeyProvider, bytes: Uint8Array): string =>
  blindIndex(keys, "files.chunk", sm3(bytes)).toString("hex");

const tagOf = (key: FieldKey, address: string, sealed: Uint8Array): Buffer =>
  createHmac("sm3", key.authentication).update(`files.chunk/${address}/`).update(sealed).digest();

/** Layout: key version (1 byte), IV (16), ciphertext, tag (32). */
export const sealChunk = (keys: KeyProvider, address: string, bytes: Uint8Array): Buffer => {
  const key = keys.fieldKey(keys.version);
  if (key === null) throw new Error(`The newest key, version ${keys.version}, is missing`);
  const iv = randomBytes(ivSize);
  const cipher = createCipheriv("sm4-ctr", key.encryption, iv);
  const sealed = Buffer.concat([Buffer.of(keys.version), iv, cipher.update(bytes), cipher.final()]);
  return Buffer.concat([sealed, tagOf(key, address, sealed)]);
};

/** The content, or null for anything altered, moved, cut off or sealed under a key that is not held. */
export const openChunk = (keys: KeyProvider, address: string, stored: Buffer): Buffer | null => {
  if (stored.length <= 1 + ivSize + tagSize) return null;
  const key = keys.fieldKey(stored.readUInt8(0));
  if (key === null) return null;
  const sealed = stored.subarray(0, -tagSize);
  if (!timingSafeEqual(tagOf(key, address, sealed), stored.subarray(-tagSize))) return null;
  const cipher = createDecipheriv("sm4-ctr", key.encryption, sealed.subarray(1, 1 + ivSize));
  return Buffer.concat([cipher.update(sealed.subarray(1 + ivSize)), cipher.final()]);
};
