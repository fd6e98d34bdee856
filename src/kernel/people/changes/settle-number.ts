/** 重号处置 · After the police have said whose a shared number is, one person keeps it and the others get their own or none. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import type { FactSource } from "../declare.ts";
import { idBlind } from "../insert-people.ts";
import { maskDocument } from "../person-row.ts";
import type { PeopleDeps } from "../read-person.ts";
import { changePerson, type Actor } from "./change-person.ts";
import { lockPerson } from "./current-facts.ts";
import { numberNotDisputed, numberStillShared } from "./problems.ts";

export interface NumberSettled {
  /** Whose number it is. */
  readonly keeperId: number;
  /** Everybody else of the official's own area who was registered under it; null: no number is known yet. */
  readonly corrections: readonly { readonly personId: number; readonly idNumber: string | null }[];
  readonly source: FactSource;
  readonly effectiveOn: Day;
  readonly reason: string;
  readonly actor: Actor;
}

/**
 * Corrects the others first; the keeper's mark goes when nobody in the province shares the number any more.
 * @throws numberNotDisputed, numberStillShared and what changePerson throws
 */
export const settleNumber = async (tx: Tx, deps: PeopleDeps, settled: NumberSettled): Promise<void> => {
  const { keeperId, corrections, ...how } = settled;
  const keeper = await lockPerson(tx, deps, keeperId);
  const { idKind, idNumber } = keeper.facts;
  if (!keeper.disputed || idNumber === null || idKind === null) throw numberNotDisputed({ personId: keeperId });
  for (const { personId, idNumber: own } of corrections)
    await changePerson(tx, deps, { ...how, personId, changes: { idNumber: own } });
  const held = await sql<{ holders: number }>`
    select people.holders_in_province(${idBlind(deps.keys, { idKind, idNumber })}) as holders`.execute(tx);
  const holders = held.rows[0]?.holders ?? 0;
  if (holders > 1) throw numberStillShared({ idMasked: maskDocument({ idKind, idNumber }), holders });
  await sql`
    update people.person set id_disputed = false, updated_at = ${deps.clock.now()} where person_id = ${keeperId}`.execute(
    tx,
  );
};
