/**
 * The whole proof, in order: format, lint, types, derived files, then the tests of all kinds against freshly built pages.
 * The last line is "N passed, N failed"; every check counts as one.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const run = (command: string, args: readonly string[]): boolean => {
  console.log(`\n▶ ${[command, ...args].join(" ")}`);
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
};

const check = (command: string, ...args: string[]): Tally =>
  run(command, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** A run that ends without a report counts as one failure, so that a crash cannot pass for silence. */
const vitest = (project: string, report: string): Tally => {
  const ok = run("vitest", [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8")) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: numPassedTests, failed: ok ? numFailedTests : Math.max(1, numFailedTests) };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

const reports = mkdtempSync(join(tmpdir(), "xm-test-"));
const tallies = [
  check("vite", "build", "--logLevel", "warn"),
  check("oxfmt", "--check", "src", "tests", "tools", "bench"),
  check("oxlint", "--type-aware"),
  check("tsc", "-p", "tsconfig.pure.json"),
  check("tsc", "-p", "tsconfig.server.json"),
  check("tsc", "-p", "tsconfig.web.json"),
  check("npm", "run", "-s", "contracts:check"),
  ...["unit", "proofs", "journeys", "faults"].map((project) => vitest(project, join(reports, `${project}.json`))),
];
rmSync(reports, { recursive: true, force: true });
const sum = (key: keyof Tally): number => tallies.reduce((total, tally) => total + tally[key], 0);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") === 0 ? 0 : 1;
