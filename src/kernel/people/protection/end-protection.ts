/** 解除保护 · The person is visible to the offices of the area again. */
import { sql, type Tx } from "#kernel/database";
import type { Actor } from "../changes/change-person.ts";
import type { PeopleDeps } from "../read-person.ts";
import { protectionOf } from "./members.ts";

/** By a member of the team, with the reason. @throws notProtected */
export const endProtection = async (
  tx: Tx,
  { clock }: PeopleDeps,
  { personId, reason, actor }: { personId: number; reason: string; actor: Actor },
): Promise<void> => {
  const protectionId = await protectionOf(tx, personId);
  await sql`
    update people.protection set end_reason = ${reason}, ended_by = ${actor.accountId}, ended_at = ${clock.now()}
    where protection_id = ${protectionId}`.execute(tx);
};
