/** A county with two townships, an official of each, and lists as offices write them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dayOf, type Clock } from "#kernel/clock";
import { asOwner, sql, within, type Database, type Scope, type Tx } from "#kernel/database";
import { addPart, beginUpload, CHUNK, completeUpload, contentOf, openStore, type Author } from "#kernel/files";
import { openKeys, sm3 } from "#kernel/secrets";
import { idCheckCharacter } from "#policy";
import { householdList } from "./households/household-list.ts";
import type { ImportDeps } from "./imports/import-deps.ts";

export const county: Scope = { lo: 1000, hi: 2000 };
const units = [
  { unitId: 1, level: 0, name: "湖南省", parentId: null, lo: 1, hi: 100_000 },
  { unitId: 10, level: 2, name: "宁乡市", parentId: 1, ...county },
  { unitId: 11, level: 3, name: "花明楼镇", parentId: 10, lo: 1100, hi: 1200 },
  { unitId: 111, level: 4, name: "炭子冲村", parentId: 11, lo: 1110, hi: 1120 },
  { unitId: 112, level: 4, name: "太平村", parentId: 11, lo: 1120, hi: 1130 },
  { unitId: 12, level: 3, name: "灰汤镇", parentId: 10, lo: 1200, hi: 1300 },
  { unitId: 121, level: 4, name: "太平村", parentId: 12, lo: 1210, hi: 1220 },
];

const layOut = (db: Database): Promise<Author> =>
  asOwner(db, async (tx) => {
    for (const { unitId, level, name, parentId, lo, hi } of units) {
      await sql`insert into places.unit values (${unitId}, ${level}, true, 'test')`.execute(tx);
      await sql`insert into places.unit_version (unit_id, name, full_name, pinyin, initials, type, parent_id, valid)
        values (${unitId}, ${name}, ${name}, '', '', 'test', ${parentId}, daterange('2000-01-01', null))`.execute(tx);
      await sql`insert into places.scope (unit_id, div_no, div_hi) values (${unitId}, ${lo}, ${hi})`.execute(tx);
    }
    const made = await sql<Author>`
      with office as (insert into access.office (kind, unit_id, div_no, name) values ('county', 10, 1000, '宁乡市民政局') returning office_id, div_no)
      insert into access.account (office_id, div_no, login, full_name, role, password_hash)
      select office_id, div_no, 'clerk', '李红', 'countyClerk', 'x' from office
      returning account_id as "accountId", office_id as "officeId", div_no as "divNo"`.execute(tx);
    const [author] = made.rows;
    if (author === undefined) throw new Error("The test's county was not laid out");
    return author;
  });

/** The number that belongs to a birth date and a running number; always valid. */
export const idOf = (running: number, born = "19650307"): string => {
  const first17 = `430124${born}${String(running).padStart(3, "0")}`;
  return first17 + idCheckCharacter(first17);
};

export interface Desk {
  readonly db: Database;
  readonly deps: ImportDeps;
  readonly author: Author;
  /** The business clock of the test stands at this instant. */
  at(iso: string): void;
  inside<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Uploads a list and gives the file's number. */
  upload(bytes: Buffer, name?: string): Promise<number>;
  read(fileId: number): Promise<Buffer>;
  remove(): void;
}

export const openDesk = async (db: Database): Promise<Desk> => {
  const home = mkdtempSync(join(tmpdir(), "desk-"));
  let now = "2025-03-28T09:00:00+08:00";
  const clock: Clock = { now: () => new Date(now), today: () => dayOf(new Date(now)) };
  const author = await layOut(db);
  const keys = openKeys(home);
  const deps: ImportDeps = { clock, keys, store: openStore({ home, keys, clock }), kinds: [householdList] };
  const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => within(db, county, work);
  const upload = async (bytes: Buffer, name = "名册.csv"): Promise<number> => {
    const given = { name, size: bytes.length, sm3: sm3(bytes), purpose: "import", subject: null } as const;
    const { fileId } = await inside((tx) => beginUpload(tx, deps, { author, given }));
    const { accountId } = author;
    for (let offset = 0; offset < bytes.length; offset += CHUNK)
      await inside((tx) =>
        addPart(tx, deps, { accountId, fileId, offset, bytes: bytes.subarray(offset, offset + CHUNK) }),
      );
    await completeUpload(deps, { author, fileId, requestId: "r", within: inside });
    return fileId;
  };
  const read = async (fileId: number): Promise<Buffer> => {
    const pieces: Buffer[] = [];
    for await (const piece of await inside((tx) => contentOf(tx, deps, fileId))) pieces.push(piece);
    return Buffer.concat(pieces);
  };
  const at = (iso: string): void => {
    now = iso;
  };
  return { db, deps, author, at, inside, upload, read, remove: () => rmSync(home, { recursive: true, force: true }) };
};

export const headings = "户编号,村（社区）,户籍类别,详细地址,姓名,与户主关系,证件号码,联系电话";
export const csv = (...lines: readonly string[]): Buffer => Buffer.from([headings, ...lines].join("\r\n"));

/** A list of so many households with three members each. */
export const manyHouseholds = (households: number): Buffer => {
  const lines: string[] = [];
  for (let n = 0; n < households; n++) {
    // Three hundred people a birthday; the running number's parity is the sex.
    const born = `19${String(50 + (Math.floor(n / 300) % 50))}${String(1 + (Math.floor(n / 15_000) % 12)).padStart(2, "0")}11`;
    const [a, b, c] = [0, 300, 600].map((offset) => idOf((n % 300) + offset, born));
    lines.push(
      `${n},炭子冲村,农村,花明楼镇炭子冲村${n}号,张明,本人,${a},13873100001`,
      `${n},,,,李红,配偶,${b},`,
      `${n},,,,张小红,女儿,${c},`,
    );
  }
  return csv(...lines);
};
