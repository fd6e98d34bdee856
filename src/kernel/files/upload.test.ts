/** Uploading in parts, on a real database and a real disk. */
import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixedClock } from "#kernel/clock";
import { asOwner, sql, within, type Database } from "#kernel/database";
import { sm3 } from "#kernel/secrets";
import { testDatabase } from "../../../tests/support/database.ts";
import { CHUNK } from "./declare.ts";
import { addPart, beginUpload, completeUpload, contentOf, fileRow, filesOf, openStore, sweep } from "./index.ts";
import { elsewhere, pdf, smallStore, type SmallStore } from "./small-store.test-support.ts";

let db: Database;
let small: SmallStore;

beforeAll(async () => {
  db = await testDatabase();
  small = await smallStore(db);
});
afterAll(async () => {
  await db.close();
  small.remove();
});

const begin = (bytes: Buffer, name = "残疾证.pdf") =>
  small.inside((tx) =>
    beginUpload(tx, small.deps, {
      author: small.author,
      given: {
        name,
        size: bytes.length,
        sm3: sm3(bytes),
        purpose: "person-material",
        subject: { kind: "person", id: small.personId },
      },
    }),
  );
const part = (fileId: number, offset: number, bytes: Buffer, deps = small.deps) =>
  small.inside((tx) => addPart(tx, deps, { accountId: small.author.accountId, fileId, offset, bytes }));
const complete = (fileId: number, deps = small.deps) =>
  completeUpload(deps, { author: small.author, fileId, requestId: "r", within: small.inside });
const contentFor = async (fileId: number): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of await small.inside((tx) => contentOf(tx, small.deps, fileId))) pieces.push(piece);
  return Buffer.concat(pieces);
};
const chunksOf = async (fileId: number): Promise<string[]> =>
  small.inside(async (tx) => {
    const { rows } = await sql<{ address: string }>`
      select address from files.chunk where file_id = ${fileId} order by position`.execute(tx);
    return rows.map(({ address }) => address);
  });
const stored = (): string[] => globSync("files/*/*", { cwd: small.home }).sort();

test("an upload goes on after a restart where it stopped, and is read back byte for byte", async () => {
  const bytes = pdf(2 * CHUNK + 77);
  const { fileId } = await begin(bytes);
  await part(fileId, 0, bytes.subarray(0, CHUNK));
  const restarted = { ...small.deps, store: openStore({ ...small, clock: small.deps.clock }) };
  const state = await part(fileId, CHUNK, bytes.subarray(CHUNK, 2 * CHUNK), restarted);
  expect(state).toMatchObject({ received: 2 * CHUNK, size: bytes.length, part: CHUNK });
  await part(fileId, 2 * CHUNK, bytes.subarray(2 * CHUNK), restarted);
  expect(await complete(fileId)).toMatchObject({ type: "pdf", scan: "unknown", by: "李红", size: bytes.length });
  expect(await contentFor(fileId)).toEqual(bytes);
});

test("a part sent twice after a lost answer changes nothing, a part out of its place is refused", async () => {
  const bytes = pdf(CHUNK + 9);
  const { fileId } = await begin(bytes);
  await part(fileId, 0, bytes.subarray(0, CHUNK));
  expect(await part(fileId, 0, bytes.subarray(0, CHUNK))).toMatchObject({ received: CHUNK });
  await expect(part(fileId, 0, randomBytes(CHUNK))).rejects.toThrow("应从第 524288 字节开始");
  await expect(part(fileId, 2 * CHUNK, bytes.subarray(0, 3))).rejects.toThrow("应从第 524288 字节开始");
  await expect(part(fileId, CHUNK, bytes.subarray(CHUNK, -1))).rejects.toThrow("字节，应为");
  await expect(complete(fileId)).rejects.toThrow("文件还没有传完");
});

test("two parts sent at once are taken one after the other", async () => {
  const bytes = pdf(CHUNK + 11);
  const { fileId } = await begin(bytes);
  const answers = await Promise.allSettled([
    part(fileId, CHUNK, bytes.subarray(CHUNK)),
    part(fileId, 0, bytes.subarray(0, CHUNK)),
    part(fileId, 0, bytes.subarray(0, CHUNK)),
  ]);
  expect(answers.filter(({ status }) => status === "fulfilled").length).toBeGreaterThanOrEqual(2);
  expect(await chunksOf(fileId)).toHaveLength(answers[0]?.status === "fulfilled" ? 2 : 1);
});

test("content that differs from the announced digest is refused and cannot be read", async () => {
  const { fileId } = await begin(pdf(50));
  await part(fileId, 0, pdf(50).fill("y", 10, 20));
  await expect(complete(fileId)).rejects.toThrow("SM3 摘要不一致");
  await expect(small.inside((tx) => contentOf(tx, small.deps, fileId))).rejects.toThrow("没有编号为");
});

test("completing twice gives the same file, and a kept file takes no further part", async () => {
  const bytes = pdf(5);
  const file = await small.upload(bytes, { name: "证明.pdf" });
  expect(await complete(file.fileId)).toEqual(file);
  await expect(part(file.fileId, 0, bytes)).rejects.toThrow("已经收存");
  const change = asOwner(db, (tx) => sql`update files.file set name = 'x' where file_id = ${file.fileId}`.execute(tx));
  await expect(change).rejects.toThrow("append-only");
});

