/** 登记近亲属 · An official states that a person is a near relative; ends it when the relation is over. */
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import { record } from "#kernel/audit";
import type { AskedOfAccounts } from "../accounts/written.ts";
import { alreadyStated, noSuchPerson, noSuchRelative } from "./problems.ts";
import type { Relation } from "./relations.ts";

const trace = (
  tx: Tx,
  { clock }: { clock: Clock },
  { principal, requestId, what, personId }: AskedOfAccounts & { what: string; personId: number },
): Promise<void> => {
  const { divNo, accountId } = principal;
  const subjects = [
    { kind: "account" as const, id: accountId, divNo },
    { kind: "person" as const, id: personId, divNo },
  ];
  return record(tx, { actor: principal, requestId, act: "write", what, subjects, at: clock.now() });
};

/** @throws noSuchPerson when the person is not in the official's own area, where alone cases of the person would come; alreadyStated */
export const stateRelative = async (
  tx: Tx,
  { clock }: { clock: Clock },
  asked: AskedOfAccounts & { readonly personId: number; readonly relation: Relation },
): Promise<void> => {
  const { principal, personId, relation } = asked;
  const today = clock.today();
  const seen = await sql`select from people.person where person_id = ${personId}`.execute(tx);
  if (seen.rows.length === 0) throw noSuchPerson({ personId });
  const written = await sql`
    insert into access.relative (account_id, person_id, div_no, relation, valid, stated_at)
    select ${principal.accountId}::int, ${personId}::bigint, ${principal.divNo}::int, ${relation}, daterange(${today}::date, null), ${clock.now()}::timestamptz
    where not exists (select from access.relative
      where account_id = ${principal.accountId} and person_id = ${personId} and valid && daterange(${today}::date, null))
    returning relative_id`.execute(tx);
  if (written.rows.length === 0) throw alreadyStated({ personId });
  await trace(tx, { clock }, { ...asked, what: "access.state-relative" });
};

/** The entry counts to the end of today: a household is not handled on the day the relation is struck out. @throws noSuchRelative */
export const endRelative = async (
  tx: Tx,
  { clock }: { clock: Clock },
  asked: AskedOfAccounts & { readonly relativeId: number },
): Promise<void> => {
  const { principal, relativeId } = asked;
  const ended = await sql<{ personId: number }>`
    update access.relative set valid = daterange(lower(valid), ${clock.today()}::date + 1)
    where relative_id = ${relativeId} and account_id = ${principal.accountId} and upper_inf(valid)
    returning person_id as "personId"`.execute(tx);
  const [row] = ended.rows;
  if (row === undefined) throw noSuchRelative({ relativeId });
  await trace(tx, { clock }, { ...asked, what: "access.end-relative", personId: row.personId });
};
