/** The second factor: the codes of the standard, a sign-in in two steps, each code once, and no way to guess. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { asOwner, sql } from "#kernel/database";
import { password, refusal, requestId, twoCounties, type TwoCounties } from "../two-counties.test-support.ts";
import {
  beginEnrolment,
  completeSignIn,
  confirmEnrolment,
  dropSecondFactor,
  reauthenticate,
  sessionOf,
  signIn,
} from "../index.ts";
import { toBase32 } from "./base32.ts";
import { codeOf, stepAt, stepOfCode } from "./totp.ts";

let here: TwoCounties;
beforeAll(async () => {
  here = await twoCounties();
});
afterAll(() => here.close());

const fromBase32 = (text: string): Buffer => {
  const bits = Array.from(text, (letter) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"),
  ).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};
const codeAt = (secret: Buffer, time: string): string => codeOf(secret, stepAt(here.at(time).clock.now()));
const enter = (login: string, time: string, given = password) =>
  signIn(here.db, here.at(time), { login, password: given, requestId });
const complete = (token: string, code: string, time: string) =>
  completeSignIn(here.db, here.at(time), { token, code, requestId });

/** An account whose authenticator holds the secret; confirmed with the code of nine o'clock. */
const enrolled = async (login: string): Promise<{ secret: Buffer; recovery: readonly string[]; accountId: number }> => {
  const accountId = await here.account(login, "countyLeader");
  const principal = await here.as(login);
  const { secret: shown, uri } = await here.doing(principal, (tx) => beginEnrolment(tx, here, principal));
  expect(uri).toContain(`secret=${shown}`);
  const secret = fromBase32(shown);
  const confirmed = { principal, code: codeAt(secret, "09:00:00"), requestId };
  const recovery = await here.doing(principal, (tx) => confirmEnrolment(tx, here.at("09:00:00"), confirmed));
  return { secret, recovery, accountId };
};

test.each([
  [59, "94287082"],
  [1_111_111_109, "07081804"],
  [1_111_111_111, "14050471"],
  [1_234_567_890, "89005924"],
  [2_000_000_000, "69279037"],
  [20_000_000_000, "65353130"],
])("at second %i the code is the one of RFC 6238 appendix B", (second, code) => {
  const step = stepAt(new Date(second * 1000));
  expect(codeOf(Buffer.from("12345678901234567890"), step, 8)).toBe(code);
});

test.each([
  ["", ""],
  ["f", "MY"],
  ["fo", "MZXQ"],
  ["foo", "MZXW6"],
  ["foobar", "MZXW6YTBOI"],
])("“%s” in base 32 is the one of RFC 4648", (text, encoded) => {
  expect(toBase32(Buffer.from(text))).toBe(encoded);
});

test("a clock half a minute off is forgiven, a minute is not", () => {
  const secret = Buffer.from("12345678901234567890");
  const now = new Date(1_700_000_015_000);
  const near = [-1, 0, 1].map((n) => stepOfCode(secret, codeOf(secret, stepAt(now) + n), now));
  expect(near).toEqual([-1, 0, 1].map((n) => stepAt(now) + n));
  expect(stepOfCode(secret, codeOf(secret, stepAt(now) - 2), now)).toBeNull();
  expect(stepOfCode(secret, codeOf(secret, stepAt(now) + 2), now)).toBeNull();
});

test("after the password nothing opens until the code, and the token then is another", async () => {
  const { secret, accountId } = await enrolled("two.steps");
  const first = await enter("two.steps", "09:10:00");
  expect(first).toMatchObject({ me: null, awaits: "second-factor" });
  expect(await sessionOf(here.db, here.at("09:10:00"), first.token)).toBeNull();
  const second = await complete(first.token, codeAt(secret, "09:10:30"), "09:10:30");
  expect(second.me).toMatchObject({ login: "two.steps" });
  expect(second.token).not.toBe(first.token);
  expect(await sessionOf(here.db, here.at("09:11:00"), first.token)).toBeNull();
  expect(await sessionOf(here.db, here.at("09:11:00"), second.token)).not.toBeNull();
  expect((await here.audited(accountId)).slice(-2)).toEqual([
    "write access.enrol-second-factor",
    "sign-in access.sign-in",
  ]);
});

test("a code that was used opens nothing again, nor does an older one", async () => {
  const { secret } = await enrolled("replay");
  const code = codeAt(secret, "09:10:30");
  await complete((await enter("replay", "09:10:00")).token, code, "09:10:30");
  const { token } = await enter("replay", "09:10:31");
  expect((await refusal(complete(token, code, "09:10:32"))).problem.type).toBe("access.code-refused");
  expect((await refusal(complete(token, codeAt(secret, "09:10:00"), "09:10:33"))).problem.type).toBe(
    "access.code-refused",
  );
  await complete(token, codeAt(secret, "09:11:00"), "09:11:00");
});

