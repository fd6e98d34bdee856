/** 设置保护 · From now on only a named team sees a person, in searches, households and cases. */
import { sql, type Tx } from "#kernel/database";
import type { Actor } from "../changes/change-person.ts";
import { lockPerson } from "../changes/current-facts.ts";
import type { ProtectionKind } from "../declare.ts";
import type { PeopleDeps } from "../read-person.ts";
import { addMembers } from "./members.ts";
import { alreadyProtected, outsideTeam } from "./problems.ts";

export interface Protection {
  readonly personId: number;
  readonly kind: ProtectionKind;
  /** Instrument and article, or the decision it rests on. */
  readonly legalBasis: string;
  readonly reason: string;
  /** Accounts of the case team; whoever sets the protection is one of them. */
  readonly team: readonly number[];
  readonly actor: Actor;
}

/**
 * The number of the protection. The mark is set at the end of the transaction, on all records of the person and on the cases
 * that name the person; others then see a masked member in the household and nothing anywhere else.
 * @throws personNotVisible, recordMerged, alreadyProtected, outsideTeam, unknownMembers
 */
export const protect = async (tx: Tx, deps: PeopleDeps, protection: Protection): Promise<number> => {
  const { personId, kind, legalBasis, reason, team, actor } = protection;
  if (!team.includes(actor.accountId)) throw outsideTeam({});
  await lockPerson(tx, deps, personId);
  const written = await sql<{ protectionId: number }>`
    insert into people.protection (person_id, kind, legal_basis, reason, made_by, made_at)
    values (${personId}, ${kind}, ${legalBasis}, ${reason}, ${actor.accountId}, ${deps.clock.now()})
    on conflict do nothing returning protection_id as "protectionId"`.execute(tx);
  const protectionId = written.rows[0]?.protectionId;
  if (protectionId === undefined) throw alreadyProtected({ personId });
  await addMembers(tx, deps, { protectionId, accounts: team, actor });
  return protectionId;
};
