/** Row-level security has no holes: a new table without it fails here. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase } from "../../../tests/support/database.ts";
import { asOwner, sql, WHOLE_PROVINCE, within } from "./index.ts";
import type { Database, Scope } from "./index.ts";

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const protectedSchemas = ["places", "people", "parameters", "cases", "audit", "access", "calendar", "book"];

const namesOf = async (query: ReturnType<typeof sql<{ name: string }>>): Promise<string[]> =>
  (await query.execute(db.kysely)).rows.map((row) => row.name);

it("every table has row security, forced on its owner, and at least one policy", async () => {
  const open = await namesOf(sql`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = relnamespace
    where nspname = any(${protectedSchemas}) and relkind in ('r', 'p')
      and not (relrowsecurity and relforcerowsecurity and exists (select from pg_policy where polrelid = c.oid))`);
  expect(open).toEqual([]);
});

it("every table with a division number is guarded by it, or written by the owner alone", async () => {
  const unguarded = await namesOf(sql`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = relnamespace
    where nspname = any(${protectedSchemas}) and relkind = 'r'
      and exists (select from pg_attribute where attrelid = c.oid and attname = 'div_no' and not attisdropped)
      and has_any_column_privilege('xiangmin_app', c.oid, 'insert, update')
      and not exists (select from pg_policy where polrelid = c.oid
        and concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) like '%scope_lo%')`);
  expect(unguarded).toEqual([]);
});

it("the role of requests owns nothing, cannot log in, bypasses nothing and belongs to no other role", async () => {
  const role = await sql`select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb,
      (select count(*) from pg_class where relowner = r.oid) + (select count(*) from pg_proc where proowner = r.oid)
        + (select count(*) from pg_namespace where nspowner = r.oid) as owned,
      (select count(*) from pg_auth_members where member = r.oid) as memberships
    from pg_roles r where rolname = 'xiangmin_app'`.execute(db.kysely);
  expect(role.rows).toEqual([
    {
      rolsuper: false,
      rolbypassrls: false,
      rolcanlogin: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
      memberships: 0,
    },
  ]);
});

it("nothing may be truncated, and no schema be extended, by the role of requests", async () => {
  const loose = await namesOf(sql`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = relnamespace
    where nspname = any(${protectedSchemas}) and relkind = 'r' and has_table_privilege('xiangmin_app', c.oid, 'truncate, trigger')
    union all select nspname from pg_namespace where nspname = any(${protectedSchemas}) and has_schema_privilege('xiangmin_app', oid, 'create')`);
  expect(loose).toEqual([]);
});

it("entries, decisions, books and the trail cannot be rewritten even by the owner", async () => {
  const guarded = await namesOf(
    sql`select tgrelid::regclass::text as name from pg_trigger where tgname = 'append_only' order by 1`,
  );
  expect(guarded).toEqual([
    "audit.block",
    "audit.entry",
    "audit.subject",
    "book.chunk",
    "book.journal",
    "book.posting",
    "cases.decision",
    "cases.entry",
    "cases.public_objection",
    "cases.spot_check",
    "cases.withdrawal_wish",
    "rules.edition",
  ]);
});

it("an empty scope sees no person, the whole province sees all", async () => {
  await asOwner(db, async (tx) => {
    await sql`insert into places.unit values (1, 3, true, 'town')`.execute(tx);
    await sql`insert into people.person (div_no, unit_id, full_name, pinyin, initials) values (0, 1, '张明', 'z', 'z')`.execute(
      tx,
    );
  });
  const seen = async (scope: Scope): Promise<number> =>
    (await within(db, scope, (tx) => sql`select from people.person`.execute(tx))).rows.length;
  expect([await seen({ lo: 0, hi: 0 }), await seen(WHOLE_PROVINCE)]).toEqual([0, 1]);
});
