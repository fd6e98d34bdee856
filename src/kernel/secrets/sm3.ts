/** SM3 (GB/T 32905-2016) and what is built on it, by Node's own implementation. */
import { createHash, createHmac, hkdfSync, type KeyObject } from "node:crypto";

/** SM3 of bytes or UTF-8 text, 64 lower-case hexadecimal digits. */
export const sm3 = (input: string | Uint8Array): string => createHash("sm3").update(input).digest("hex");

/** HMAC-SM3 over the parts in order, 32 bytes. */
export const hmacSm3 = (key: KeyObject, parts: readonly (string | Uint8Array)[]): Buffer => {
  const mac = createHmac("sm3", key);
  for (const part of parts) mac.update(part);
  return mac.digest();
};

/** `size` bytes derived from a secret for one named use (HKDF with SM3). */
export const derive = (secret: Buffer, use: string, size: number): Buffer =>
  Buffer.from(hkdfSync("sm3", secret, "xiangmin", use, size));
