/** 回避 · Whether the official, or the one whose post is exercised, is a near relative of somebody in a household. */
import { sql, type Tx } from "#kernel/database";
import { accountsBehind, type Principal } from "../principal.ts";
import { nearRelative } from "./problems.ts";
import { isRelation, relations, type Relation } from "./relations.ts";

export interface Recusal {
  readonly personId: number;
  readonly relation: Relation;
}

/** The relatives among the persons under any of their records, today; empty when there is nothing to recuse from. */
export const recusedFrom = async (
  tx: Tx,
  principal: Principal,
  personIds: readonly number[],
): Promise<readonly Recusal[]> => {
  const found = await sql<{ personId: number; relation: string }>`
    select distinct person_id as "personId", relation from access.relative
    where account_id = any(${[...accountsBehind(principal)]}::int[]) and person_id = any(people.every_record(${[...personIds]}::bigint[]))
      and valid @> ${principal.me.today}::date order by person_id`.execute(tx);
  return found.rows.flatMap(({ personId, relation }) => (isRelation(relation) ? [{ personId, relation }] : []));
};

/**
 * The check that every act on a case makes with the persons of its household.
 * @throws nearRelative, which names the relation and not the person: the reader of the refusal may be another
 */
export const refuseRelatives = async (tx: Tx, principal: Principal, personIds: readonly number[]): Promise<void> => {
  const [first] = await recusedFrom(tx, principal, personIds);
  if (first !== undefined) throw nearRelative({ relation: relations[first.relation] });
};
