/** Headers, cookies, limits: what a browser is told and what a guesser meets. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FastifyInstance } from "fastify";
import type { Platform } from "#platform";
import { appOn, login, password, smallTown } from "../small-town.test-support.ts";
import { inlineScripts } from "./docs-page.ts";

let platform: Platform;
const apps: FastifyInstance[] = [];
const app = async (...more: Parameters<typeof appOn> extends [unknown, (infer More)?] ? [More?] : never) => {
  const built = await appOn(platform, more[0]);
  apps.push(built);
  return built;
};
beforeAll(async () => {
  platform = await smallTown();
});
afterAll(async () => {
  for (const each of apps) await each.close();
  await platform.close();
});

const throughTls = { "x-forwarded-proto": "https", "x-forwarded-for": "10.1.2.3" };
const signIn = (on: FastifyInstance, given: { login?: string; headers?: Record<string, string> } = {}) =>
  on.inject({
    method: "POST",
    url: "/api/session",
    payload: { login: given.login ?? login, password: "wrong password" },
    ...(given.headers ? { headers: given.headers } : {}),
  });

describe("headers", () => {
  it("every answer, a refusal too, tells the browser to trust nothing else", async () => {
    const plain = await app();
    for (const url of ["/api/session", "/api/nothing", "/health", "/api/openapi.json"]) {
      const { headers } = await plain.inject({ method: "GET", url });
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("object-src 'none'");
      expect(policy).not.toContain("upgrade-insecure-requests");
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "SAMEORIGIN",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "permissions-policy": expect.stringContaining("microphone=()"),
      });
      expect(headers).not.toHaveProperty("x-powered-by");
    }
  });

  it("TLS is insisted on only where a trusted gateway says that there is TLS", async () => {
    const trusting = await app({ trustProxy: ["127.0.0.1"] });
    const plain = await app();
    const hsts = async (on: FastifyInstance, headers: Record<string, string>) =>
      (await on.inject({ method: "GET", url: "/health", headers })).headers["strict-transport-security"];
    expect(await hsts(trusting, throughTls)).toBe("max-age=31536000; includeSubDomains");
    expect(await hsts(trusting, {})).toBeUndefined();
    expect(await hsts(plain, throughTls), "anybody can write the header").toBeUndefined();
  });
});

describe("the session cookie", () => {
  it("is hidden from scripts, strict about sites, and secure behind TLS", async () => {
    const on = await app({ trustProxy: ["127.0.0.1"] });
    const answer = await on.inject({
      method: "POST",
      url: "/api/session",
      payload: { login, password },
      headers: throughTls,
    });
    expect(answer.cookies[0]).toMatchObject({
      httpOnly: true,
      sameSite: "Strict",
      path: "/",
      secure: true,
    });
  });

  it("is without secure on plain HTTP, which would keep it from being sent", async () => {
    const on = await app();
    const answer = await on.inject({ method: "POST", url: "/api/session", payload: { login, password } });
    expect(answer.cookies).toMatchObject([{ httpOnly: true, sameSite: "Strict" }]);
    expect(answer.cookies[0]?.secure).toBeUndefined();
  });
});

describe("limits", () => {
  it("the 21st attempt for one login in a minute is refused, from whichever address, and another login is not", async () => {
    const on = await app({ trustProxy: ["127.0.0.1"] });
    const from = (nth: number) => ({ "x-forwarded-for": `10.0.0.${nth}` });
    for (let nth = 1; nth <= 20; nth += 1)
      expect((await signIn(on, { login: "somebody", headers: from(nth) })).statusCode).toBe(401);
    const refused = await signIn(on, { login: " Somebody", headers: from(21) });
    expect(refused.statusCode).toBe(429);
    expect(refused.headers["content-type"]).toContain("application/problem+json");
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect(refused.json()).toMatchObject({
      type: "server.too-many-sign-ins",
      status: 429,
      title: "登录尝试过于频繁",
      next: expect.stringMatching(/^请在 \d+ 秒后再试/),
    });
    expect((await signIn(on, { login: "else", headers: from(22) })).statusCode).toBe(401);
  });

  it("the 61st sign-in of one address in a minute is refused while its other requests go on", async () => {
    const on = await app();
    const statuses = await Promise.all(
      Array.from({ length: 61 }, async (_, nth) => (await signIn(on, { login: `nobody-${nth}` })).statusCode),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    expect((await on.inject({ method: "GET", url: "/api/session" })).statusCode).toBe(401);
  });

  it("the 1,201st request of one address is refused as a problem; another address and the probes are not", async () => {
    const on = await app({ trustProxy: ["127.0.0.1"] });
    const get = (url: string, from: string) => on.inject({ method: "GET", url, headers: { "x-forwarded-for": from } });
    for (let nth = 0; nth < 1200; nth += 1) await get("/api/openapi.json", "10.9.9.9");
    const refused = await get("/api/openapi.json", "10.9.9.9");
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ type: "server.too-many-requests", status: 429 });
    expect((await get("/api/openapi.json", "10.9.9.8")).statusCode).toBe(200);
    expect((await get("/health", "10.9.9.9")).statusCode).toBe(200);
  });
});

describe("the interface description", () => {
  it("allows the one script of its page by hash, and no other inline script", async () => {
    const on = await app();
    const page = await on.inject({ method: "GET", url: "/api/docs/" });
    const scripts = inlineScripts(page.body);
    expect(scripts).toHaveLength(1);
    expect(page.headers["content-security-policy"]).toContain(`script-src 'self' ${scripts.join(" ")};`);
    expect(page.headers["content-security-policy"]).not.toContain("script-src 'self' 'unsafe-inline'");
    expect((await on.inject({ method: "GET", url: "/api/docs/js/scalar.js" })).statusCode).toBe(200);
  });
});
