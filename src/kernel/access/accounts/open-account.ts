/** 开设账号 · A system administrator opens an account without rights; its post comes from the security officer. */
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import type { KeyProvider } from "#kernel/secrets";
import { createAccount } from "../create-account.ts";
import { unknownOffice } from "../problems.ts";
import { officialIdentity } from "./official-identity.ts";
import { writeDown, type AskedOfAccounts } from "./written.ts";

export interface AccountOpened {
  readonly officeId: number;
  readonly login: string;
  readonly fullName: string;
  readonly idNumber: string;
  /** For the first sign-in only. */
  readonly password: string;
}

/**
 * The new account's number. The office must lie in the administrator's own area; one elsewhere answers as one that does not exist.
 * @throws unknownOffice, invalidInput, dutiesConflict, loginTaken
 */
export const openAccount = async (
  tx: Tx,
  deps: { clock: Clock; keys: KeyProvider },
  asked: AskedOfAccounts & { readonly given: AccountOpened },
): Promise<number> => {
  const { officeId, login, fullName, idNumber, password } = asked.given;
  const { lo, hi } = asked.principal.scope;
  // Offices are public, accounts in them are not: the scope is asked for here.
  const office = await sql<{ divNo: number }>`
    select div_no as "divNo" from access.office where office_id = ${officeId} and div_no >= ${lo} and div_no < ${hi}`.execute(
    tx,
  );
  const divNo = office.rows[0]?.divNo;
  if (divNo === undefined) throw unknownOffice({ officeId });
  const identity = officialIdentity(deps.keys, idNumber);
  const from = deps.clock.today();
  const account = { officeId, login: login.trim().toLowerCase(), fullName, identity, from, mustChange: true };
  const accountId = await createAccount(tx, { ...account, role: "unassigned", secret: { password } });
  await writeDown(tx, deps, { ...asked, what: "access.open-account", accountId, divNo, detail: { officeId } });
  return accountId;
};
