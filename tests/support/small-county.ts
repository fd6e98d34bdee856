/** Two townships with a village each, for tests of people and what hangs on them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixedClock } from "#kernel/clock";
import { asOwner, sql, type Database, type Scope } from "#kernel/database";
import { openKeys } from "#kernel/secrets";
import { idCheckCharacter } from "#policy";
import type { PeopleDeps } from "#kernel/people";

export const county: Scope = { lo: 1000, hi: 2000 };
export const townshipA: Scope = { lo: 1100, hi: 1200 };
export const townshipB: Scope = { lo: 1200, hi: 1300 };
export const villageA = 111;
export const villageB = 121;

const units = [
  { unitId: 1, level: 0, name: "湖南省", parentId: null, lo: 1, hi: 100_000 },
  { unitId: 10, level: 2, name: "宁乡市", parentId: 1, ...county },
  { unitId: 11, level: 3, name: "花明楼镇", parentId: 10, ...townshipA },
  { unitId: villageA, level: 4, name: "炭子冲村", parentId: 11, lo: 1110, hi: 1120 },
  { unitId: 12, level: 3, name: "灰汤镇", parentId: 10, ...townshipB },
  { unitId: villageB, level: 4, name: "偕乐桥村", parentId: 12, lo: 1210, hi: 1220 },
];

export const layOut = (db: Database): Promise<void> =>
  asOwner(db, async (tx) => {
    for (const { unitId, level, name, parentId, lo, hi } of units) {
      await sql`insert into places.unit (unit_id, level, statutory, kind) values (${unitId}, ${level}, true, 'test')`.execute(
        tx,
      );
      await sql`insert into places.unit_version (unit_id, name, full_name, pinyin, initials, type, parent_id, valid)
        values (${unitId}, ${name}, ${name}, '', '', 'test', ${parentId}, daterange('2000-01-01', null))`.execute(tx);
      await sql`insert into places.scope (unit_id, div_no, div_hi) values (${unitId}, ${lo}, ${hi})`.execute(tx);
    }
  });

/** Keys in a directory of their own, and the date on which the tests play. */
export const testDeps = (): PeopleDeps & { remove: () => void } => {
  const home = mkdtempSync(join(tmpdir(), "keys-"));
  const remove = (): void => rmSync(home, { recursive: true });
  return { clock: fixedClock("2025-03-28T09:00:00+08:00"), keys: openKeys(home), remove };
};

/** A valid number from the first seventeen digits. */
export const idOf = (first17: string): string => first17 + idCheckCharacter(first17);

/** Officials of the county: a clerk and a leader at the county, a clerk in each township. */
export const actors = (
  db: Database,
): Promise<{ readonly clerk: number; readonly leader: number; readonly clerkA: number; readonly clerkB: number }> =>
  asOwner(db, async (tx) => {
    const account = async (unitId: number, login: string): Promise<number> => {
      const { rows } = await sql<{ accountId: number }>`
        with office as (
          insert into access.office (kind, unit_id, div_no, name)
          select ${login}, unit_id, div_no, ${`${login}的单位`} from places.scope where unit_id = ${unitId} returning office_id, div_no)
        insert into access.account (office_id, div_no, login, full_name, role, password_hash)
        select office_id, div_no, ${login}, ${login}, 'countyClerk', '' from office returning account_id as "accountId"`.execute(
        tx,
      );
      return rows[0]?.accountId ?? 0;
    };
    return {
      clerk: await account(10, "clerk"),
      leader: await account(10, "leader"),
      clerkA: await account(11, "clerk-a"),
      clerkB: await account(12, "clerk-b"),
    };
  });

/** A case of one person's household, as the tables hold it: open, or decided and granted. */
export const caseOf = (
  db: Database,
  {
    householdId,
    personId,
    state,
    clerk,
  }: { householdId: number; personId: number; state: "open" | "decided"; clerk: number },
): Promise<number> =>
  asOwner(db, async (tx) => {
    const decided = state === "decided";
    const { rows } = await sql<{ caseId: number }>`
      insert into cases.case_file (case_no, service_id, edition, household_id, applicant_id, unit_id, county_id, div_no, state, opened_at, outcome, version)
      select 'T-' || gen_random_uuid(), 'minimum-living-allowance', '2021-07-01', household_id, ${personId}, 11, 10, div_no, ${state}, now(),
        ${decided ? "granted" : null}, 1
      from people.household where household_id = ${householdId} returning case_id as "caseId"`.execute(tx);
    const caseId = rows[0]?.caseId ?? 0;
    await sql`insert into cases.subject_member (case_id, position, person_id, div_no, facts)
      select case_id, 0, ${personId}, div_no, '{}' from cases.case_file where case_id = ${caseId}`.execute(tx);
    if (decided)
      await sql`insert into cases.decision (case_id, version, div_no, document_no, outcome, proposal, statement, signature, key_id, decided_by, office_id, decided_at)
        select case_id, 1, div_no, case_no, 'granted', '{}', '', '', '', ${clerk}, (select min(office_id) from access.office), now()
        from cases.case_file where case_id = ${caseId}`.execute(tx);
    return caseId;
  });
