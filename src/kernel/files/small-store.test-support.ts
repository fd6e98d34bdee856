/** One township with a person, an official and a store in a directory of its own; files to upload, good and bad. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import { fixedClock } from "#kernel/clock";
import { asOwner, sql, within, type Database, type Scope, type Tx } from "#kernel/database";
import { openKeys, sm3, type KeyProvider } from "#kernel/secrets";
import type { FileWire } from "#wire";
import { CHUNK } from "./declare.ts";
import type { Author, FilesDeps } from "./deps.ts";
import { addPart } from "./receive/add-part.ts";
import { beginUpload, type NewUpload } from "./receive/begin-upload.ts";
import { completeUpload } from "./receive/complete-upload.ts";
import { openStore } from "./store/open-store.ts";

export const township: Scope = { lo: 100, hi: 200 };
export const elsewhere: Scope = { lo: 200, hi: 300 };

export interface SmallStore {
  readonly db: Database;
  readonly home: string;
  readonly keys: KeyProvider;
  readonly deps: FilesDeps;
  readonly author: Author;
  readonly personId: number;
  inside<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  upload(bytes: Buffer, given: Partial<NewUpload> & { name: string }): Promise<FileWire>;
  remove(): void;
}

const layOut = (db: Database): Promise<{ accountId: number; officeId: number; personId: number }> =>
  asOwner(db, async (tx) => {
    await sql`insert into places.unit values (11, 3, true, 'test')`.execute(tx);
    await sql`insert into places.scope (unit_id, div_no, div_hi) values (11, 100, 200)`.execute(tx);
    const made = await sql<{ accountId: number; officeId: number; personId: number }>`
      with office as (insert into access.office (kind, unit_id, div_no, name) values ('township', 11, 100, '花明楼镇人民政府') returning office_id),
      account as (insert into access.account (office_id, div_no, login, full_name, role, password_hash)
        select office_id, 100, 'clerk', '李红', 'townshipClerk', 'x' from office returning account_id, office_id),
      person as (insert into people.person (div_no, unit_id, full_name, pinyin, initials) values (100, 11, '张明', 'zm', 'zm') returning person_id)
      select account_id as "accountId", office_id as "officeId", person_id as "personId" from account, person`.execute(
      tx,
    );
    const [row] = made.rows;
    if (row === undefined) throw new Error("The test's township was not laid out");
    return row;
  });

export const smallStore = async (db: Database, homeAt?: string): Promise<SmallStore> => {
  const home = homeAt ?? mkdtempSync(join(tmpdir(), "files-"));
  const keyHome = mkdtempSync(join(tmpdir(), "keys-"));
  const { personId, ...account } = await layOut(db);
  const author = { ...account, divNo: 100 };
  const keys = openKeys(keyHome);
  const clock = fixedClock("2025-03-28T09:00:00+08:00");
  const deps: FilesDeps = { store: openStore({ home, keys, clock }), keys, clock };
  const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => within(db, township, work);
  const upload: SmallStore["upload"] = async (bytes, given) => {
    const whole: NewUpload = {
      size: bytes.length,
      sm3: sm3(bytes),
      purpose: "person-material",
      subject: { kind: "person", id: personId },
      ...given,
    };
    const { fileId } = await inside((tx) => beginUpload(tx, deps, { author, given: whole }));
    for (let offset = 0; offset < bytes.length; offset += CHUNK)
      await inside((tx) =>
        addPart(tx, deps, {
          accountId: author.accountId,
          fileId,
          offset,
          bytes: bytes.subarray(offset, offset + CHUNK),
        }),
      );
    return completeUpload(deps, { author, fileId, requestId: "r", within: inside });
  };
  const remove = (): void => {
    for (const directory of [home, keyHome]) rmSync(directory, { recursive: true, force: true });
  };
  return { db, home, keys, deps, author, personId, inside, upload, remove };
};

/** Entries as [name, content]; `claims` lets the directory lie about the size, `at` about the place. */
export const zipOf = (
  entries: readonly (readonly [string, string | Buffer])[],
  lie: { claims?: number; at?: number } = {},
): Buffer => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(plain), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(plain.length, 22);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    local.copy(central, 8, 6, 30);
    central.writeUInt32LE(lie.claims ?? plain.length, 24);
    central.writeUInt32LE(lie.at ?? offset, 42);
    centrals.push(central, Buffer.from(name));
    locals.push(local, Buffer.from(name), packed);
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
};

/** A whole PNG of one colour, or only the claim of a size. */
export const pngOf = (width: number, height: number, pixels = deflateSync(Buffer.alloc((width * 3 + 1) * height))) => {
  const chunk = (type: string, body: Buffer): Buffer => {
    const typed = Buffer.concat([Buffer.from(type), body]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(typed));
    return Buffer.concat([size, typed, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
};

export const pdf = (padding = 0): Buffer =>
  Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(padding, "x"), Buffer.from("\nstartxref\n0\n%%EOF\n")]);
