/** Signing in through a real provider of identities: code, PKCE, state and nonce, the binding of officials, and the one person of a citizen. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { Provider } from "oidc-provider";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asCitizen, citizenOf, createAccount, createOffice, registerProvider } from "#kernel/access";
import { asOwner, sql } from "#kernel/database";
import { registerPerson } from "#kernel/people";
import { openPlatform, type Platform } from "#platform";
import { buildApp } from "../app.ts";

const password = "五个不相关的词-2025";
const idNumber = "430182198405020015";
const redirect = (provider: string): string => `http://127.0.0.1:9/api/oidc/${provider}/callback`;

let home = "";
let platform: Platform;
let app: FastifyInstance;
let issuer: Server;
let at = "";
/** Who signs in at the provider next. */
let subject = "official-7";

/** A provider that knows whoever stands before it: what is tested is the way there and back. */
const startIssuer = async (): Promise<void> => {
  issuer = createServer();
  issuer.listen(0, "127.0.0.1");
  await once(issuer, "listening");
  at = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
  const client = (id: string) => ({
    client_id: id,
    client_secret: "a-secret-of-the-test-only",
    redirect_uris: [redirect(id)],
  });
  const provider = new Provider(at, {
    clients: [client("officials"), client("citizens")],
    pkce: { required: () => true },
    cookies: { keys: ["of the test only"] },
    features: { devInteractions: { enabled: false } },
    conformIdTokenClaims: false,
    claims: { openid: ["sub"], profile: ["name", "id_number"] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: "周建国", ...(id.startsWith("id:") ? { id_number: id.slice(3) } : {}) }),
    }),
    interactions: { url: (_, { uid }) => `/here/${uid}` },
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        ...(ctx.oidc.client ? { clientId: ctx.oidc.client.clientId } : {}),
        ...(ctx.oidc.session?.accountId ? { accountId: ctx.oidc.session.accountId } : {}),
      });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
  });
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith("/here/")) return next();
    ctx.respond = false;
    return provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: subject } });
  });
  const answer = provider.callback();
  issuer.on("request", (request, response) => void answer(request, response));
};

beforeAll(async () => {
  await startIssuer();
  home = mkdtempSync(join(tmpdir(), "xm-"));
  platform = await openPlatform({ home });
  const { database } = platform;
  await asOwner(database, async (tx) => {
    const county = await sql<{ unitId: number }>`select unit_id as "unitId" from places.unit_code
      where code = '430182' and upper_inf(valid) limit 1`.execute(tx);
    const unitId = county.rows[0]?.unitId ?? 0;
    const officeId = await createOffice(tx, { kind: "county", unitId, name: "宁乡市民政局" });
    for (const login of ["one", "two"])
      await createAccount(tx, { officeId, login, fullName: login, role: "countyClerk", secret: { password } });
    for (const [number, fullName] of [
      [idNumber, "周建国"],
      ["430182195211200022", "李桂英"],
    ] as const)
      await registerPerson(tx, platform, { unitId, fullName, idNumber: number });
  });
  const registered = { issuer: at, clientSecret: "a-secret-of-the-test-only" };
  await asOwner(database, (tx) =>
    registerProvider(tx, platform, {
      provider: "officials",
      kind: "official",
      label: "政务统一身份",
      idClaim: null,
      ...registered,
      clientId: "officials",
      redirectUri: redirect("officials"),
    }),
  );
  await asOwner(database, (tx) =>
    registerProvider(tx, platform, {
      provider: "citizens",
      kind: "citizen",
      label: "湘易办",
      idClaim: "id_number",
      ...registered,
      clientId: "citizens",
      redirectUri: redirect("citizens"),
    }),
  );
  app = await buildApp({ platform, version: "test", pages: null });
});
afterAll(async () => {
  await app.close();
  issuer.closeAllConnections();
  issuer.close();
  await platform.close();
  rmSync(home, { recursive: true, force: true });
});

type Cookies = Record<string, string>;
const kept = (response: LightMyRequestResponse): Cookies =>
  Object.fromEntries(response.cookies.map(({ name, value }) => [name, value]));
