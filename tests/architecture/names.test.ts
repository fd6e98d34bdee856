/** Names that say what a thing is, first lines that say what it is for, and nothing left behind. */
import { basename } from "node:path";
import { expect, it } from "vitest";
import { faults, isGenerated, sources, type Source } from "./sources.ts";

const written = sources.filter(({ path }) => !isGenerated(path));
const each = (rule: (source: Source) => string | null): readonly string[] => faults(written.map(rule));

it("files and folders are kebab-case", () => {
  const name = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
  const found = each(({ path }) => {
    const parts = path.replace(/(?:\.test|\.test-support|\.config)?\.tsx?$/, "").split("/");
    const wrong = parts.find((part) => !name.test(part));
    return wrong === undefined ? null : `${path}: “${wrong}” is not kebab-case, e.g. approve-application.`;
  });
  expect(found).toEqual([]);
});

it("no name is empty of meaning", () => {
  const empty = new Set([
    "util",
    "utils",
    "helper",
    "helpers",
    "manager",
    "common",
    "data",
    "info",
    "misc",
    "deprecated",
  ]);
  const found = each(({ path }) => {
    const word = path.split(/[/.-]/).find((part) => empty.has(part));
    return word === undefined ? null : `${path}: “${word}” fits every file. Say what this one does or answers.`;
  });
  expect(found).toEqual([]);
});

it("every file begins with a sentence about itself", () => {
  const found = each(({ path, text }) => {
    const [, sentence = ""] = /^\/\*\*\s*(?:\* )?([\s\S]*?)\*\//.exec(text) ?? [];
    return sentence.trim().length > 8
      ? null
      : `${path}: the first line says in one sentence what the file is for: /** … */`;
  });
  expect(found).toEqual([]);
});

it("nothing is exported by default", () => {
  const found = each(({ path, text }) =>
    /^export default\b/m.test(text) && !basename(path).endsWith(".config.ts")
      ? `${path} exports by default. One name, the same everywhere: export const x.`
      : null,
  );
  expect(found).toEqual([]);
});

// Put together from parts, so that this file does not find itself.
const leftovers: readonly (readonly [RegExp, string])[] = [
  [new RegExp(["\\bTO", "DO\\b|\\bFIX", "ME\\b"].join("")), "an intention; open an issue, or do it"],
  [new RegExp(["@ts-", "ignore|@ts-no", "check"].join("")), "a silenced compiler; say the type"],
  [
    new RegExp(["(?:ox|es)lint-dis", "able"].join("")),
    "a silenced rule; write what the rule asks for, or change the rule for all",
  ],
];

it("nothing is left behind", () => {
  const found = written.flatMap(({ path, text }) =>
    leftovers.map(([pattern, what]) => {
      const hit = pattern.exec(text);
      return hit ? `${path}: “${hit[0]}” is ${what}.` : null;
    }),
  );
  expect(faults(found)).toEqual([]);
});

it("no value escapes the compiler", () => {
  const found = each(({ path, text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
    return /(?::\s*|\bas\s+|<)any\b(?!\s*\()/.test(code)
      ? `${path} uses the type any. Take unknown and ask what it is.`
      : null;
  });
  expect(found).toEqual([]);
});
