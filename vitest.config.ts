/** Three kinds of tests: unit (everything beside its file, and properties), journeys in a browser, faults that kill processes. */
import { defineConfig } from "vitest/config";

const journeys = "tests/journeys/**";
const faults = "tests/faults/**";

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
          exclude: [journeys, faults],
        },
      },
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
