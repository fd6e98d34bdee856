/** Two counties of one prefecture with townships and villages, each with people, households, offices, standards and cases. */
import { fixedClock } from "#kernel/clock";
import { asOwner, sql, within, type Database, type Tx } from "#kernel/database";
import { testDatabase } from "../../../../tests/support/database.ts";

export const clock = fixedClock("2025-03-28T09:00:00+08:00");
export const deps = { clock };

const rows: readonly (readonly [
  unitId: number,
  parent: number | null,
  level: number,
  name: string,
  type: string,
  code: string,
])[] = [
  [1, null, 0, "湖南省", "省", "430000"],
  [2, 1, 1, "长沙市", "地级市", "430100"],
  [10, 2, 2, "宁乡县", "县", "430124"],
  [11, 10, 3, "花明楼镇", "镇", "430124101"],
  [111, 11, 4, "炭子冲村", "村", "430124101201"],
  [112, 11, 4, "杨林桥村", "村", "430124101202"],
  [12, 10, 3, "灰汤镇", "镇", "430124102"],
  [121, 12, 4, "偕乐桥村", "村", "430124102201"],
  [20, 2, 2, "望城区", "市辖区", "430112"],
  [21, 20, 3, "乔口镇", "镇", "430112101"],
  [211, 21, 4, "盘龙岭村", "村", "430112101201"],
];
const system = (level: number): string => (level === 4 ? "NBS12" : level === 3 ? "GB10114" : "GB2260");

const unit = async (tx: Tx, [unitId, parent, level, name, type, code]: (typeof rows)[number]): Promise<void> => {
  await sql`insert into places.unit (unit_id, level, statutory, kind) values (${unitId}, ${level}, true, 'test')`.execute(
    tx,
  );
  await sql`insert into places.unit_version (unit_id, name, full_name, pinyin, initials, type, parent_id, valid)
    values (${unitId}, ${name}, ${name}, '', '', ${type}, ${parent}, daterange('2000-01-01', null))`.execute(tx);
  await sql`insert into places.unit_code (unit_id, system, code, valid, source)
    values (${unitId}, ${system(level)}, ${code}, daterange('2000-01-01', null), 'test')`.execute(tx);
};

/** Numbers with the gaps of the founding tree, but narrow, so that room runs out within a few changes. */
const number = async (tx: Tx): Promise<void> => {
  const room = [4096, 2048, 512, 64, 0];
  let next = 16;
  const visit = async (unitId: number, county: number | null): Promise<void> => {
    const [, , level = 0] = rows.find(([id]) => id === unitId) ?? [];
    const divNo = next;
    const own = level === 2 ? unitId : county;
    next += 16;
    for (const [child] of rows.filter(([, parent]) => parent === unitId)) await visit(child, own);
    next += room[level] ?? 0;
    await sql`insert into places.scope (unit_id, div_no, div_hi, county_id) values (${unitId}, ${divNo}, ${next}, ${own})`.execute(
      tx,
    );
  };
  await visit(1, null);
};

/** Something of each kind on a unit: what a change has to carry. */
const settle = async (tx: Tx, unitId: number): Promise<void> => {
  const [, , level = 0, name = ""] = rows.find(([id]) => id === unitId) ?? [];
  const kind = ["province", "prefecture", "county", "township", "village"][level] ?? "";
  const { rows: made } = await sql<{
    officeId: number;
    accountId: number;
    personId: number;
    householdId: number;
    divNo: number;
  }>`
    with place as (select unit_id, div_no from places.scope where unit_id = ${unitId}),
    office as (insert into access.office (kind, unit_id, div_no, name) select ${kind}, unit_id, div_no, ${`${name}办公室`} from place returning office_id, div_no),
    account as (insert into access.account (office_id, div_no, login, full_name, role, password_hash)
      select office_id, div_no, ${`official-${unitId}`}, '某官', 'unassigned', '' from office returning account_id),
    person as (insert into people.person (div_no, unit_id, full_name, pinyin, initials) select div_no, unit_id, ${`${name}居民`}, 'jm', 'jm' from place returning person_id),
    household as (insert into people.household (div_no, unit_id, valid) select div_no, unit_id, daterange('2020-01-01', null) from place returning household_id)
    select office_id as "officeId", account_id as "accountId", person_id as "personId", household_id as "householdId", div_no as "divNo"
    from office, account, person, household`.execute(tx);
  const [it] = made;
  if (it === undefined) throw new Error(`Nothing settled on ${unitId}`);
  await sql`insert into people.person_gram values ('居民', ${it.divNo}, ${it.personId})`.execute(tx);
  await sql`insert into people.membership (div_no, household_id, person_id, relation, valid)
    values (${it.divNo}, ${it.householdId}, ${it.personId}, 'self', daterange('2020-01-01', null))`.execute(tx);
  await sql`insert into parameters.value (code, unit_id, div_no, valid, amount, document_no)
    values ('mla.standard', ${unitId}, ${it.divNo}, daterange('2024-01-01', null), 50000, '文')`.execute(tx);
  await sql`with entry as (insert into audit.entry (at, account_id, office_id, div_no, request_id, act, what)
      values (now(), ${it.accountId}, ${it.officeId}, ${it.divNo}, 'r', 'read', 'people.search') returning entry_id, div_no)
    insert into audit.subject (entry_id, kind, subject_id, div_no) select entry_id, 'person', ${it.personId}, div_no from entry`.execute(
    tx,
  );
  if (level < 3) return;
  await sql`
    with file as (insert into cases.case_file (case_no, service_id, edition, household_id, applicant_id, unit_id, county_id, div_no, state, turn_unit_id, opened_at, version)
      select ${`MLA-${unitId}-2025-1`}, 'minimum-living-allowance', '2021-07-01', ${it.householdId}, ${it.personId}, ${unitId}, county_id, div_no, 'open', county_id, now(), 1
      from places.scope where unit_id = ${unitId} returning case_id, div_no),
    entry as (insert into cases.entry (case_id, seq, div_no, at, account_id, office_id, kind, body)
      select case_id, 1, div_no, now(), ${it.accountId}, ${it.officeId}, 'opened', '{}' from file)
    insert into cases.subject_member (case_id, position, person_id, div_no, facts) select case_id, 0, ${it.personId}, div_no, '{}' from file`.execute(
    tx,
  );
};

