/** 开设账号 · Opens an official's account from the command line, with its trace; the only way to the three administrators (三员). */
import { createAccount, officialIdentity, type Role } from "#kernel/access";
import type { KeyProvider } from "#kernel/secrets";
import { administer, recordChange, type Administered } from "./administer.ts";
import { findAccount, type AccountRow } from "./find-account.ts";

export interface AccountGiven {
  readonly login: string;
  readonly fullName: string;
  readonly role: Role;
  readonly officeId: number;
  /** For the first sign-in only. */
  readonly password: string;
  /** Of the holder, kept as a fingerprint: nobody may hold two of the three. Null for other posts. */
  readonly idNumber: string | null;
}

/** @throws invalidInput, unknownOffice, roleNotOfOffice, identityNeeded, dutiesConflict, loginTaken */
export const addAccount = (
  instance: Administered & { readonly keys: KeyProvider },
  given: AccountGiven,
): Promise<AccountRow> =>
  administer(instance, async (tx) => {
    const { clock, keys } = instance;
    const { password, idNumber, ...rest } = given;
    const identity = idNumber === null ? null : officialIdentity(keys, idNumber);
    await createAccount(tx, { ...rest, identity, from: clock.today(), mustChange: true, secret: { password } });
    const account = await findAccount(tx, given.login);
    const { role, officeId } = given;
    await recordChange(tx, clock, { what: "accounts.add", account, detail: { role, officeId } });
    return account;
  });
