/** What system staff may read: no line of the log holds what somebody typed, searched for, or what the database said about a row. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { FastifyInstance } from "fastify";
import { asOwner, sql } from "#kernel/database";
import type { Platform } from "#platform";
import { appOn, login, password, signedIn, smallTown, type Ask } from "../small-town.test-support.ts";
import { describeError } from "./describe-error.ts";
import { masked, withoutValues } from "./mask.ts";

const secrets = {
  name: "欧阳秘密",
  pinyin: "ouyangmimi",
  id: "430182198405020015",
  oldId: "430182840502001",
  phone: "13875900001",
  spacedPhone: "138-7590-0002",
  card: "6222021901012345678",
  password: "a very secret passphrase",
  token: "tok_7f3kqz81hh22mm44pp55",
  address: "炭子冲村秘密组12号",
} as const;

const lines: string[] = [];
let platform: Platform;
let app: FastifyInstance;
let ask: Ask;
beforeAll(async () => {
  platform = await smallTown();
  app = await appOn(platform, { log: { level: "debug", write: (line) => lines.push(line) } });
  ask = await signedIn(app);
});
afterAll(async () => {
  await app.close();
  await platform.close();
});

const household = (fullName: string) => ({
  unitId: 111,
  category: "rural",
  address: secrets.address,
  members: [{ relation: "self", fullName, idNumber: secrets.id, phone: secrets.phone, sex: "male" }],
});

/** Every statement that touches such a person fails, each time with the row in the database's own words. */
const breakDatabase = (): Promise<void> =>
  asOwner(platform.database, async (tx) => {
    await sql`create function people.trap() returns trigger language plpgsql as $$ begin
      raise exception 'the row of % (%) is refused: %', new.full_name, new.pinyin, to_jsonb(new)
        using detail = new.full_name, hint = new.pinyin, errcode = '22023';
    end $$`.execute(tx);
    await sql`create trigger trap before insert on people.person for each row execute function people.trap()`.execute(
      tx,
    );
  });

const everyRequest = async (): Promise<number[]> => {
  const spoken = encodeURIComponent(secrets.name);
  const answers = [
    await app.inject({
      method: "POST",
      url: "/api/session",
      payload: { login: secrets.name, password: secrets.password },
    }),
    await app.inject({ method: "POST", url: "/api/session", payload: { login, password: secrets.password } }),
    await app.inject({ method: "POST", url: "/api/session", payload: `{"login":"${secrets.name}", ${secrets.id}` }),
    await ask({ method: "GET", url: `/api/people?q=${spoken}` }),
    await ask({ method: "GET", url: `/api/people?q=${secrets.id}` }),
    await ask({ method: "GET", url: `/api/people?q=${secrets.phone}&unknown=${secrets.card}` }),
    await ask({ method: "GET", url: `/api/nothing/${spoken}/${secrets.oldId}?token=${secrets.token}` }),
    await ask({ method: "GET", url: `/api/households/${spoken}` }),
    await ask({
      method: "GET",
      url: "/api/todo",
      headers: {
        authorization: `Bearer ${secrets.token}`,
        referer: `https://x/?q=${spoken}`,
        "x-forwarded-for": secrets.phone,
      },
    }),
    await ask({ method: "POST", url: "/api/households", payload: household(secrets.name) }),
  ];
  return answers.map(({ statusCode }) => statusCode);
};

it("no line holds a name, number, telephone, password, token or address that was in a request or in the database's words", async () => {
  await breakDatabase();
  const statuses = await everyRequest();
  expect(statuses.at(-1), "the trap in the database was not reached").toBe(500);
  expect(lines.length).toBeGreaterThanOrEqual(statuses.length);
  const found = Object.values({ ...secrets, realPassword: password }).flatMap((secret) =>
    lines.filter((line) => line.includes(secret) || line.includes(encodeURIComponent(secret))),
  );
  expect(found).toEqual([]);
  expect(lines.filter((line) => /\p{Script=Han}/u.test(line))).toEqual([]);
});

it("every line is one JSON object with level, time and, for a request, its number, route and status", () => {
  const read = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(read.every(({ level, time }) => typeof level === "string" && typeof time === "string")).toBe(true);
  const requests = read.filter(({ says }) => says === "request");
  expect(requests.map(({ route, status }) => `${String(route)} ${String(status)}`)).toContain("/api/people 200");
  expect(requests.every(({ reqId, ms }) => typeof reqId === "string" && typeof ms === "number")).toBe(true);
});

it("a failure is found again by the number the official was given, with code and place in the program", async () => {
  const answer = await ask({ method: "POST", url: "/api/households", payload: household("李四") });
  const { incident, next } = answer.json<{ incident: string; next: string }>();
  expect(next).toContain(incident.slice(0, 8));
  const line = lines.find((each) => each.includes(incident)) ?? "{}";
  const { err } = JSON.parse(line) as { err: Record<string, unknown> };
  expect(err).toMatchObject({ code: "22023", message: "refused by the database" });
  expect(err["stack"]).toContain("src/");
});

it.each([
  [secrets.id, "***"],
  ["43018219840502001X, 430182840502001", "***, ***"],
  ["call 13875900001 or +86 138-7590-0002", "call *** or ***"],
  ["postgres://app:geheim@db/x", "postgres://app:***@db/x"],
  ["Authorization: Bearer abc.def", "Authorization: ***"],
  ["for 王小明·阿卜杜拉 in 宁乡", "for *** in ***"],
  [
    "block 17 of 2025-03-28T09:00:00.000Z took 1743123600000",
    "block 17 of 2025-03-28T09:00:00.000Z took 1743123600000",
  ],
])("“%s” is written as “%s”", (text, expected) => {
  expect(masked(text)).toBe(expected);
});

it.each([
  ['Unexpected token, "{"name":"zhang"" is not valid JSON', "Unexpected token, *** is not valid JSON"],
  ["Key (full_name)=(zhang san) already exists", "Key (full_name)*** already exists"],
  ["Invalid header value abcdefghij0123456789xyz", "Invalid header value ***"],
  ["no case 20251", "no case ***"],
])("what programs put into their sentences is taken out: %s", (sentence, expected) => {
  expect(withoutValues(sentence)).toBe(expected);
});

it("an error that is none, and one with a strange code, say nothing of themselves", () => {
  expect(describeError("zhang san")).toEqual({ type: "string", message: "not an error", stack: "" });
  expect(describeError(Object.assign(new Error("x"), { code: "zhang san" }))).not.toHaveProperty("code");
});
