/** One township with one clerk behind the HTTP application, for the tests of this folder. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { createAccount, createOffice, hashPassword } from "#kernel/access";
import { loadCalendar, seedCalendar } from "#kernel/calendar";
import { fixedClock } from "#kernel/clock";
import { asOwner, sql } from "#kernel/database";
import { openKeys } from "#kernel/secrets";
import type { Platform } from "#platform";
import { testDatabase } from "../../tests/support/database.ts";
import { buildApp, type AppOptions } from "./app.ts";

export const login = "clerk";
export const password = "correct horse battery";

const units = [
  { unitId: 1, level: 0, name: "湖南省", parentId: null, lo: 1, hi: 100_000 },
  { unitId: 10, level: 2, name: "宁乡市", parentId: 1, lo: 1000, hi: 2000 },
  { unitId: 11, level: 3, name: "花明楼镇", parentId: 10, lo: 1100, hi: 1200 },
  { unitId: 111, level: 4, name: "炭子冲村", parentId: 11, lo: 1110, hi: 1120 },
] as const;

const settle = (database: Platform["database"]): Promise<Platform["calendar"]> =>
  asOwner(database, async (tx) => {
    for (const { unitId, level, name, parentId, lo, hi } of units) {
      await sql`insert into places.unit (unit_id, level, statutory, kind)
        values (${unitId}, ${level}, true, 'test')`.execute(tx);
      await sql`insert into places.unit_version (unit_id, name, full_name, pinyin, initials, type, parent_id, valid)
        values (${unitId}, ${name}, ${name}, '', '', 'test', ${parentId}, daterange('2000-01-01', null))`.execute(tx);
      await sql`insert into places.scope (unit_id, div_no, div_hi) values (${unitId}, ${lo}, ${hi})`.execute(tx);
    }
    const officeId = await createOffice(tx, { kind: "township", unitId: 11, name: "花明楼镇人民政府" });
    const passwordHash = await hashPassword(password);
    const clerk = { officeId, login, fullName: "汤经办", role: "townshipClerk", secret: { passwordHash } } as const;
    await createAccount(tx, clerk);
    await seedCalendar(tx);
    return loadCalendar(tx);
  });

/** The platform of the town on a database of its own; `close` removes both. */
export const smallTown = async (): Promise<Platform> => {
  const home = mkdtempSync(join(tmpdir(), "xm-"));
  // What testDatabase hands out was opened by openDatabase, with all that it answers.
  const database = (await testDatabase()) as Platform["database"];
  const close = async (): Promise<void> => {
    await database.close();
    rmSync(home, { recursive: true });
  };
  const calendar = await settle(database);
  const clock = fixedClock("2025-03-28T09:00:00+08:00");
  return { home, database, clock, calendar, keys: openKeys(home), mayDemonstrate: false, close };
};

export const appOn = (platform: Platform, more: Partial<AppOptions> = {}): Promise<FastifyInstance> =>
  buildApp({ platform, version: "test", pages: null, ...more });

/** Asks as the signed-in clerk. */
export type Ask = (request: InjectOptions) => Promise<LightMyRequestResponse>;

export const signedIn = async (app: FastifyInstance): Promise<Ask> => {
  const answer = await app.inject({ method: "POST", url: "/api/session", payload: { login, password } });
  if (answer.statusCode !== 200) throw new Error(`Signing in was answered ${answer.statusCode} ${answer.body}`);
  const { csrf } = answer.json<{ csrf: string }>();
  const cookies = Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));
  return ({ headers, ...request }) =>
    app.inject({ ...request, cookies, headers: { "x-csrf-token": csrf, ...headers } });
};
