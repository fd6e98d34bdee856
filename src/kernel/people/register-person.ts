/** 登记人员 · Registers one person. */
import { sql, type Tx } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import type { InputIssue } from "#wire";
import { duplicateOf, markDisputed } from "./duplicates.ts";
import { writePeople } from "./insert-people.ts";
import { maskDocument } from "./person-row.ts";
import { registeredElsewhere } from "./problems.ts";
import { readPerson, type NewPerson, type PeopleDeps, type PersonDraft } from "./read-person.ts";

/** The unit exists and lies within the scope of the transaction. */
export const isUnitInScope = async (tx: Tx, unitId: number): Promise<boolean> => {
  const found = await sql`
    select 1 from places.scope where unit_id = ${unitId} and div_no >= kernel.scope_lo() and div_no < kernel.scope_hi()`.execute(
    tx,
  );
  return found.rows.length > 0;
};

export const unitIssue = (at: string): InputIssue => ({
  at,
  code: "unit-not-in-scope",
  says: "所选村（社区）不存在或不在您的辖区内，请重新选择",
});

export const hukouIssues = async (tx: Tx, hukouUnitId: number | null, at: string): Promise<InputIssue[]> => {
  if (hukouUnitId === null) return [];
  const hukou = await sql`select 1 from places.unit where unit_id = ${hukouUnitId}`.execute(tx);
  if (hukou.rows.length > 0) return [];
  return [{ at: `${at}hukouUnitId`, code: "unknown-unit", says: "没有所选的户籍地，请在区划树中重新选择" }];
};

/** The person lives in a unit within scope; the household register may be kept anywhere in the province. */
export const placeIssues = async (
  tx: Tx,
  { unitId, hukouUnitId = null }: Pick<NewPerson, "unitId" | "hukouUnitId">,
  at: string,
): Promise<InputIssue[]> => {
  const issues = (await isUnitInScope(tx, unitId)) ? [] : [unitIssue(`${at}unitId`)];
  return [...issues, ...(await hukouIssues(tx, hukouUnitId, at))];
};

/** Writes drafts whose numbers were looked up just before; a number registered meanwhile is refused. */
export const writeChecked = async (tx: Tx, deps: PeopleDeps, drafts: readonly PersonDraft[]): Promise<number[]> => {
  await markDisputed(tx, deps, drafts);
  const written = await writePeople(tx, deps.keys, drafts);
  if (written.length === drafts.length) return written;
  const numbered = drafts.flatMap(({ idKind, idNumber }) =>
    idNumber === null ? [] : [maskDocument({ idKind, idNumber })],
  );
  throw registeredElsewhere({ idMasked: numbered.join("、") });
};

/**
 * The new person's number.
 * With `disputed`, a number that a living person of another name holds is registered a second time; both are marked and both are served.
 * @throws invalidInput with every fault, alreadyRegistered, registeredElsewhere, nothingToDispute
 */
export const registerPerson = async (tx: Tx, deps: PeopleDeps, input: NewPerson): Promise<number> => {
  const { draft, issues } = readPerson(input, { today: deps.clock.today(), at: "" });
  issues.push(...(await placeIssues(tx, input, "")));
  if (draft === null || issues.length > 0) throw invalidInput(issues);
  const duplicate = await duplicateOf(tx, deps, draft);
  if (duplicate) throw duplicate;
  const [personId] = await writeChecked(tx, deps, [draft]);
  if (personId === undefined) throw new Error("A written person has no number");
  return personId;
};
