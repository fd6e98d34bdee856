/** 一人一案 · Whether a person stands in another open application of the same service, anywhere in the province. */
import { sql, type Tx, WHOLE_PROVINCE } from "#kernel/database";
import type { Service } from "#policy";
import { alreadyApplying, alreadyFiling } from "./problems.ts";
import type { OpenedOrganisation } from "./state/entries.ts";

interface Member {
  readonly personId: number;
  readonly name: string;
}

interface OpenCase {
  personId: number;
  caseNo: string;
}

/**
 * Two officials who apply for one person at the same moment go one after the other, whichever of the person's records each
 * has before them.
 */
const lockPersons = async (tx: Tx, service: Service, personIds: readonly number[]): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(key, 0)) from (
      select distinct ${service.id} || '/' || record as key
      from unnest(people.every_record(${[...personIds]}::bigint[])) as record order by 1) as keys`.execute(tx);
};

const openCaseOf = async (tx: Tx, service: Service, personIds: readonly number[]): Promise<OpenCase | null> => {
  const found = await sql<OpenCase>`
    select asked.person_id as "personId", c.case_no as "caseNo"
    from unnest(${[...personIds]}::bigint[]) as asked (person_id)
      cross join lateral unnest(people.every_record(array[asked.person_id])) as record (person_id)
      join cases.subject_member m on m.person_id = record.person_id
      join cases.case_file c on c.case_id = m.case_id
    where c.service_id = ${service.id} and c.state = 'open'
    order by m.case_id limit 1`.execute(tx);
  return found.rows[0] ?? null;
};

/** Asks one question beyond the official's area. The scope is put back afterwards; an error undoes it with the transaction. */
const provinceWide = async <T>(tx: Tx, ask: () => Promise<T>): Promise<T> => {
  const scope = await sql<{ lo: string; hi: string }>`
    select current_setting('app.lo') as lo, current_setting('app.hi') as hi`.execute(tx);
  const set = (lo: string, hi: string) =>
    sql`select set_config('app.lo', ${lo}, true), set_config('app.hi', ${hi}, true)`.execute(tx);
  await set(String(WHOLE_PROVINCE.lo), String(WHOLE_PROVINCE.hi));
  const answer = await ask();
  const before = scope.rows[0];
  if (before) await set(before.lo, before.hi);
  return answer;
};

/** @throws alreadyApplying with the number of the first application (resolved by the facts of the household) */
export const refuseSecondApplication = async (tx: Tx, service: Service, members: readonly Member[]): Promise<void> => {
  const personIds = members.map(({ personId }) => personId);
  const found = await provinceWide(tx, async () => {
    await lockPersons(tx, service, personIds);
    return openCaseOf(tx, service, personIds);
  });
  if (!found) return;
  const name = members.find((member) => member.personId === found.personId)?.name ?? "该成员";
  throw alreadyApplying({ name, caseNo: found.caseNo, service: service.title });
};

/** @throws alreadyFiling; an organisation is registered where its premises lie, so its other case lies within scope too */
export const refuseSecondFiling = async (
  tx: Tx,
  service: Service,
  { organisationId, name }: OpenedOrganisation,
): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${service.id}/organisation/${organisationId}`}, 0))`.execute(
    tx,
  );
  const found = await sql<{ caseNo: string }>`
    select case_no as "caseNo" from cases.case_file
    where organisation_id = ${organisationId} and service_id = ${service.id} and state = 'open' limit 1`.execute(tx);
  const [open] = found.rows;
  if (open) throw alreadyFiling({ name, caseNo: open.caseNo, service: service.title });
};
