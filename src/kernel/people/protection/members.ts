/** The case team of a protection: who joins, who leaves. */
import { sql, type Tx } from "#kernel/database";
import type { Actor } from "../changes/change-person.ts";
import type { PeopleDeps } from "../read-person.ts";
import { notProtected, outsideTeam, unknownMembers } from "./problems.ts";

/** @throws unknownMembers for accounts that are out of sight or have ended */
export const addMembers = async (
  tx: Tx,
  { clock }: PeopleDeps,
  { protectionId, accounts, actor }: { protectionId: number; accounts: readonly number[]; actor: Actor },
): Promise<void> => {
  const given = [...new Set(accounts)];
  const known = await sql<{ accountId: number }>`
    select account_id as "accountId" from access.account
    where account_id = any(${given}::int[]) and valid @> ${clock.today()}::date`.execute(tx);
  const unknown = given.filter((id) => !known.rows.some(({ accountId }) => accountId === id));
  if (unknown.length > 0) throw unknownMembers({ accounts: unknown.join("、") });
  await sql`
    insert into people.protection_member (protection_id, account_id, added_by, added_at)
    select ${protectionId}::bigint, account_id, ${actor.accountId}::int, ${clock.now()}::timestamptz from unnest(${given}::int[]) as account_id
    on conflict do nothing`.execute(tx);
};

/** The protection in force that the official may see. @throws notProtected */
export const protectionOf = async (tx: Tx, personId: number): Promise<number> => {
  const found = await sql<{ protectionId: number }>`
    select protection_id as "protectionId" from people.protection where person_id = ${personId} and ended_at is null`.execute(
    tx,
  );
  const protection = found.rows[0];
  if (protection === undefined) throw notProtected({ personId });
  return protection.protectionId;
};

export interface TeamChange {
  readonly personId: number;
  readonly joining: readonly number[];
  readonly leaving: readonly number[];
  readonly actor: Actor;
}

/** Only the team changes the team, and never to nobody. @throws notProtected, unknownMembers, outsideTeam */
export const changeTeam = async (tx: Tx, deps: PeopleDeps, change: TeamChange): Promise<void> => {
  const { personId, joining, leaving, actor } = change;
  const protectionId = await protectionOf(tx, personId);
  await addMembers(tx, deps, { protectionId, accounts: joining, actor });
  // Counted before: the last statement may take the sight of the one who makes it.
  const left = await sql`
    select from people.protection_member
    where protection_id = ${protectionId} and left_at is null and account_id <> all(${[...leaving]}::int[])`.execute(
    tx,
  );
  if (left.rows.length === 0) throw outsideTeam({});
  await sql`
    update people.protection_member set left_by = ${actor.accountId}, left_at = ${deps.clock.now()}
    where protection_id = ${protectionId} and left_at is null and account_id = any(${[...leaving]}::int[])`.execute(tx);
};
