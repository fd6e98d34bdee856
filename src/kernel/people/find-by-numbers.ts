/** Who stands in the register under these identity numbers, within one's area. */
import { sql, type Tx } from "#kernel/database";
import { idBlind } from "./insert-people.ts";
import type { PeopleDeps } from "./read-person.ts";

export interface FoundByNumber {
  readonly personId: number;
  readonly name: string;
  /** The household of today; null: none. */
  readonly householdId: number | null;
}

/** By number, in one query; numbers of merged records lead to the one that stands. */
export const findByNumbers = async (
  tx: Tx,
  { keys, clock }: Pick<PeopleDeps, "keys" | "clock">,
  idNumbers: readonly string[],
): Promise<ReadonlyMap<string, FoundByNumber>> => {
  const blinds = idNumbers.map((idNumber) => idBlind(keys, { idKind: "resident-id", idNumber }));
  const { rows } = await sql<FoundByNumber & { nth: number }>`
    select g.nth::int, s.person_id as "personId", s.full_name as name,
      (select m.household_id from people.membership m
        where m.person_id = any(people.every_record(array[s.person_id])) and m.valid @> ${clock.today()}::date limit 1) as "householdId"
    from unnest(${blinds}::bytea[]) with ordinality g (blind, nth)
      join people.person p on p.id_blind = g.blind and not p.id_disputed
      join people.person s on s.person_id = people.standing_record(p.person_id)`.execute(tx);
  return new Map(
    rows.flatMap(({ nth, ...found }) => {
      const idNumber = idNumbers[nth - 1];
      return idNumber === undefined ? [] : [[idNumber, found] as const];
    }),
  );
};
