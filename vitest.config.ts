/** Four kinds of tests: unit (beside their files, and quick properties), proofs that walk everything, journeys in a browser, faults that kill processes. */
import { defineConfig } from "vitest/config";

const journeys = "tests/journeys/**";
const faults = "tests/faults/**";
// Each a minute: every table and route against every role, thousands of malformed requests, ten thousand rows in and out.
const proofs = ["tests/properties/scope/*.test.ts", "tests/fuzz/*.test.ts", "src/kernel/exchange/volume.test.ts"];

export default defineConfig({
  test: {
    pool: "threads",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: "tests/support/server.ts",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.{ts,tsx}"],
          exclude: [journeys, faults, ...proofs],
        },
      },
      { extends: true, test: { name: "proofs", include: proofs } },
      {
        extends: true,
        test: { name: "journeys", include: [`${journeys}/*.test.ts`], testTimeout: 120_000 },
      },
      {
        extends: true,
        // One at a time: each kills servers and measures nothing, but starts several processes.
        test: { name: "faults", include: [`${faults}/*.test.ts`], fileParallelism: false, testTimeout: 600_000 },
      },
    ],
  },
});