test("two hands with one code: one gets in", async () => {
  const { secret } = await enrolled("race");
  const waiting = await Promise.all([enter("race", "09:10:00"), enter("race", "09:10:00")]);
  const code = codeAt(secret, "09:10:30");
  const entered = await Promise.allSettled(waiting.map(({ token }) => complete(token, code, "09:10:30")));
  expect(entered.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("knowing the password does not buy more guesses: five wrong codes lock, whatever is signed in between", async () => {
  const { secret, accountId } = await enrolled("guessed");
  for (let n = 0; n < 5; n += 1) {
    const { token } = await enter("guessed", "09:10:00");
    await refusal(complete(token, "000000", "09:10:10"));
  }
  expect((await refusal(enter("guessed", "09:10:20"))).problem.type).toBe("access.sign-in-refused");
  expect(await here.audited(accountId)).toContain("refused access.lock");
  const { token } = await enter("guessed", "09:30:00");
  await complete(token, codeAt(secret, "09:30:00"), "09:30:00");
});

test("a sign-in waits five minutes for its code", async () => {
  const { secret } = await enrolled("slow");
  const { token } = await enter("slow", "09:10:00");
  expect((await refusal(complete(token, codeAt(secret, "09:15:00"), "09:15:00"))).problem.type).toBe(
    "access.code-refused",
  );
});

test("a recovery code opens once, typed as it may be, and is nowhere in the database", async () => {
  const { recovery } = await enrolled("lost.phone");
  expect(new Set(recovery).size).toBe(8);
  const [code = "", other = ""] = recovery;
  await complete((await enter("lost.phone", "09:10:00")).token, code.toLowerCase().replaceAll("-", " "), "09:10:00");
  const { token } = await enter("lost.phone", "09:11:00");
  await refusal(complete(token, code, "09:11:00"));
  await complete(token, other, "09:11:00");
  const kept = await asOwner(here.db, (tx) =>
    sql`select encode(code_hash, 'escape') from access.recovery_code`.execute(tx),
  );
  expect(JSON.stringify(kept.rows)).not.toContain(other.replaceAll("-", ""));
});

test("the secret lies encrypted, and only for its own column", async () => {
  const { secret } = await enrolled("sealed");
  const kept = await asOwner(here.db, (tx) =>
    sql<{ secret: Buffer }>`select secret from access.second_factor`.execute(tx),
  );
  expect(
    kept.rows.some((row) => row.secret.includes(secret) || row.secret.toString().includes(secret.toString("hex"))),
  ).toBe(false);
});

test("a decision is signed with a code as well, each code once; a wrong one counts", async () => {
  const { secret } = await enrolled("signer");
  const { token } = await enter("signer", "09:10:00");
  const { token: whole } = await complete(token, codeAt(secret, "09:10:00"), "09:10:00");
  const principal = await sessionOf(here.db, here.at("09:10:00"), whole);
  if (principal === null) throw new Error("not signed in");
  const sign = (typed: string, time: string) =>
    reauthenticate(here.db, here.at(time), { principal, password: typed, requestId });
  await sign(codeAt(secret, "09:12:00"), "09:12:00");
  expect((await refusal(sign(codeAt(secret, "09:12:00"), "09:12:05"))).problem.type).toBe("access.signature-refused");
  await sign(password, "09:12:10");
});

test("what has not been proved asks for nothing, and a begun secret can be made anew", async () => {
  await here.account("beginner", "countyClerk");
  const principal = await here.as("beginner");
  const begin = () => here.doing(principal, (tx) => beginEnrolment(tx, here, principal));
  const old = fromBase32((await begin()).secret);
  await begin();
  expect((await enter("beginner", "09:01:00")).me).not.toBeNull();
  const stale = { principal, code: codeAt(old, "09:02:00"), requestId };
  expect(
    (await refusal(here.doing(principal, (tx) => confirmEnrolment(tx, here.at("09:02:00"), stale)))).problem.type,
  ).toBe("access.code-refused");
});

test("its holder ends it with a code; without one it stays", async () => {
  const { secret } = await enrolled("leaving");
  const { token } = await enter("leaving", "09:10:00");
  const whole = await complete(token, codeAt(secret, "09:10:00"), "09:10:00");
  const principal = await sessionOf(here.db, here.at("09:10:00"), whole.token);
  if (principal === null) throw new Error("not signed in");
  const drop = (code: string) => dropSecondFactor(here.db, here.at("09:12:00"), { principal, code, requestId });
  await refusal(drop("000000"));
  await drop(codeAt(secret, "09:12:00"));
  expect((await enter("leaving", "09:13:00")).me).not.toBeNull();
});

test("where the rules ask for it of a post, nothing else is done before it is there", async () => {
  await here.account("obliged", "townshipLeader", here.offices.township);
  await asOwner(here.db, (tx) => sql`update access.profile set second_factor = '{townshipLeader}'`.execute(tx));
  const principal = await here.as("obliged");
  expect(principal).toMatchObject({ standing: "must-enrol", permissions: [] });
  await asOwner(here.db, (tx) => sql`update access.profile set second_factor = '{}'`.execute(tx));
});
