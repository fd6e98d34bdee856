/** The documents lead where they say, and the service the README shows is the one that runs. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, it } from "vitest";
import { faults, root } from "./sources.ts";

const documents = globSync(["*.md", "docs/**/*.md"], { cwd: root })
  .sort()
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

it("every link inside the project leads somewhere", () => {
  const found = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = ""]) => {
      if (/^[a-z]+:/.test(link)) return null;
      return existsSync(join(root, normalize(join(dirname(path), link))))
        ? null
        : `${path} links to ${link}, which does not exist.`;
    }),
  );
  expect(faults(found)).toEqual([]);
});

it("every source file that a document names exists", () => {
  const found = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/`((?:src|tests|tools|contracts|docs)\/[\w./-]*\w)`/g)].map(([, named = ""]) =>
      existsSync(join(root, named)) ? null : `${path} names ${named}, which does not exist.`,
    ),
  );
  expect(faults(found)).toEqual([]);
});

it("the README shows the service as it is", () => {
  const squeezed = (text: string): string => text.replace(/\s+/g, "").replace(/,(?=[)\]}])/g, "");
  const parts = globSync("src/domains/assistance/services/minimum-living-allowance/*.ts", { cwd: root });
  const service = squeezed(parts.map((path) => readFileSync(join(root, path), "utf8")).join("\n"));
  const [, shown = ""] =
    /```ts\n([\s\S]*?)```/.exec(documents.find(({ path }) => path === "README.md")?.text ?? "") ?? [];
  const statements = shown
    .split(/;\n/)
    .map(squeezed)
    .filter((statement) => statement !== "");
  expect(statements.length).toBeGreaterThan(4);
  expect(
    statements.filter((statement) => !service.includes(statement)),
    "copy the lines anew",
  ).toEqual([]);
});

it("every line of code in the walk-through of a service is a line of the project", () => {
  const sources = globSync("src/{domains,law,province}/**/*.ts", { cwd: root }).map((path) =>
    readFileSync(join(root, path), "utf8"),
  );
  const lines = new Set(sources.flatMap((text) => text.split("\n")));
  const [, walk = ""] =
    /^## 高龄津贴 in six steps$([\s\S]*?)^## /m.exec(readFileSync(join(root, "CONTRIBUTING.md"), "utf8")) ?? [];
  const shown = [...walk.matchAll(/```ts\n([\s\S]*?)```/g)].flatMap(([, block = ""]) => block.trimEnd().split("\n"));
  expect(shown.length).toBeGreaterThan(8);
  expect(shown.filter((line) => !lines.has(line))).toEqual([]);
});
