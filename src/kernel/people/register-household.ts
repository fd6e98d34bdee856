/** 登记家庭 · Registers a household with its members, known or new, in one act. */
import type { Tx } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import { addressKind } from "#policy";
import type { Day, InputIssue } from "#wire";
import type { HouseholdCategory } from "./declare.ts";
import { insertHouseholds } from "./insert-households.ts";
import { readMember, type NewMember, type ReadMember } from "./read-member.ts";
import type { PeopleDeps } from "./read-person.ts";
import { isUnitInScope, unitIssue, writeChecked } from "./register-person.ts";

export interface NewHousehold {
  readonly unitId: number;
  readonly category: HouseholdCategory | null;
  readonly address: string | null;
  /** The first day of the household; today when left out. */
  readonly from?: Day;
  readonly members: readonly NewMember[];
}
const keyOf = ({ who }: ReadMember): string | null =>
  typeof who === "number"
    ? String(who)
    : who.idNumber === null || who.idDisputed
      ? null
      : `${who.idKind} ${who.idNumber}`;

const issuesTogether = (members: readonly NewMember[], read: readonly (ReadMember | null)[]): InputIssue[] => {
  const issues: InputIssue[] = [];
  if (members.filter((member) => member.relation === "self").length !== 1)
    issues.push({
      at: "members",
      code: "one-head",
      says: "家庭应当有且只有一名户主，请将户主的关系填为“本人”，其他成员填与户主的关系",
    });
  const seen = new Map<string, number>();
  for (const [index, member] of read.entries()) {
    const key = member && keyOf(member);
    if (key === null) continue;
    const first = seen.get(key);
    if (first !== undefined)
      issues.push({
        at: `members[${index}]`,
        code: "named-twice",
        says: `与第 ${first + 1} 名成员是同一人，请删除其中一行`,
      });
    else seen.set(key, index);
  }
  return issues;
};

const personIdsOf = async (tx: Tx, deps: PeopleDeps, members: readonly ReadMember[]): Promise<number[]> => {
  const drafts = members.flatMap(({ who }) => (typeof who === "number" ? [] : [who]));
  const created = drafts.length === 0 ? [] : await writeChecked(tx, deps, drafts);
  return members.flatMap(({ who }) => (typeof who === "number" ? who : created.splice(0, 1)));
};

const readHousehold = async (tx: Tx, deps: PeopleDeps, { household, from }: { household: NewHousehold; from: Day }) => {
  const { unitId } = household;
  const issues: InputIssue[] = (await isUnitInScope(tx, unitId)) ? [] : [unitIssue("unitId")];
  const address = household.address === null ? null : addressKind.parse(household.address);
  if (address?.ok === false) issues.push({ at: "address", code: address.code, says: address.says });
  const read: (ReadMember | null)[] = [];
  for (const [index, member] of household.members.entries()) {
    const one = await readMember(tx, deps, { member, at: `members[${index}].`, unitId, from });
    issues.push(...one.issues);
    read.push(one.read);
  }
  issues.push(...issuesTogether(household.members, read));
  return { issues, address: address?.ok ? address.value : null, members: read.filter((member) => member !== null) };
};

/**
 * The household's number and its members' numbers in the order given.
 * @throws invalidInput with every fault of the household and of all members, duplicates included
 */
export const registerHousehold = async (
  tx: Tx,
  deps: PeopleDeps,
  household: NewHousehold,
): Promise<{ householdId: number; personIds: number[] }> => {
  const { unitId, category, from = deps.clock.today() } = household;
  const { issues, address, members } = await readHousehold(tx, deps, { household, from });
  if (issues.length > 0) throw invalidInput(issues);
  const personIds = await personIdsOf(tx, deps, members);
  const related = personIds.flatMap((personId, index) => {
    const member = members[index];
    return member ? [{ personId, relation: member.relation }] : [];
  });
  const [householdId] = await insertHouseholds(tx, [{ unitId, category, address, from, members: related }]);
  if (householdId === undefined) throw new Error("A written household has no number");
  return { householdId, personIds };
};
