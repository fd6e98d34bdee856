/** Numbers for Prometheus: of requests, the pool, the audit and the open cases. No name, no address, no number of a person. */
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { FastifyInstance } from "fastify";
import { sql, WHOLE_PROVINCE, within } from "#kernel/database";
import type { Platform } from "#platform";
import { routeOf } from "../log/logging.ts";
import { auditState } from "./audit-state.ts";

/** ms; a count over all open cases of a province takes a moment, and a scrape every few seconds must not repeat it. */
const FRESH = 60_000;
/** ms; the gauges of one scrape share one answer. */
const ONE_SCRAPE = 1_000;

/** Seconds, from the fastest list to what a person notices. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const openCases = (platform: Platform): Promise<{ step: string; cases: number }[]> =>
  within(platform.database, WHOLE_PROVINCE, async (tx) => {
    const { rows } = await sql<{ step: string; cases: number }>`
      select coalesce(step, 'none') as step, count(*) as cases from cases.case_file
      where state = 'open' group by step`.execute(tx);
    return rows;
  });

/** The same answer for so many milliseconds; a failure is not kept. */
const remembered = <T>(ask: () => Promise<T>, fresh: number): (() => Promise<T>) => {
  let kept: { at: number; answer: Promise<T> } | null = null;
  return () => {
    if (kept === null || performance.now() - kept.at > fresh) {
      const answer = ask();
      kept = { at: performance.now(), answer };
      answer.catch(() => {
        kept = null;
      });
    }
    return kept.answer;
  };
};

const watchRequests = (server: FastifyInstance, registers: Registry[]): void => {
  const seconds = new Histogram({
    name: "xiangmin_http_request_seconds",
    help: "Time from request to answer",
    labelNames: ["method", "route", "status"],
    buckets,
    registers,
  });
  server.addHook("onResponse", (request, reply, done) => {
    const labels = { method: request.method, route: routeOf(request), status: reply.statusCode };
    seconds.observe(labels, reply.elapsedTime / 1000);
    done();
  });
};

const watchPool = ({ database }: Platform, registers: Registry[]): Gauge =>
  new Gauge({
    name: "xiangmin_database_connections",
    help: "Connections of this process: total, idle, and requests waiting for one",
    labelNames: ["state"],
    registers,
    collect() {
      for (const [state, count] of Object.entries(database.connections())) this.set({ state }, count);
    },
  });

/** While the database is away the gauges that need it have no value: an old one would be taken for today's. */
const watchAudit = (platform: Platform, registers: Registry[]): readonly Gauge[] => {
  const state = remembered(() => auditState(platform).catch(() => null), ONE_SCRAPE);
  return [
    new Gauge({
      name: "xiangmin_database_up",
      help: "1: the database answered this scrape",
      registers,
      async collect() {
        this.set((await state()) === null ? 0 : 1);
      },
    }),
    new Gauge({
      name: "xiangmin_audit_entries",
      help: "Audit entries by state",
      labelNames: ["state"],
      registers,
      async collect() {
        const found = await state();
        this.reset();
        if (found === null) return;
        this.set({ state: "sealed" }, found.sealed);
        this.set({ state: "unsealed" }, found.unsealed);
      },
    }),
    new Gauge({
      name: "xiangmin_audit_oldest_unsealed_seconds",
      help: "Age of the oldest audit entry without a seal: the lag of the sealer",
      registers,
      async collect() {
        this.set((await state())?.oldestUnsealedSeconds ?? Number.NaN);
      },
    }),
  ];
};

const watchCases = (platform: Platform, registers: Registry[]): Gauge => {
  const counted = remembered(() => openCases(platform), FRESH);
  return new Gauge({
    name: "xiangmin_open_cases",
    help: "Open cases by step, at most a minute old",
    labelNames: ["step"],
    registers,
    async collect() {
      const rows = await counted().catch(() => []);
      this.reset();
      for (const { step, cases } of rows) this.set({ step }, cases);
    },
  });
};

/** A register of this server alone, so that several servers in one process do not count for each other. */
export const metricsOf = (server: FastifyInstance, platform: Platform): Registry => {
  const register = new Registry();
  collectDefaultMetrics({ register });
  watchRequests(server, [register]);
  watchPool(platform, [register]);
  watchAudit(platform, [register]);
  watchCases(platform, [register]);
  return register;
};
