/** Passwords as Argon2id hashes in the PHC string form. */
import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);
// 19 MiB, two passes, one lane: the floor OWASP recommends for Argon2id, about 30 ms on one core.
const memory = 19_456;
const passes = 2;
const parallelism = 1;
const tagLength = 32;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64").replace(/=+$/, "");

/** The stored form, $argon2id$v=19$m=…,t=…,p=…$salt$hash. */
export const hashPassword = async (password: string): Promise<string> => {
  const nonce = randomBytes(16);
  const hash = await derive("argon2id", {
    message: password.normalize("NFC"),
    nonce,
    parallelism,
    tagLength,
    memory,
    passes,
  });
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(hash)}`;
};

// The hash of a password nobody has: a login that does not exist costs the same time as one that does.
const nobody = `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(randomBytes(16))}$${base64(randomBytes(tagLength))}`;

/** Whether the password belongs to the stored hash; with null, works as long and answers no. */
export const passwordMatches = async (password: string, stored: string | null): Promise<boolean> => {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(stored ?? nobody);
  if (!match) throw new Error("A stored password hash is not in the Argon2id PHC form");
  const [, m, t, p, salt = "", hash = ""] = match;
  const expected = Buffer.from(hash, "base64");
  const derived = await derive("argon2id", {
    message: password.normalize("NFC"),
    nonce: Buffer.from(salt, "base64"),
    parallelism: Number(p),
    tagLength: expected.length,
    memory: Number(m),
    passes: Number(t),
  });
  return timingSafeEqual(derived, expected) && stored !== null;
};
