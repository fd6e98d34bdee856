/** Every package an installation runs on, from the lock file, with the licence its own package.json names. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../documents/settle.ts";

export interface RuntimePackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression; "" when none is named. */
  readonly licence: string;
  /** "sha512-…" of the registry. */
  readonly integrity: string | null;
  readonly optional: boolean;
}

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}
interface Manifest {
  readonly license?: string | { readonly type?: string };
  /** The form of before 2015. */
  readonly licenses?: readonly { readonly type?: string }[];
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));

const namedIn = ({ license, licenses }: Manifest): string => {
  if (typeof license === "string") return license;
  if (license?.type) return license.type;
  return (licenses ?? []).flatMap(({ type }) => type ?? []).join(" OR ");
};

/** A package of another platform is locked but not installed; then the lock file's word counts. */
const licenceOf = (path: string, { license = "" }: Locked): string => {
  const manifest = join(path, "package.json");
  return (existsSync(join(root, manifest)) && namedIn(readJson(manifest) as Manifest)) || license;
};

/** Sorted by name and version, each once. */
export const runtimePackages = (): readonly RuntimePackage[] => {
  const { packages } = readJson("package-lock.json") as { packages: Record<string, Locked> };
  const found = new Map<string, RuntimePackage>();
  for (const [path, locked] of Object.entries(packages)) {
    const name = path.split("node_modules/").at(-1) ?? "";
    if (name === "" || locked.dev || locked.devOptional || locked.version === undefined) continue;
    const { version, integrity = null, optional = false } = locked;
    found.set(`${name} ${version}`, { name, version, licence: licenceOf(path, locked), integrity, optional });
  }
  return [...found.values()].sort((a, b) =>
    a.name === b.name ? compare(a.version, b.version) : compare(a.name, b.name),
  );
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
