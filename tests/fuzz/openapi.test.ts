/**
 * The interface under requests that nobody should send: no failure, no hang, no leak, and every answer as described.
 * XIANGMIN_FUZZ sets the number of requests (5,000 otherwise), XIANGMIN_FUZZ_SEED the chance.
 */
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chanceOf } from "./chance.ts";
import { answerChecks, faultOf } from "./judge.ts";
import { isKnown } from "./known-defects.ts";
import { operationsOf, requestFor, type Operation, type Sent } from "./requests.ts";
import { logins, openSmallProvince, type Official, type SmallProvince } from "./small-province.ts";

const requests = Number(process.env["XIANGMIN_FUZZ"] ?? 5_000);
const seed = Number(process.env["XIANGMIN_FUZZ_SEED"] ?? 20_250_328);
const longestMs = 5_000;
const atOnce = 6;

let province: SmallProvince;
beforeAll(async () => {
  province = await openSmallProvince();
}, 120_000);
afterAll(() => province.end());

interface Defect {
  readonly who: string;
  readonly request: string;
  readonly fault: string;
}

/** Ending the session or hashing a password each time would only slow the others down. */
const weightOf = ({ method, path }: Operation): number => (path === "/api/session" && method !== "GET" ? 1 : 6);

const shown = ({ method, url, payload = "" }: Sent): string =>
  `${method} ${url.slice(0, 300)} ${payload.slice(0, 400)}`;

const timely = async <T>(work: Promise<T>): Promise<T | "too late"> => {
  const stop = new AbortController();
  const late = setTimeout(longestMs, "too late" as const, { signal: stop.signal }).catch(() => "too late" as const);
  try {
    return await Promise.race([work, late]);
  } finally {
    stop.abort();
  }
};

class Crew {
  readonly #officials = new Map<string, Official | null>();

  /** Some requests end their own session or account: whoever fell out signs in again. */
  async refresh(): Promise<void> {
    for (const login of logins) {
      const official = this.#officials.get(login) ?? null;
      const alive =
        official && (await province.send({ method: "GET", url: "/api/session" }, official)).statusCode === 200;
      if (!alive) this.#officials.set(login, await province.signIn(login));
    }
  }

  get(login: string): Official | null {
    return this.#officials.get(login) ?? null;
  }

  get signedIn(): number {
    return [...this.#officials.values()].filter((official) => official !== null).length;
  }
}

test(`${requests} requests leave the interface whole`, async () => {
  const chance = chanceOf(seed);
  const document = (await province.send({ method: "GET", url: "/api/openapi.json" }, null)).json<never>();
  const operations = operationsOf(document);
  const checks = answerChecks(document, operations);
  const weighted = operations.flatMap((operation) => Array.from({ length: weightOf(operation) }, () => operation));
  const crew = new Crew();
  const defects: Defect[] = [];
  const statuses = new Map<number, number>();
  const reached = new Set<Operation>();

  const one = async (): Promise<void> => {
    const operation = chance.pick(weighted);
    const sent = requestFor(operation, chance, province.known);
    const ends = operation.path === "/api/session" && operation.method === "DELETE";
    const login = chance.percent(4) || ends ? "nobody" : chance.pick(logins);
    const answer = await timely(province.send(sent, crew.get(login)));
    const fault = answer === "too late" ? "no answer in 5 seconds" : faultOf(answer, sent, checks.get(operation));
    if (answer !== "too late") {
      statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
      if (answer.statusCode < 300) reached.add(operation);
    }
    if (fault !== null && !isKnown(sent, fault) && defects.length < 200)
      defects.push({ who: login, request: shown(sent), fault });
  };

  for (let done = 0; done < requests; done += atOnce) {
    if (done % (atOnce * 50) === 0) await crew.refresh();
    await Promise.all(Array.from({ length: Math.min(atOnce, requests - done) }, one));
  }
  if (process.env["XIANGMIN_FUZZ"])
    process.stdout.write(
      `${JSON.stringify([...statuses].sort(([a], [b]) => a - b))}, ${reached.size} of ${operations.length} operations done\n`,
    );
  expect(crew.signedIn, "nobody is left to ask").toBeGreaterThan(4);
  // A run in which everything is refused at the door proves nothing.
  expect(reached.size / operations.length).toBeGreaterThan(0.3);
  expect(defects, `seed ${seed}`).toEqual([]);
}, 3_600_000);
