/** 一人一案 · Whether a person stands in another open application of the same service, anywhere in the province. */
import { sql, type Tx, WHOLE_PROVINCE } from "#kernel/database";
import type { Service } from "#policy";
import { alreadyApplying } from "./problems.ts";

interface Member {
  readonly personId: number;
  readonly name: string;
}

/** Two officials who open cases for one person at the same moment go one after the other. */
const lockPersons = async (tx: Tx, service: Service, members: readonly Member[]): Promise<void> => {
  const keys = members.map(({ personId }) => `${service.id}/${personId}`).sort();
  await sql`select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest(${keys}::text[]) as key`.execute(tx);
};

/**
 * Answers one question beyond the official's area: is there an open case, and what is its number. The scope is put back
 * afterwards; an error undoes it with the transaction.
 */
const openCaseOf = async (tx: Tx, service: Service, members: readonly Member[]) => {
  const scope = await sql<{ lo: string; hi: string }>`
    select current_setting('app.lo') as lo, current_setting('app.hi') as hi`.execute(tx);
  const set = (lo: string, hi: string) =>
    sql`select set_config('app.lo', ${lo}, true), set_config('app.hi', ${hi}, true)`.execute(tx);
  await set(String(WHOLE_PROVINCE.lo), String(WHOLE_PROVINCE.hi));
  const found = await sql<{ personId: number; caseNo: string }>`
    select m.person_id as "personId", c.case_no as "caseNo"
    from cases.subject_member m join cases.case_file c on c.case_id = m.case_id
    where m.person_id = any(${members.map(({ personId }) => personId)}::bigint[])
      and c.service_id = ${service.id} and c.state = 'open'
    order by m.case_id limit 1`.execute(tx);
  const before = scope.rows[0];
  if (before) await set(before.lo, before.hi);
  return found.rows[0] ?? null;
};

/** @throws alreadyApplying with the number of the first application (resolved by the facts of the household) */
export const refuseSecondApplication = async (tx: Tx, service: Service, members: readonly Member[]): Promise<void> => {
  await lockPersons(tx, service, members);
  const found = await openCaseOf(tx, service, members);
  if (!found) return;
  const name = members.find((member) => member.personId === found.personId)?.name ?? "该成员";
  throw alreadyApplying({ name, caseNo: found.caseNo, service: service.title });
};
