/** What a probe, a scraper and a deployment ask. */
import { renameSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import type { FastifyInstance } from "fastify";
import { record } from "#kernel/audit";
import { asOwner, sql, WHOLE_PROVINCE, within } from "#kernel/database";
import type { Platform } from "#platform";
import { appOn, signedIn, smallTown } from "../small-town.test-support.ts";

let platform: Platform;
let app: FastifyInstance;
beforeAll(async () => {
  platform = await smallTown();
  app = await appOn(platform);
});
afterAll(async () => {
  await app.close();
  await platform.close();
});
const opened: FastifyInstance[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});
const another = async (...given: Parameters<typeof appOn>): Promise<FastifyInstance> => {
  const built = await appOn(...given);
  opened.push(built);
  return built;
};

const failing = async (on: FastifyInstance): Promise<{ status: number; failing: string[] }> => {
  const answer = await on.inject({ method: "GET", url: "/ready" });
  const { checks } = answer.json<{ checks: { name: string; ok: boolean }[] }>();
  return { status: answer.statusCode, failing: checks.filter(({ ok }) => !ok).map(({ name }) => name) };
};

it("the process is alive and the server is ready", async () => {
  expect((await app.inject({ method: "GET", url: "/health" })).json()).toEqual({ alive: true, version: "test" });
  expect(await failing(app)).toEqual({ status: 200, failing: [] });
});

it("is not ready without its key file", async () => {
  const path = join(platform.home, "keys.json");
  renameSync(path, `${path}.gone`);
  expect(await failing(app)).toEqual({ status: 503, failing: ["keys"] });
  renameSync(`${path}.gone`, path);
});

it("is not ready on a database that another version has migrated", async () => {
  const newer = sql`insert into kernel.migration (file, hash) values ('9999-later.sql', '')`;
  await newer.execute(platform.database.kysely);
  expect(await failing(app)).toEqual({ status: 503, failing: ["migrations"] });
  await sql`delete from kernel.migration where file = '9999-later.sql'`.execute(platform.database.kysely);
});

it("is not ready while audit entries have waited for a seal for more than five minutes", async () => {
  const at = new Date(platform.clock.now().getTime() - 301_000);
  const entry = { actor: null, requestId: "r", act: "read", what: "test.old", subjects: [], at } as const;
  await within(platform.database, WHOLE_PROVINCE, (tx) => record(tx, entry));
  expect(await failing(app)).toEqual({ status: 503, failing: ["sealer"] });
  const metrics = (await app.inject({ method: "GET", url: "/metrics" })).body;
  expect(metrics).toContain("xiangmin_audit_oldest_unsealed_seconds 301");
  await asOwner(platform.database, async (tx) => {
    await sql`alter table audit.entry disable trigger append_only`.execute(tx);
    await sql`delete from audit.entry where what = 'test.old'`.execute(tx);
    await sql`alter table audit.entry enable trigger append_only`.execute(tx);
  });
});

it("is alive but not ready while the database is away, and requests are refused as passing", async () => {
  const gone = await smallTown();
  const on = await another(gone);
  await gone.close();
  expect((await on.inject({ method: "GET", url: "/health" })).statusCode).toBe(200);
  expect(await failing(on)).toMatchObject({ status: 503, failing: ["database", "migrations", "sealer", "keys"] });
  const refused = await on.inject({ method: "GET", url: "/api/session", cookies: { xiangmin: "x" } });
  expect(refused.statusCode).toBe(503);
  expect(refused.headers["retry-after"]).toBe("5");
  expect(refused.json()).toMatchObject({ type: "server.database-away", status: 503 });
  expect((await on.inject({ method: "GET", url: "/metrics" })).body).toContain("xiangmin_database_up 0");
});

it("counts requests by route and status, never by address", async () => {
  const ask = await signedIn(app);
  await ask({ method: "GET", url: "/api/people?q=%E5%BC%A0%E4%B8%89" });
  await ask({ method: "GET", url: "/api/nothing/zhangsan" });
  const { body } = await app.inject({ method: "GET", url: "/metrics" });
  expect(body).toMatch(/xiangmin_http_request_seconds_count\{method="GET",route="\/api\/people",status="200"\} 1/);
  expect(body).toMatch(/xiangmin_http_request_seconds_count\{method="GET",route="unmatched",status="404"\} 1/);
  expect(body).toMatch(/xiangmin_database_connections\{state="waiting"\} 0/);
  expect(body).toMatch(/xiangmin_audit_entries\{state="unsealed"\} [1-9]/);
  expect(body).toContain("xiangmin_database_up 1");
  expect(body).not.toMatch(/zhangsan|%E5|\p{Script=Han}/u);
});

it("metrics are for this machine, or for whoever knows the token", async () => {
  const get = (on: FastifyInstance, more: object) => on.inject({ method: "GET", url: "/metrics", ...more });
  expect((await get(app, {})).statusCode).toBe(200);
  expect((await get(app, { remoteAddress: "10.0.0.7" })).statusCode).toBe(403);
  expect((await get(app, { headers: { "x-forwarded-for": "127.0.0.1" } })).statusCode).toBe(403);
  const token = "0123456789abcdef";
  const on = await another(platform, { metricsToken: token });
  const bearing = (given: string) =>
    get(on, { remoteAddress: "10.0.0.7", headers: { authorization: `Bearer ${given}` } });
  expect((await bearing(token)).statusCode).toBe(200);
  expect((await bearing(`${token}x`)).statusCode).toBe(403);
  expect((await get(on, {})).statusCode).toBe(403);
});
