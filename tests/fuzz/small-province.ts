/** A whole instance for tests of its interface: a seeded province, the server without a port, officials who are signed in. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { systemClock } from "#kernel/clock";
import { asOwner, sql } from "#kernel/database";
import { openPlatform, type Platform } from "#platform";
import { seedProvince } from "#province";
import { buildApp } from "#server";
import type { Sent } from "./requests.ts";
import type { Known } from "./values.ts";

export interface Official {
  readonly login: string;
  readonly cookie: string;
  readonly csrf: string;
}
export interface SmallProvince {
  readonly platform: Platform;
  readonly app: FastifyInstance;
  readonly known: Known;
  /** A new session; null when the account can no longer sign in. */
  signIn(login: string): Promise<Official | null>;
  /** Each request from another address, so that the limit of requests is not what answers. */
  send(sent: Sent, official: Official | null): Promise<LightMyRequestResponse>;
  end(): Promise<void>;
}

export const logins = [
  "huaminglou.clerk",
  "huaminglou.leader",
  "ningxiang.clerk",
  "ningxiang.leader",
  "ningxiang.verifier",
  "tanzichong.helper",
  "hunan.viewer",
  "hunan.auditor",
] as const;

/** Some of each kind, half of them outside any one official's area. */
const knownOf = (platform: Platform): Promise<Known> =>
  asOwner(platform.database, async (tx) => {
    const ids = async (statement: string): Promise<number[]> =>
      (await sql.raw<{ id: number }>(statement).execute(tx)).rows.map(({ id }) => id);
    const personId = await ids("select person_id as id from people.person order by person_id limit 40");
    return {
      caseId: await ids("select case_id as id from cases.case_file order by case_id limit 60"),
      householdId: await ids("select household_id as id from people.household order by household_id limit 40"),
      personId,
      applicantId: personId,
      unitId: await ids("select unit_id as id from places.unit where level >= 3 order by unit_id limit 40"),
      accountId: await ids("select account_id as id from access.account order by account_id desc limit 10"),
      serviceId: ["minimum-living-allowance"],
      service: ["minimum-living-allowance"],
      kind: ["case", "person", "households"],
      code: ["mla.standard"],
      key: ["accept", "investigate", "verify", "decide", "withdraw"],
      fileId: [1, 2, 3],
      importId: [1],
    };
  });

export const openSmallProvince = async (people = 600): Promise<SmallProvince> => {
  const home = mkdtempSync(join(tmpdir(), "xm-fuzz-"));
  const platform = await openPlatform({ home, clock: systemClock });
  await seedProvince(platform, { people, seed: 1 });
  const app = await buildApp({ platform, version: "0.0.0", pages: null });
  await app.ready();
  let requests = 0;
  const address = (): string => {
    requests += 1;
    return `10.${(requests >> 16) & 255}.${(requests >> 8) & 255}.${requests & 255}`;
  };
  const send: SmallProvince["send"] = ({ method, url, payload, contentType }, official) =>
    app.inject({
      method: method as "GET",
      url,
      remoteAddress: address(),
      ...(payload === undefined ? {} : { payload }),
      headers: {
        ...(contentType === undefined ? {} : { "content-type": contentType }),
        ...(official ? { cookie: official.cookie, "x-csrf-token": official.csrf } : {}),
      },
    });
  const signIn: SmallProvince["signIn"] = async (login) => {
    const body = JSON.stringify({ login, password: "xiangmin-2026" });
    const answer = await send(
      { method: "POST", url: "/api/session", payload: body, contentType: "application/json" },
      null,
    );
    const { csrf } = answer.json<{ csrf?: string }>();
    const [token] = answer.cookies;
    if (answer.statusCode !== 200 || csrf === undefined || token === undefined) return null;
    return { login, cookie: `${token.name}=${token.value}`, csrf };
  };
  return {
    platform,
    app,
    known: await knownOf(platform),
    signIn,
    send,
    end: async () => {
      await app.close();
      await platform.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
};
