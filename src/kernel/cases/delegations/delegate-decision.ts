/** 下放审核确认权限 · A county hands the decision of a service to its townships from a day on, or takes it back. */
import { record } from "#kernel/audit";
import { sql, type Tx } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import type { Day } from "#wire";
import type { Asked, CaseDeps } from "../deps.ts";
import { alreadyDelegated, mayNotDelegate, noSuchDelegation, unknownService } from "../problems.ts";

export interface NewDelegation {
  readonly service: string;
  readonly from: Day;
  readonly documentNo: string;
}

const countyOf = ({ me }: Asked["principal"]): number => {
  if (me.office.kind !== "county") throw mayNotDelegate({ office: me.office.name });
  return me.division.unitId;
};

/**
 * Cases accepted from that day on are decided by the township, except those of near relatives of staff; cases accepted
 * before stay where they are.
 * @throws unknownService, mayNotDelegate, invalidInput, alreadyDelegated
 */
export const delegateDecision = async (
  tx: Tx,
  { clock, serviceOn }: CaseDeps,
  { principal, requestId, given }: Asked & { readonly given: NewDelegation },
): Promise<void> => {
  const { service, from, documentNo } = given;
  const countyId = countyOf(principal);
  const declared = serviceOn(service, from);
  if (!declared?.within?.delegated) throw unknownService({ service, on: from });
  if (documentNo.trim() === "")
    throw invalidInput([{ at: "documentNo", code: "empty", says: "请填写下放权限的文件文号" }]);
  if (from < clock.today())
    throw invalidInput([{ at: "from", code: "in-the-past", says: "下放不能溯及既往，请填写今天或者以后的日期" }]);
  const written = await sql`
    insert into cases.delegation (service_id, county_id, div_no, valid, document_no, set_by, set_at)
    select ${service}, ${countyId}::int, ${principal.divNo}::int, daterange(${from}::date, null), ${documentNo.trim()},
      ${principal.accountId}::int, ${clock.now()}::timestamptz
    where not exists (select from cases.delegation
      where service_id = ${service} and county_id = ${countyId} and valid && daterange(${from}::date, null))`.execute(
    tx,
  );
  if (written.numAffectedRows === 0n) throw alreadyDelegated({ service: declared.title });
  await record(tx, {
    actor: principal,
    requestId,
    act: "write",
    what: "cases.delegate-decision",
    subjects: [],
    at: clock.now(),
  });
};

/**
 * The last day on which a township may still accept under the delegation; cases accepted by then are decided there.
 * @throws mayNotDelegate, invalidInput, noSuchDelegation
 */
export const endDelegation = async (
  tx: Tx,
  { clock }: CaseDeps,
  { principal, requestId, delegationId, lastDay }: Asked & { readonly delegationId: number; readonly lastDay: Day },
): Promise<void> => {
  const countyId = countyOf(principal);
  if (lastDay < clock.today())
    throw invalidInput([{ at: "lastDay", code: "in-the-past", says: "收回不能溯及既往，请填写今天或者以后的日期" }]);
  const ended = await sql`
    update cases.delegation set valid = daterange(lower(valid), ${lastDay}::date + 1)
    where delegation_id = ${delegationId} and county_id = ${countyId} and upper_inf(valid) and lower(valid) <= ${lastDay}::date`.execute(
    tx,
  );
  if (ended.numAffectedRows === 0n) throw noSuchDelegation({ delegationId });
  await record(tx, {
    actor: principal,
    requestId,
    act: "write",
    what: "cases.end-delegation",
    subjects: [],
    at: clock.now(),
  });
};
