/** Where the socket lies, and who may enter. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keptBy, locate } from "./locate.ts";

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "xm-"));
});
afterEach(() => rmSync(base, { recursive: true }));

const deep = (): string => join(base, "很深的目录".repeat(8));

it("keeps the socket inside the home, for the owner only", () => {
  mkdirSync(join(base, "socket"));
  chmodSync(join(base, "socket"), 0o755);
  const place = locate(base);
  expect(place.sockets).toBe(join(base, "socket"));
  expect(statSync(place.sockets).mode & 0o777).toBe(0o700);
});

it("moves the socket of a deep home to a short private directory of its own", () => {
  const place = locate(deep());
  const other = locate(join(deep(), "b"));
  expect(Buffer.byteLength(join(place.sockets, ".s.PGSQL.5432"))).toBeLessThan(100);
  expect(statSync(place.sockets).mode & 0o777).toBe(0o700);
  expect(other.sockets).not.toBe(place.sockets);
  for (const { sockets } of [place, other]) rmSync(sockets, { recursive: true });
});

it("refuses a socket directory that is a link laid by somebody", () => {
  const { sockets } = locate(deep());
  rmSync(sockets, { recursive: true });
  symlinkSync(base, sockets);
  expect(() => locate(deep())).toThrow(`${sockets} 属于其他用户或者不是目录`);
  rmSync(sockets);
});

it("knows which server's data a home holds", () => {
  const place = locate(base);
  expect(keptBy(place)).toBeNull();
  mkdirSync(place.pglite);
  expect(keptBy(place)).toBe("pglite");
  mkdirSync(place.native);
  expect(keptBy(place)).toBe("native");
});