const start = async (
  provider: string,
  query = "",
  cookies: Cookies = {},
): Promise<{ to: string; cookies: Cookies }> => {
  const response = await app.inject({ method: "GET", url: `/api/oidc/${provider}/start${query}`, cookies });
  expect(response.statusCode).toBe(302);
  return { to: String(response.headers.location), cookies: kept(response) };
};

/** A browser at the provider: keeps its cookies, follows it until it sends the browser back to us. */
const visit = async (to: string): Promise<string> => {
  const jar = new Map<string, string>();
  for (let url = to, hop = 0; hop < 10; hop += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { redirect: "manual", headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const next = response.headers.get("location");
    if (next === null) throw new Error(`The provider stopped with ${response.status}: ${await response.text()}`);
    url = new URL(next, url).href;
    if (url.startsWith("http://127.0.0.1:9/")) return url.slice("http://127.0.0.1:9".length);
  }
  throw new Error("The provider sends the browser round and round");
};
const back = (url: string, cookies: Cookies) => app.inject({ method: "GET", url, cookies });
const whole = async (provider: string, who: string, query = "", cookies: Cookies = {}) => {
  subject = who;
  const begun = await start(provider, query, cookies);
  return back(await visit(begun.to), begun.cookies);
};
const typeOf = (response: LightMyRequestResponse): string => response.json<{ type: string }>().type;

const signIn = async (login: string): Promise<Cookies> =>
  kept(await app.inject({ method: "POST", url: "/api/session", payload: { login, password } }));

test("the browser leaves with PKCE, state and nonce, and none of it can be read from its cookie", async () => {
  const { to, cookies } = await start("officials");
  const asked = new URL(to).searchParams;
  expect(asked.get("code_challenge_method")).toBe("S256");
  expect(asked.get("redirect_uri")).toBe(redirect("officials"));
  const state = asked.get("state") ?? "none";
  const nonce = asked.get("nonce") ?? "none";
  const sealed = Buffer.from(cookies["xiangmin-attempt"] ?? "", "base64url").toString("latin1");
  expect([state.length, nonce.length].every((length) => length >= 32)).toBe(true);
  expect(sealed.includes(state) || sealed.includes(nonce)).toBe(false);
});

test("an official enters only after the account was bound by its holder, who was signed in", async () => {
  expect(typeOf(await whole("officials", "official-7"))).toBe("access.not-bound");
  const bound = await whole("officials", "official-7", "?bind=true", await signIn("one"));
  expect([bound.statusCode, bound.headers.location]).toEqual([302, "/system"]);
  const entered = await whole("officials", "official-7");
  expect([entered.statusCode, entered.headers.location]).toEqual([302, "/"]);
  const me = await app.inject({ method: "GET", url: "/api/session", cookies: kept(entered) });
  expect(me.json()).toMatchObject({ login: "one", role: "countyClerk" });
});

test("binding needs a session, and neither a subject nor an account is bound twice", async () => {
  const without = await app.inject({ method: "GET", url: "/api/oidc/officials/start?bind=true" });
  expect(without.statusCode).toBe(401);
  expect(typeOf(await whole("officials", "official-7", "?bind=true", await signIn("two")))).toBe(
    "access.bound-elsewhere",
  );
  expect(typeOf(await whole("officials", "official-8", "?bind=true", await signIn("one")))).toBe(
    "access.bound-elsewhere",
  );
});

test("what comes back without its cookie, for another attempt, changed, or a second time, opens nothing", async () => {
  subject = "official-7";
  const [first, second] = [await start("officials"), await start("officials")];
  const url = await visit(first.to);
  expect(typeOf(await back(url, {}))).toBe("access.federated-refused");
  expect(typeOf(await back(url, { "xiangmin-attempt": "AAAA" }))).toBe("access.federated-refused");
  expect(typeOf(await back(url, second.cookies))).toBe("access.federated-refused");
  expect(typeOf(await back(url.replace("/officials/", "/citizens/"), first.cookies))).toBe("access.federated-refused");
  expect(typeOf(await back(url.replace(/state=[^&]+/, "state=x"), first.cookies))).toBe("access.federated-refused");
  expect((await back(url, first.cookies)).statusCode).toBe(302);
  expect(typeOf(await back(url, first.cookies))).toBe("access.federated-refused");
  expect(typeOf(await back("/api/oidc/officials/callback?error=access_denied", first.cookies))).toBe(
    "access.federated-refused",
  );
});

test("an account that has ended does not open from outside either", async () => {
  await asOwner(platform.database, (tx) =>
    sql`update access.account set valid = daterange('2020-01-01', '2020-02-01') where login = 'one'`.execute(tx),
  );
  expect(typeOf(await whole("officials", "official-7"))).toBe("access.not-bound");
  await asOwner(platform.database, (tx) =>
    sql`update access.account set valid = daterange('2020-01-01', null) where login = 'one'`.execute(tx),
  );
});

test("a citizen becomes the person with the number, sees that person only, and is no official", async () => {
  const entered = await whole("citizens", `id:${idNumber}`);
  const cookies = kept(entered);
  expect(Object.keys(cookies)).toContain("xiangmin-citizen");
  expect(cookies).not.toHaveProperty("xiangmin");
  const session = await app.inject({ method: "GET", url: "/api/citizen/session", cookies });
  expect(session.json()).toMatchObject({ name: "周建国", known: true });
  expect(
    (
      await app.inject({
        method: "GET",
        url: "/api/people?q=周建国",
        cookies: { xiangmin: cookies["xiangmin-citizen"] ?? "" },
      })
    ).statusCode,
  ).toBe(401);
  const citizen = await citizenOf(platform.database, platform, cookies["xiangmin-citizen"] ?? "");
  if (citizen === null) throw new Error("not signed in");
  const seen = await asCitizen(platform.database, citizen, (tx) =>
    sql`select full_name from people.person`.execute(tx),
  );
  expect(seen.rows).toEqual([{ full_name: "周建国" }]);
});

test("a citizen leaves only with the token of the session", async () => {
  const cookies = kept(await whole("citizens", `id:${idNumber}`));
  const leave = (csrf: string) =>
    app.inject({ method: "DELETE", url: "/api/citizen/session", cookies, headers: { "x-csrf-token": csrf } });
  expect((await leave("guessed")).statusCode).toBe(403);
  const { csrf } = (await app.inject({ method: "GET", url: "/api/citizen/session", cookies })).json<{ csrf: string }>();
  expect((await leave(csrf)).statusCode).toBe(204);
  expect((await app.inject({ method: "GET", url: "/api/citizen/session", cookies })).statusCode).toBe(401);
});

test("a citizen nobody has registered is let in and sees nothing; one without a sound number is not", async () => {
  const cookies = kept(await whole("citizens", "id:110101199003070134"));
  const session = await app.inject({ method: "GET", url: "/api/citizen/session", cookies });
  expect(session.json()).toMatchObject({ known: false });
  expect(typeOf(await whole("citizens", "id:110101199003070135"))).toBe("access.no-id-number");
  expect(typeOf(await whole("citizens", "somebody"))).toBe("access.no-id-number");
});

test("a number that two living persons share says nothing about who this is", async () => {
  await asOwner(platform.database, (tx) =>
    sql`update people.person set id_disputed = true where full_name = '李桂英'`.execute(tx),
  );
  expect(typeOf(await whole("citizens", "id:430182195211200022"))).toBe("access.id-disputed");
});

test("a provider that is unknown or away is refused in words", async () => {
  const unknown = await app.inject({ method: "GET", url: "/api/oidc/nobody/start" });
  expect(typeOf(unknown)).toBe("access.no-such-provider");
  await asOwner(platform.database, (tx) =>
    registerProvider(tx, platform, {
      provider: "away",
      kind: "official",
      label: "不在",
      idClaim: null,
      issuer: "http://127.0.0.1:9",
      clientId: "x",
      clientSecret: "y",
      redirectUri: redirect("away"),
    }),
  );
  expect(typeOf(await app.inject({ method: "GET", url: "/api/oidc/away/start" }))).toBe("access.federated-refused");
  const offered = await app.inject({ method: "GET", url: "/api/oidc/providers" });
  expect(offered.body).not.toMatch(/secret|issuer/i);
});
