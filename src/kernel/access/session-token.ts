/** Session tokens: random, given to the browser once, kept only as a digest. */
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, safe in a cookie and in a header. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What the database keeps: whoever reads the table cannot sign in with it. */
export const tokenHash = (token: string): Buffer => createHash("sha256").update(token).digest();
