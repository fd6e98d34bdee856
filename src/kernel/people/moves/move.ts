/** 迁移 · A person or a whole household moves: written at once within the official's own area, asked for beyond it. */
import { sql, type Tx } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import type { Day } from "#wire";
import { recordHouseholdChange } from "../households/record-household-change.ts";
import { membershipsOn } from "../members-on.ts";
import { householdNotVisible, personNotVisible } from "../problems.ts";
import { standingRecordOf } from "../records/every-record.ts";
import type { PeopleDeps } from "../read-person.ts";
import { isUnitInScope, unitIssue } from "../register-person.ts";
import { askTransfer } from "./ask-transfer.ts";
import { alreadyThere, leaveFirst, moveBeforehand, protectedMember } from "./problems.ts";
import { recordMove, type Moved } from "./record-move.ts";
import { relocate } from "./relocate.ts";

export type Mover = { readonly personId: number } | { readonly householdId: number };

/** Either done, or waiting for the place that is moved to. */
export type MoveAnswer = { readonly moved: true } | { readonly moved: false; readonly transferId: number };

interface Movers {
  readonly personIds: readonly number[];
  readonly householdId: number | null;
  readonly unitId: number;
  readonly divNo: number;
}

const onePerson = async (tx: Tx, personId: number, on: Day): Promise<Movers> => {
  const found = await sql<{ unitId: number; divNo: number }>`
    select unit_id as "unitId", div_no as "divNo" from people.person where person_id = ${personId}`.execute(tx);
  const person = found.rows[0];
  if (person === undefined || (await standingRecordOf(tx, personId)) === null) throw personNotVisible({ personId });
  const member = await sql<{ householdId: number }>`
    select household_id as "householdId" from people.membership
    where person_id = any(people.every_record(array[${personId}::bigint])) and valid && daterange(${on}, null) limit 1`.execute(
    tx,
  );
  if (member.rows[0]) throw leaveFirst(member.rows[0]);
  return { ...person, personIds: [personId], householdId: null };
};

const wholeHousehold = async (tx: Tx, householdId: number, on: Day): Promise<Movers> => {
  const found = await sql<{ unitId: number; divNo: number }>`
    select unit_id as "unitId", div_no as "divNo" from people.household
    where household_id = ${householdId} and valid @> ${on}::date for update`.execute(tx);
  const household = found.rows[0];
  if (household === undefined) throw householdNotVisible({ householdId, on });
  const members = await membershipsOn(tx, { householdId, asOf: on });
  const standing = new Set<number>();
  for (const { personId } of members) {
    const record = await standingRecordOf(tx, personId);
    if (record !== null) standing.add(record);
  }
  return { ...household, personIds: [...standing], householdId };
};

const refuseWrongPlace = async (tx: Tx, { unitId }: Movers, { toUnitId }: Moved): Promise<void> => {
  const found = await sql<{ place: string }>`
    select v.name as place from places.scope s join places.unit_version v on v.unit_id = s.unit_id and upper_inf(v.valid)
    where s.unit_id = ${toUnitId}`.execute(tx);
  const target = found.rows[0];
  if (target === undefined) throw invalidInput([unitIssue("toUnitId")]);
  if (unitId === toUnitId) throw alreadyThere(target);
};

/** Within the area the team moves those it protects; out of it their names would be shown to the other side. */
const refuseProtected = async (tx: Tx, { personIds, householdId }: Movers, within: boolean): Promise<void> => {
  const found = await sql`
    select from people.person where person_id = any(${[...personIds]}::bigint[]) and guarded and not ${within}::boolean
    union all
    select from people.membership m where m.household_id = ${householdId} and upper_inf(m.valid) and m.guarded
      and not exists (select from people.person p where p.person_id = m.person_id)`.execute(tx);
  if (found.rows.length > 0) throw protectedMember({});
};

/**
 * A household moves with all its members; a person alone only without a household. Its cases hear of it and follow within the
 * county; to another county they do not, there people close and open anew. The caller demands the permission and audits.
 * @throws moveBeforehand, personNotVisible, householdNotVisible, recordMerged, leaveFirst, alreadyThere, alreadyAsked, protectedMember,
 * invalidInput
 */
export const move = async (
  tx: Tx,
  deps: PeopleDeps,
  { who, ...moved }: Moved & { readonly who: Mover },
): Promise<MoveAnswer> => {
  const { effectiveOn, toUnitId, reason, actor } = moved;
  if (effectiveOn > deps.clock.today()) throw moveBeforehand({ on: effectiveOn });
  const movers =
    "personId" in who
      ? await onePerson(tx, who.personId, effectiveOn)
      : await wholeHousehold(tx, who.householdId, effectiveOn);
  await refuseWrongPlace(tx, movers, moved);
  const within = await isUnitInScope(tx, toUnitId);
  await refuseProtected(tx, movers, within);
  if (!within) return { moved: false, transferId: await askTransfer(tx, deps, { who, divNo: movers.divNo, moved }) };
  const { personIds, householdId, divNo, unitId } = movers;
  await recordMove(tx, deps, { ...moved, personIds });
  if (householdId !== null) {
    const body = { fromUnitId: unitId, toUnitId };
    await recordHouseholdChange(tx, deps, {
      householdId,
      divNo,
      kind: "move",
      effectiveOn,
      reason,
      actor,
      body,
      others: [],
    });
  }
  await relocate(tx, { personIds, householdId, toUnitId });
  return { moved: true };
};
