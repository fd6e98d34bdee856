/** The papers of a protected person, and of a case that names one, are seen by the team and nobody else, down to their chunks. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { asOwner, sql, within, type Database, type Tx } from "#kernel/database";
import { seeAs } from "#kernel/people";
import { testDatabase } from "../../../tests/support/database.ts";
import { contentOf, fileRow, filesOf } from "./index.ts";
import { pdf, smallStore, township, type SmallStore } from "./small-store.test-support.ts";

let db: Database;
let small: SmallStore;
let outsider = 0;
const fileIds: number[] = [];

beforeAll(async () => {
  db = await testDatabase();
  small = await smallStore(db);
  const { personId, author } = small;
  const caseId = await asOwner(db, async (tx) => {
    const made = await sql<{ id: number }>`
      insert into access.account (office_id, div_no, login, full_name, role, password_hash)
      values (${author.officeId}, 100, 'other', '王芳', 'townshipClerk', 'x') returning account_id as id`.execute(tx);
    outsider = made.rows[0]?.id ?? 0;
    const found = await sql<{ id: number }>`
      with home as (insert into people.household (div_no, unit_id, head_id, valid)
          values (100, 11, ${personId}, daterange('2020-01-01', null)) returning household_id),
        opened as (insert into cases.case_file (case_no, service_id, edition, household_id, applicant_id, unit_id, county_id, div_no, state, opened_at, version)
          select 'c', 's', '2020-01-01', household_id, ${personId}, 11, 11, 100, 'open', now(), 1 from home returning case_id, household_id)
      select case_id as id from opened`.execute(tx);
    return found.rows[0]?.id ?? 0;
  });
  for (const [kind, id] of [
    ["person", personId],
    ["case", caseId],
  ] as const) {
    const purpose = kind === "person" ? "person-material" : "case-material";
    const file = await small.upload(pdf(900), { name: `${kind}.pdf`, purpose, subject: { kind, id } });
    fileIds.push(file.fileId);
  }
  await asOwner(db, async (tx) => {
    await sql`update cases.case_file set guarded = true where case_id = ${caseId}`.execute(tx);
    await sql`insert into cases.subject_member (case_id, position, person_id, div_no, facts)
      values (${caseId}, 0, ${personId}, 100, '{}')`.execute(tx);
    await sql`with made as (insert into people.protection (person_id, kind, legal_basis, reason, made_by, made_at)
        values (${personId}, 'violence', '反家庭暴力法', '正在避险', ${author.accountId}, now()) returning protection_id)
      insert into people.protection_member (protection_id, account_id, added_by, added_at)
      select protection_id, ${author.accountId}, ${author.accountId}, now() from made`.execute(tx);
  });
});
afterAll(async () => {
  await db.close();
  small.remove();
});

const as = <T>(accountId: number, work: (tx: Tx) => Promise<T>): Promise<T> =>
  within(db, township, async (tx) => {
    await seeAs(tx, accountId);
    return work(tx);
  });
const chunks = (tx: Tx) => sql`select file_id from files.chunk`.execute(tx);

test("the team sees row, list and content", async () => {
  await as(small.author.accountId, async (tx) => {
    for (const fileId of fileIds) expect((await fileRow(tx, fileId)).fileId).toBe(fileId);
    expect(await filesOf(tx, { kind: "person", id: small.personId })).toHaveLength(1);
    expect((await chunks(tx)).rows).toHaveLength(2);
  });
});

test("a colleague of the same office sees none of it", async () => {
  for (const fileId of fileIds) {
    await expect(as(outsider, (tx) => fileRow(tx, fileId))).rejects.toThrow("没有编号为");
    await expect(as(outsider, (tx) => contentOf(tx, small.deps, fileId))).rejects.toThrow("没有编号为");
  }
  expect(await as(outsider, (tx) => filesOf(tx, { kind: "person", id: small.personId }))).toEqual([]);
  expect((await as(outsider, chunks)).rows).toEqual([]);
});