export const smallProvince = async (): Promise<Database> => {
  const db = await testDatabase();
  await asOwner(db, async (tx) => {
    for (const row of rows) await unit(tx, row);
    await number(tx);
    for (const [unitId] of rows) await settle(tx, unitId);
  });
  return db;
};

/** What the officials of a unit see today. */
export const seenFrom = async <T>(db: Database, unitId: number, look: (tx: Tx) => Promise<T>): Promise<T> => {
  const { rows: found } = await asOwner(db, (tx) =>
    sql<{
      lo: number;
      hi: number;
    }>`select div_no as lo, div_hi as hi from places.scope where unit_id = ${unitId}`.execute(tx),
  );
  const [scope] = found;
  if (scope === undefined) throw new Error(`Unit ${unitId} has no scope`);
  return within(db, scope, look);
};

/** Every way in which the tree and the rows can disagree; empty when all is well. */
export const disorder = (db: Database): Promise<string[]> =>
  asOwner(db, async (tx) => {
    const found: string[] = [];
    const ask = async (what: string, query: ReturnType<typeof sql>): Promise<void> => {
      const wrong = await query.execute(tx);
      if (wrong.rows.length > 0) found.push(`${what}: ${JSON.stringify(wrong.rows.slice(0, 3))}`);
    };
    await ask(
      "a unit does not lie inside its superior",
      sql`
      select s.unit_id from places.scope s join places.unit_version v on v.unit_id = s.unit_id and upper_inf(v.valid)
      left join places.scope p on p.unit_id = v.parent_id
      where v.parent_id is not null and (p.unit_id is null or s.div_no <= p.div_no or s.div_hi > p.div_hi)`,
    );
    await ask(
      "two units overlap without one lying in the other",
      sql`
      select a.unit_id, b.unit_id from places.scope a join places.scope b on a.unit_id <> b.unit_id
        and a.div_no <= b.div_no and b.div_no < a.div_hi and b.div_hi > a.div_hi`,
    );
    await ask(
      "siblings overlap",
      sql`
      select a.unit_id, b.unit_id from places.scope a join places.unit_version av on av.unit_id = a.unit_id and upper_inf(av.valid)
      join places.unit_version bv on bv.parent_id = av.parent_id and upper_inf(bv.valid) and bv.unit_id > a.unit_id
      join places.scope b on b.unit_id = bv.unit_id where a.div_no < b.div_hi and b.div_no < a.div_hi`,
    );
    await ask(
      "a living unit has no number, or a number no living unit",
      sql`
      select v.unit_id, s.unit_id from (select unit_id from places.unit_version where upper_inf(valid)) v
      full join places.scope s using (unit_id) where v.unit_id is null or s.unit_id is null`,
    );
    await ask(
      "a unit has two versions on one day",
      sql`
      select a.unit_id from places.unit_version a join places.unit_version b on a.unit_id = b.unit_id and a.valid && b.valid and a.valid <> b.valid`,
    );
    await ask(
      "a county is not the one above",
      sql`
      select s.unit_id from places.scope s join places.unit u using (unit_id) where u.level >= 2 and s.county_id is distinct from (
        select c.unit_id from places.scope c join places.unit cu using (unit_id) where cu.level = 2 and c.div_no <= s.div_no and s.div_no < c.div_hi)`,
    );
    const { rows: tables } = await sql<{ name: string; stays: boolean; unit: boolean }>`
      select c.oid::regclass::text as name, coalesce(col_description(c.oid, a.attnum), '') like 'stays%' as stays,
        exists (select from pg_attribute u where u.attrelid = c.oid and u.attname = 'unit_id' and not u.attisdropped
          and coalesce(col_description(c.oid, u.attnum), '') not like 'stays%') as unit
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where a.attname = 'div_no' and c.relkind = 'r' and n.nspname !~ '^pg_' and c.oid <> 'places.scope'::regclass`.execute(
      tx,
    );
    for (const { name, stays, unit } of tables) {
      if (stays) continue;
      await ask(
        `${name} has an orphan`,
        sql`
        select t.div_no from ${sql.raw(name)} t where t.div_no <> 0 and not exists (select from places.scope s where s.div_no = t.div_no)`,
      );
      if (unit && name !== "places.rescope_task")
        await ask(
          `${name} lies elsewhere than its unit`,
          sql`
          select t.unit_id, t.div_no from ${sql.raw(name)} t join places.scope s using (unit_id) where t.div_no <> s.div_no`,
        );
    }
    return found;
  });
