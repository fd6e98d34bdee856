/** 授予岗位 · A security officer gives an account its post, or moves it to another office; the old sessions end with the old post. */
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import { administrators, isOfficeKind, mayBeHeldAt, officeKinds, roles, type Role } from "../declare.ts";
import { withdrawDelegationsOf } from "../delegation/withdraw-delegations-of.ts";
import { roleNotOfOffice, unknownOffice } from "../problems.ts";
import { ordinaryAccountOf } from "./account-of.ts";
import { alreadyEnded, notThisRole } from "./problems.ts";
import { writeDown, type AskedOfAccounts } from "./written.ts";

export interface Appointment {
  readonly accountId: number;
  readonly role: Role;
  /** Null: the office stays. */
  readonly officeId: number | null;
}

const officeFor = async (
  tx: Tx,
  { principal: { scope }, officeId }: AskedOfAccounts & { officeId: number },
): Promise<{ kind: string; divNo: number }> => {
  const found = await sql<{ kind: string; divNo: number }>`
    select kind, div_no as "divNo" from access.office
    where office_id = ${officeId} and div_no >= ${scope.lo} and div_no < ${scope.hi}`.execute(tx);
  const office = found.rows[0];
  if (office === undefined) throw unknownOffice({ officeId });
  return office;
};

/**
 * The database gives the post when the appointment is written, and refuses whoever is no security officer, and any of the three posts.
 * @throws noSuchAccount, notOneself, administratorsAreOwners, notThisRole, alreadyEnded, unknownOffice, roleNotOfOffice
 */
export const appoint = async (
  tx: Tx,
  { clock }: { clock: Clock },
  asked: AskedOfAccounts & { readonly given: Appointment },
): Promise<void> => {
  const { principal, given } = asked;
  const { accountId, role } = given;
  const today = clock.today();
  const account = await ordinaryAccountOf(tx, { principal, accountId, today });
  if (administrators.includes(role)) throw notThisRole({ role: roles[role].label });
  if (account.ended) throw alreadyEnded({ name: account.name });
  const officeId = given.officeId ?? account.officeId;
  const office = await officeFor(tx, { ...asked, officeId });
  if (!isOfficeKind(office.kind)) throw new Error(`Office ${officeId} is of an undeclared kind`);
  if (!mayBeHeldAt(role, office.kind))
    throw roleNotOfOffice({ role: roles[role].label, office: officeKinds[office.kind] });
  if (officeId !== account.officeId) await withdrawDelegationsOf(tx, clock, accountId);
  await sql`delete from access.session where account_id = ${accountId}`.execute(tx);
  await sql`insert into access.appointment (account_id, div_no, office_id, role, by_account, at)
    values (${accountId}, ${office.divNo}, ${officeId}, ${role}, ${principal.accountId}, ${clock.now()})`.execute(tx);
  const detail = { from: { role: account.role, officeId: account.officeId }, to: { role, officeId } };
  await writeDown(tx, { clock }, { ...asked, what: "access.appoint", accountId, divNo: office.divNo, detail });
};
