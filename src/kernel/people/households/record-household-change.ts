/** Keeps why a household changed, and tells of it. */
import { sql, type Tx } from "#kernel/database";
import { publish } from "#kernel/events";
import type { Day } from "#wire";
import type { Actor } from "../changes/change-person.ts";
import type { PeopleDeps } from "../read-person.ts";

export interface HouseholdChange {
  readonly householdId: number;
  readonly divNo: number;
  readonly kind: "join" | "leave" | "head" | "split" | "unite" | "move";
  readonly effectiveOn: Day;
  readonly reason: string;
  /** What was given, in numbers. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Households that came out of it or went into it. */
  readonly others: readonly number[];
  readonly actor: Actor;
}

export const recordHouseholdChange = async (tx: Tx, { clock }: PeopleDeps, change: HouseholdChange): Promise<void> => {
  const { householdId, divNo, kind, effectiveOn, reason, body, others, actor } = change;
  const at = clock.now();
  const written = await sql<{ changeId: number }>`
    insert into people.household_change (household_id, kind, effective_on, reason, body, asked_by, asked_at)
    values (${householdId}, ${kind}, ${effectiveOn}, ${reason}, ${JSON.stringify(body)}::jsonb, ${actor.accountId}, ${at})
    returning household_change_id as "changeId"`.execute(tx);
  const key = `household-change/${written.rows[0]?.changeId}`;
  const event = { householdId, change: kind, effectiveOn, others };
  await publish(tx, { kind: "HouseholdChanged", key, divNo, at, body: event });
};
