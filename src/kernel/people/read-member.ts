/** Reads one member of a household that is being registered. */
import { sql, type Tx } from "#kernel/database";
import type { Day, InputIssue } from "#wire";
import { isRelation, relations, type Relation } from "./declare.ts";
import { duplicateOf } from "./duplicates.ts";
import { readPerson, type NewPerson, type PeopleDeps, type PersonDraft } from "./read-person.ts";
import { placeIssues } from "./register-person.ts";

/** Someone registered already, or someone new who lives in the household's unit unless another is given. */
export type NewMember = { readonly relation: string } & (
  | { readonly personId: number }
  | (Omit<NewPerson, "unitId"> & { readonly unitId?: number; readonly personId?: never })
);

export interface ReadMember {
  readonly relation: Relation;
  readonly who: number | PersonDraft;
}

const known = async (
  tx: Tx,
  { personId, from, at }: { personId: number; from: Day; at: string },
): Promise<InputIssue[]> => {
  const found = await sql<{ name: string; diedOn: Day | null; householdId: number | null; standingId: number }>`
    select p.full_name as name, p.died_on as "diedOn", people.standing_record(p.person_id) as "standingId",
      (select m.household_id from people.membership m
       where m.person_id = any(people.every_record(array[p.person_id])) and m.valid && daterange(${from}, null) limit 1) as "householdId"
    from people.person p where p.person_id = ${personId}`.execute(tx);
  const person = found.rows[0];
  if (person === undefined)
    return [{ at, code: "person-not-visible", says: "该人员不存在或不在您的辖区内，请重新检索" }];
  if (person.standingId !== personId)
    return [{ at, code: "record-merged", says: `该档案已并入编号 ${person.standingId} 的档案，请改选该档案` }];
  if (person.diedOn !== null)
    return [{ at, code: "person-died", says: `${person.name}已于 ${person.diedOn} 去世，请核对人员` }];
  if (person.householdId === null) return [];
  const says = `${person.name}已是家庭 ${person.householdId} 的成员，请先在该家庭办理退出，再登记到本家庭`;
  return [{ at, code: "already-in-household", says }];
};

const added = async (tx: Tx, deps: PeopleDeps, { person, at }: { person: NewPerson; at: string }) => {
  const { draft, issues } = readPerson(person, { today: deps.clock.today(), at });
  const duplicate = draft && (await duplicateOf(tx, deps, draft));
  if (duplicate) {
    const { title, next = "" } = duplicate.toWire();
    issues.push({ at: `${at}idNumber`, code: "already-registered", says: `${title}。${next}` });
  }
  return { draft, issues };
};

/** What was read of one member, or null with at least one issue. New people live in the household's unit unless another is given. */
export const readMember = async (
  tx: Tx,
  deps: PeopleDeps,
  { member, at, unitId, from }: { member: NewMember; at: string; unitId: number; from: Day },
): Promise<{ read: ReadMember | null; issues: InputIssue[] }> => {
  const relation = isRelation(member.relation) ? member.relation : null;
  const says = `请从 ${Object.values(relations).join("、")} 中选择与户主的关系`;
  const issues: InputIssue[] = relation === null ? [{ at: `${at}relation`, code: "unknown-relation", says }] : [];
  if (member.personId !== undefined) {
    issues.push(...(await known(tx, { personId: member.personId, from, at: `${at}personId` })));
    return { issues, read: relation && { relation, who: member.personId } };
  }
  const person = await added(tx, deps, { person: { ...member, unitId: member.unitId ?? unitId }, at });
  issues.push(...person.issues);
  // The household's own unit is checked once, not for every member.
  const places = await placeIssues(tx, { unitId, ...member }, at);
  issues.push(...places.filter((issue) => member.unitId !== undefined || issue.code !== "unit-not-in-scope"));
  return { issues, read: relation && person.draft && { relation, who: person.draft } };
};
