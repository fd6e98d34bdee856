/** Compares secrets in a time that does not tell where they differ. */
import { timingSafeEqual } from "node:crypto";

export const sameText = (a: string, b: string): boolean => {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
};
