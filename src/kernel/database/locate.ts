/** Where things lie below a home directory. */
import { createHash } from "node:crypto";
import { chmodSync, existsSync, lstatSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { socketNotOurs } from "./problems.ts";

export interface Place {
  readonly home: string;
  readonly native: string;
  readonly pglite: string;
  readonly sockets: string;
  readonly lock: string;
  readonly log: string;
}

/** sun_path of a Unix socket address holds 108 bytes on Linux and 104 on macOS. */
const LONGEST_SOCKET_PATH = 100;

export const SOCKET_NAME = ".s.PGSQL.5432";

const socketDirectory = (home: string): string => {
  const near = join(home, "socket");
  if (Buffer.byteLength(join(near, `${SOCKET_NAME}.lock`)) < LONGEST_SOCKET_PATH) return near;
  return join(tmpdir(), `xiangmin-${createHash("sha256").update(home).digest("hex").slice(0, 16)}`);
};

/** Whoever can enter the socket directory is the database's superuser, so it must be ours alone. */
const makePrivate = (directory: string): void => {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const found = lstatSync(directory);
  const stranger = process.getuid !== undefined && found.uid !== process.getuid();
  if (!found.isDirectory() || stranger) throw socketNotOurs({ directory });
  chmodSync(directory, 0o700);
};

/**
 * Lays out a home directory, creating it and its socket directory for the owner only.
 * @throws socketNotOurs when the socket directory belongs to somebody else
 */
export const locate = (path: string): Place => {
  const home = resolve(path);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const sockets = socketDirectory(home);
  makePrivate(sockets);
  return {
    home,
    native: join(home, "postgres"),
    pglite: join(home, "pglite"),
    sockets,
    lock: join(home, "lock"),
    log: join(home, "postgres.log"),
  };
};

/** The embedded server whose data the home already holds. */
export const keptBy = (place: Place): "native" | "pglite" | null => {
  if (existsSync(place.native)) return "native";
  return existsSync(place.pglite) ? "pglite" : null;
};
