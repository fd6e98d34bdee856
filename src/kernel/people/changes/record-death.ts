/** 死亡登记 · Records a death: the person leaves the household, and whoever pays hears of it. */
import type { Tx } from "#kernel/database";
import { addDays } from "#kernel/calendar";
import { publish } from "#kernel/events";
import { sql } from "#kernel/database";
import type { Day } from "#wire";
import type { FactSource } from "../declare.ts";
import { leaveHousehold } from "../leave-household.ts";
import { membershipsOn } from "../members-on.ts";
import type { PeopleDeps } from "../read-person.ts";
import { changePerson, type Actor, type Changed } from "./change-person.ts";
import { lockPerson } from "./current-facts.ts";
import { alreadyDied } from "./problems.ts";

export interface Death {
  readonly personId: number;
  readonly diedOn: Day;
  readonly source: FactSource;
  readonly reason: string;
  readonly actor: Actor;
}

export interface DeathRecorded extends Changed {
  /** The household that needs another head before the dead leaves it: a death is never refused for that. */
  readonly needsHead: number | null;
}

const householdAfter = async (tx: Tx, personId: number, on: Day) => {
  const found = await sql<{ householdId: number; recordId: number }>`
    select household_id as "householdId", person_id as "recordId" from people.membership
    where person_id = any(people.every_record(array[${personId}::bigint])) and valid @> ${on}::date`.execute(tx);
  return found.rows;
};

/** Null when the person has left; the household when it needs a head first. `on` is the day after the death. */
const leave = async (
  tx: Tx,
  { householdId, recordId, on }: { householdId: number; recordId: number; on: Day },
): Promise<number | null> => {
  const members = await membershipsOn(tx, { householdId, asOf: on });
  const self = members.find(({ personId }) => personId === recordId);
  if (self === undefined || self.from >= on) return null;
  if (self.relation === "self" && members.length > 1) return householdId;
  await leaveHousehold(tx, { householdId, personId: recordId, on });
  return null;
};

/** @throws alreadyDied and what changePerson throws */
export const recordDeath = async (tx: Tx, deps: PeopleDeps, death: Death): Promise<DeathRecorded> => {
  const { personId, diedOn, ...rest } = death;
  const person = await lockPerson(tx, deps, personId);
  if (person.facts.diedOn !== null) throw alreadyDied({ personId, diedOn: person.facts.diedOn });
  const changed = await changePerson(tx, deps, { ...rest, personId, changes: { diedOn }, effectiveOn: diedOn });
  const on = addDays(diedOn, 1);
  let needsHead: number | null = null;
  for (const { householdId, recordId } of await householdAfter(tx, personId, on)) {
    needsHead = (await leave(tx, { householdId, recordId, on })) ?? needsHead;
    const body = { householdId, change: "death" as const, effectiveOn: on, others: [] };
    const key = `household-death/${changed.changeId}/${householdId}`;
    await publish(tx, { kind: "HouseholdChanged", key, divNo: person.divNo, at: deps.clock.now(), body });
  }
  return { ...changed, needsHead };
};
