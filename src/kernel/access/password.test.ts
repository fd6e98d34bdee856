/** Argon2id in its stored form. */
import { expect, test } from "vitest";
import { hashPassword, passwordMatches } from "./password.ts";

test("a hash knows its password and no other, and is never the same twice", async () => {
  const [one, two] = await Promise.all([hashPassword("五个词"), hashPassword("五个词")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(one).not.toBe(two);
  expect(await passwordMatches("五个词", one)).toBe(true);
  expect(await passwordMatches("五个詞", one)).toBe(false);
});

test("no stored hash matches nothing", async () => {
  expect(await passwordMatches("", null)).toBe(false);
});

test("a damaged hash is a fault of the system, not a wrong password", async () => {
  await expect(passwordMatches("x", "plain")).rejects.toThrow("PHC");
});
