/** 动态验证码 · Time-based one-time passwords (RFC 6238 over RFC 4226): HMAC-SHA-1, 30 seconds, six digits, as authenticators expect. */
import { createHmac, timingSafeEqual } from "node:crypto";

const stepSeconds = 30;
/** Steps before and after now that are taken: telephones go wrong by less than half a minute. */
const tolerance = 1;

/** The number of the half minute at an instant. */
export const stepAt = (instant: Date): number => Math.floor(instant.getTime() / 1000 / stepSeconds);

/** The code of a step; `digits` is 8 only in the vectors of the RFC. */
export const codeOf = (secret: Uint8Array, step: number, digits = 6): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, "0");
};

/** The step whose code was typed, looking around now; null when it is none of them. */
export const stepOfCode = (secret: Uint8Array, code: string, now: Date): number | null => {
  const given = Buffer.from(code);
  const around = Array.from({ length: 2 * tolerance + 1 }, (_, n) => stepAt(now) - tolerance + n);
  const hits = around.filter((step) => {
    const expected = Buffer.from(codeOf(secret, step));
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
  return hits.at(-1) ?? null;
};