test("on the disk there is no plain text, and equal content lies there once", async () => {
  const bytes = pdf(3_000);
  const first = await small.upload(bytes, { name: "a.pdf" });
  const before = stored();
  const second = await small.upload(bytes, { name: "b.pdf" });
  expect(stored()).toEqual(before);
  expect(await chunksOf(second.fileId)).toEqual(await chunksOf(first.fileId));
  for (const path of before) expect(readFileSync(join(small.home, path)).includes("%PDF")).toBe(false);
});

test("a chunk that was altered, cut or put in another's place stops the reading", async () => {
  const file = await small.upload(pdf(444), { name: "c.pdf" });
  const [address = ""] = await chunksOf(file.fileId);
  const path = join(small.home, "files", address.slice(0, 2), address.slice(2));
  const whole = readFileSync(path);
  const other = readFileSync(join(small.home, stored().find((one) => !path.endsWith(one)) ?? ""));
  const altered = Buffer.from(whole);
  altered.writeUInt8(altered.readUInt8(40) ^ 1, 40);
  for (const bad of [altered, whole.subarray(0, -1), other, Buffer.alloc(0)]) {
    writeFileSync(path, bad);
    await expect(contentFor(file.fileId)).rejects.toThrow("未通过完整性校验");
  }
  writeFileSync(path, whole);
  expect((await contentFor(file.fileId)).length).toBe(file.size);
});

test("who does not see the person sees neither the file nor its upload", async () => {
  const file = await small.upload(pdf(1), { name: "d.pdf" });
  await expect(within(db, elsewhere, (tx) => fileRow(tx, file.fileId))).rejects.toThrow("不在您的辖区内");
  await expect(within(db, elsewhere, (tx) => contentOf(tx, small.deps, file.fileId))).rejects.toThrow("不在您的辖区内");
  expect(await within(db, elsewhere, (tx) => filesOf(tx, { kind: "person", id: small.personId }))).toEqual([]);
  const stranger = within(db, elsewhere, (tx) =>
    beginUpload(tx, small.deps, {
      author: small.author,
      given: {
        name: "e.pdf",
        size: 1,
        sm3: "0".repeat(64),
        purpose: "person-material",
        subject: { kind: "person", id: small.personId },
      },
    }),
  );
  await expect(stranger).rejects.toThrow("不能为其上传材料");
});

test("every upload and every refusal leaves a trace", async () => {
  const file = await small.upload(pdf(2), { name: "f.pdf" });
  await expect(small.upload(Buffer.from("MZ程序"), { name: "g.pdf" })).rejects.toThrow("可执行程序");
  const { rows } = await asOwner(db, (tx) =>
    sql<{ act: string; detail: { fileId: number }; subject: number }>`
      select act, detail, subject_id as subject from audit.entry join audit.subject using (entry_id)
      where what = 'files.upload' order by entry_id desc limit 2`.execute(tx),
  );
  expect(rows.map(({ act }) => act)).toEqual(["refused", "write"]);
  expect(rows[1]).toMatchObject({ detail: { fileId: file.fileId }, subject: small.personId });
});

test("what was given up a day ago is cleared, what is in use stays", async () => {
  const kept = await small.upload(pdf(700), { name: "h.pdf" });
  const { fileId } = await begin(pdf(800));
  await part(fileId, 0, pdf(800));
  const abandoned = await chunksOf(fileId);
  const past = new Date("2025-03-28T00:00:00Z");
  for (const path of stored()) utimesSync(join(small.home, path), past, past);
  const soon = await sweep(db, { store: small.deps.store, clock: fixedClock("2025-03-28T20:00:00+08:00") });
  expect(soon).toEqual({ uploads: 0, chunks: 0 });
  const later = await sweep(db, { store: small.deps.store, clock: fixedClock("2025-03-30T20:00:00+08:00") });
  expect(later.uploads).toBeGreaterThan(0);
  expect(later.chunks).toBeGreaterThan(0);
  expect(stored().map((path) => path.replace(/files|\//g, ""))).not.toContain(abandoned[0]);
  expect((await contentFor(kept.fileId)).length).toBe(kept.size);
});

const tiny = mkdtempSync(join(tmpdir(), "tiny-"));
const mounted = ((): boolean => {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", tiny], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
afterAll(() => {
  if (mounted) execFileSync("umount", [tiny]);
  rmSync(tiny, { recursive: true });
});

// Mounting needs a privilege that not every machine gives to tests.
describe.skipIf(!mounted)("on a full disk", () => {
  test("a part is refused whole, what came before stays, and the upload goes on once there is room", async () => {
    const deps = { ...small.deps, store: openStore({ ...small, home: tiny, clock: small.deps.clock }) };
    const bytes = Buffer.concat([Buffer.from("%PDF-1.4\n"), randomBytes(3 * CHUNK), Buffer.from("\n%%EOF\n")]);
    const { fileId } = await begin(bytes);
    await part(fileId, 0, bytes.subarray(0, CHUNK), deps);
    const refused = await part(fileId, CHUNK, bytes.subarray(CHUNK, 2 * CHUNK), deps).catch((error: unknown) => error);
    expect(refused).toMatchObject({ problem: { type: "files.no-space", status: 507 } });
    expect(globSync("files/*/*", { cwd: tiny })).toHaveLength(1);
    expect(await chunksOf(fileId)).toHaveLength(1);
    execFileSync("mount", ["-o", "remount,size=8m", tiny]);
    for (const offset of [CHUNK, 2 * CHUNK, 3 * CHUNK])
      await part(fileId, offset, bytes.subarray(offset, offset + CHUNK), deps);
    expect(await complete(fileId, deps)).toMatchObject({ type: "pdf" });
  });
});
