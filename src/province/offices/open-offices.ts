/** Opens the offices and accounts of the demonstration. */
import { administrators, createAccount, createOffice, hashPassword, type Role } from "#kernel/access";
import type { Tx } from "#kernel/database";
import type { Random } from "../chance/random.ts";
import { givenName } from "../names/given-names.ts";
import { surname } from "../names/surnames.ts";
import type { OfficeDraft } from "./offices.ts";

/** Shown on the sign-in page of a demonstration; such accounts are never made on a database of one's own. */
export const DEMONSTRATION_PASSWORD = "xiangmin-2026";

export interface Official {
  readonly accountId: number;
  readonly officeId: number;
  readonly unitId: number;
  readonly officeName: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
}

/** An invented name of someone between 27 and 57. */
const officialName = (random: Random): string =>
  surname(random, "430000") +
  givenName(random, { sex: random.chance(0.55) ? "male" : "female", birthYear: random.between(1969, 1998) });

/** Of the three administrators the table wants to know that they are three people; invented officials have no number to tell them by. */
const identityOf = ({ login, role }: { login: string; role: Role }): Buffer | null =>
  administrators.includes(role) ? Buffer.from(`demonstration ${login}`) : null;

/** Everyone who may act in the demonstration. The password is hashed once: thirty hashes would take a second. */
export const openOffices = async (tx: Tx, drafts: readonly OfficeDraft[], random: Random): Promise<Official[]> => {
  const secret = { passwordHash: await hashPassword(DEMONSTRATION_PASSWORD) };
  const officials: Official[] = [];
  for (const { kind, unitId, name: officeName, posts } of drafts) {
    const officeId = await createOffice(tx, { kind, unitId, name: officeName });
    for (const { login, role } of posts) {
      const name = officialName(random.fork(login));
      const accountId = await createAccount(tx, {
        officeId,
        login,
        fullName: name,
        role,
        secret,
        identity: identityOf({ login, role }),
      });
      officials.push({ accountId, officeId, unitId, officeName, login, name, role });
    }
  }
  return officials;
};
