/** Who may import whom: arrows point one way, every folder has one door, declarations stay pure. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { behind, isDriver, isPure, isPureDoor, mayImport, maySlipInto, pageRooms, roomOf, unitOf } from "./house.ts";
import { faults, isTest, root, sources, target, type Source } from "./sources.ts";

const inside = sources.filter(({ path }) => path.startsWith("src/"));
const shipped = inside.filter(({ path }) => !isTest(path));

/** Asks a rule about every import of the given files. */
const asked = (files: readonly Source[], rule: (file: Source, specifier: string) => string | null): readonly string[] =>
  faults(files.flatMap((file) => file.imports.map((specifier) => rule(file, specifier))));

it("every top folder is a room of the plan", () => {
  const unknown = [...new Set(inside.map(({ path }) => roomOf(path)))].filter(
    (room) => !Object.hasOwn(mayImport, room),
  );
  expect(
    unknown.map(
      (room) => `src/${room} has no place in tests/architecture/house.ts. Say there what it may import, and why.`,
    ),
  ).toEqual([]);
});

it("arrows point one way", () => {
  const found = asked(shipped, ({ path }, specifier) => {
    const file = behind(specifier);
    if (file === null) return null;
    const [from, to] = [roomOf(path), roomOf(file)];
    if (from === to || mayImport[from]?.includes(to)) return null;
    if (isPureDoor(specifier) && !["law", "policy", "wire"].includes(from)) return null;
    const page = pageRooms.includes(from)
      ? "A page asks the server through #wire"
      : "Move what both need down, or let the upper folder pass it in";
    return `${path} imports ${specifier}: ${from} may use ${mayImport[from]?.join(", ") || "nothing"}. ${page}.`;
  });
  expect(found).toEqual([]);
});

it("a folder is entered through its door only", () => {
  const found = asked(inside, ({ path }, specifier) => {
    if (!specifier.startsWith("#")) return null;
    const file = behind(specifier);
    if (file === null || !existsSync(join(root, file)))
      return `${path} imports ${specifier}, which is no door. Ask the index.ts of that folder to export what you need.`;
    const own =
      unitOf(path) === unitOf(file) && !isPureDoor(specifier) && !isTest(path) && unitOf(path) !== "src/domains";
    return own ? `${path} enters its own folder by ${specifier}. Inside a folder write the file itself: ./x.ts.` : null;
  });
  expect(found).toEqual([]);
});

it("inside a folder there is ./ and one ../", () => {
  const found = asked(inside, (file, specifier) => {
    if (!specifier.startsWith(".")) return null;
    const to = target(file, specifier);
    if (isTest(file.path) && to.startsWith("tests/support/")) return null;
    if (maySlipInto(file.path, to)) return null;
    if (unitOf(to) !== unitOf(file.path))
      return `${file.path} reaches into ${to}. Ask its door (#… in package.json), or listen to its event.`;
    if (specifier.startsWith("../../"))
      return `${file.path} climbs twice to ${to}. Move the file closer to what it uses.`;
    return /\.(?:tsx?|css|json|svg)$/.test(specifier)
      ? null
      : `${file.path} imports ${specifier} without its ending. Node runs the file as it is: write .ts.`;
  });
  expect(found).toEqual([]);
});

it("law, rules, wire shapes and declarations are pure", () => {
  const impure = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bfetch\(|\bprocess\.|\bperformance\./;
  const pure = new Set(shipped.filter(({ path }) => isPure(path)).map(({ path }) => path));
  // A set grows while it is walked: what a pure file takes from its own folder must be pure as well.
  for (const path of pure)
    for (const source of shipped.filter((each) => each.path === path))
      for (const specifier of source.imports) if (specifier.startsWith(".")) pure.add(target(source, specifier));
  const files = shipped.filter(({ path }) => pure.has(path));
  const imported = asked(files, ({ path }, specifier) => {
    if (specifier.startsWith(".") || isPureDoor(specifier) || isPure(behind(specifier) ?? "")) return null;
    return `${path} imports ${specifier}. A declaration has no input and no output: take what you need as an argument.`;
  });
  const used = files.map(({ path, text }) => {
    const found = impure.exec(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ""));
    return found ? `${path} uses ${found[0].trim()}. "Today", chance and the world outside are arguments.` : null;
  });
  expect([...imported, ...faults(used)]).toEqual([]);
});

it("only the database kernel speaks to a database", () => {
  const found = asked(inside, ({ path }, specifier) =>
    isDriver(specifier) && unitOf(path) !== "src/kernel/database"
      ? `${path} imports ${specifier}. Take sql, Tx and within from #kernel/database: it sets role and scope.`
      : null,
  );
  expect(found).toEqual([]);
});

it("kernel modules form no circle", () => {
  const uses = new Map<string, Set<string>>();
  for (const { path, imports } of shipped.filter((file) => roomOf(file.path) === "kernel")) {
    const doors = imports
      .filter((specifier) => specifier.startsWith("#kernel/"))
      .map((specifier) => unitOf(behind(specifier) ?? ""));
    uses.set(unitOf(path), new Set([...(uses.get(unitOf(path)) ?? []), ...doors]));
  }
  const circle = (way: readonly string[]): readonly string[] | null => {
    const last = way.at(-1) ?? "";
    if (way.indexOf(last) < way.length - 1) return way.slice(way.indexOf(last));
    for (const next of uses.get(last) ?? []) {
      const found = circle([...way, next]);
      if (found) return found;
    }
    return null;
  };
  const found = [...uses.keys()].map((unit) => circle([unit])).find((way) => way !== null);
  expect(
    found
      ? `${found.join(" → ")}: let the lower module publish an event, or move the shared part below both.`
      : "no circle",
  ).toBe("no circle");
});
