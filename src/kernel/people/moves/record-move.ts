/** Keeps where people lived before a move and since when they live elsewhere, and tells of it. */
import { sql, type Tx } from "#kernel/database";
import { publish } from "#kernel/events";
import type { Day } from "#wire";
import type { Actor } from "../changes/change-person.ts";
import { lockPerson, type LockedPerson } from "../changes/current-facts.ts";
import { casesTouched, touchedBy } from "../changes/touched-by.ts";
import { writeVersions } from "../changes/write-versions.ts";
import { factSources, type FactSource } from "../declare.ts";
import type { PeopleDeps } from "../read-person.ts";

export interface Moved {
  readonly toUnitId: number;
  readonly effectiveOn: Day;
  readonly source: FactSource;
  readonly reason: string;
  readonly actor: Actor;
  /** Where they lived; taken from the records unless those have been carried over already. */
  readonly fromUnitId?: number;
}

const recordOne = async (tx: Tx, deps: PeopleDeps, { person, moved }: { person: LockedPerson; moved: Moved }) => {
  const { personId, divNo } = person;
  const fromUnitId = moved.fromUnitId ?? Number(person.facts.unitId);
  const facts = { ...person.facts, unitId: String(fromUnitId) };
  const { toUnitId, effectiveOn, source, reason, actor } = moved;
  const at = deps.clock.now();
  const written = await sql<{ changeId: number }>`
    insert into people.person_change (person_id, kind, effective_on, source, reason, asked_by, asked_at, applied_at)
    values (${personId}, 'move', ${effectiveOn}, ${source}, ${reason}, ${actor.accountId}, ${at}, ${at})
    returning change_id as "changeId"`.execute(tx);
  const changeId = written.rows[0]?.changeId;
  if (changeId === undefined) throw new Error("A written move has no number");
  const { confidence } = factSources[source];
  const changes = { unitId: String(toUnitId) };
  await writeVersions(tx, deps, {
    person: { ...person, facts },
    changes,
    changeId,
    source,
    confidence,
    effectiveOn,
    enteredBy: actor.accountId,
  });
  const cases = casesTouched(await touchedBy(tx, personId));
  const body = { personId, fromUnitId, toUnitId, effectiveOn, cases };
  await publish(tx, { kind: "PersonMoved", key: `person-change/${changeId}`, divNo, at, body });
};

/** Each gets a change, both versions of the place, and an event. */
export const recordMove = async (
  tx: Tx,
  deps: PeopleDeps,
  { personIds, ...moved }: Moved & { readonly personIds: readonly number[] },
): Promise<void> => {
  for (const personId of personIds) await recordOne(tx, deps, { person: await lockPerson(tx, deps, personId), moved });
};
