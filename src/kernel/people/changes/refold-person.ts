/** Writes the columns of a person as the versions of the facts add up to. */
import { sql, type Tx } from "#kernel/database";
import { sealField } from "#kernel/secrets";
import { idBlind, idField, phoneBlind, phoneField } from "../insert-people.ts";
import { gramsOf, nameKeys } from "../name-index.ts";
import { registeredElsewhere } from "../problems.ts";
import { maskDocument } from "../person-row.ts";
import type { PeopleDeps } from "../read-person.ts";
import { lockPerson, type LockedPerson } from "./current-facts.ts";
import { factVersions } from "./fact-versions.ts";
import { foldFacts } from "./fold-facts.ts";
import { given, type FactChanges, type Facts } from "./person-fields.ts";

const writeName = async (tx: Tx, { personId, divNo }: LockedPerson, name: string): Promise<void> => {
  await sql`delete from people.person_gram where person_id = ${personId}`.execute(tx);
  await sql`
    insert into people.person_gram (gram, div_no, person_id)
    select gram, ${divNo}::int, ${personId}::bigint from unnest(${gramsOf(name)}::text[]) as gram
    where not exists (select from people.person where person_id = ${personId} and guarded)`.execute(tx);
};

const writeColumns = async (tx: Tx, { clock, keys }: PeopleDeps, { personId, facts, numberChanged }: Target) => {
  const { fullName, idKind, idNumber, phone } = facts;
  const { pinyin, initials } = nameKeys(fullName ?? "");
  const id = idNumber === null || idKind === null ? null : { idKind, idNumber };
  await sql`
    update people.person set full_name = ${fullName}, pinyin = ${pinyin}, initials = ${initials}, sex = ${facts.sex},
      birth_date = ${facts.birthDate}, id_kind = ${idKind}, hukou_unit_id = ${facts.hukouUnitId}, died_on = ${facts.diedOn},
      id_cipher = case when ${numberChanged} then ${id && sealField(keys, idField, id.idNumber)}::bytea else id_cipher end,
      id_blind = ${id && idBlind(keys, id)}, id_disputed = id_disputed and not ${numberChanged}::boolean,
      phone_cipher = ${phone && sealField(keys, phoneField, phone)}, phone_blind = ${phone && phoneBlind(keys, phone)},
      updated_at = ${clock.now()}
    where person_id = ${personId}`.execute(tx);
};

interface Target {
  readonly personId: number;
  readonly facts: Facts;
  readonly numberChanged: boolean;
}

const isNumberTaken = (error: unknown): boolean =>
  error instanceof Error && "constraint" in error && error.constraint === "person_id_blind";

/** What the fold gives, without where the person lives: a move writes that together with the division. */
const foldOf = async (tx: Tx, deps: PeopleDeps, personId: number): Promise<FactChanges> => {
  const { unitId: _place, ...standing } = Object.fromEntries(
    [...foldFacts(await factVersions(tx, deps, personId), deps.clock.today())].map(([field, { value }]) => [
      field,
      value,
    ]),
  );
  return standing;
};

/**
 * The fields whose current value is another one now; nothing is written when there are none.
 * @throws registeredElsewhere when the number was registered for somebody else meanwhile
 */
export const refoldPerson = async (tx: Tx, deps: PeopleDeps, personId: number): Promise<FactChanges> => {
  const person = await lockPerson(tx, deps, personId);
  const standing = await foldOf(tx, deps, personId);
  const changed = Object.fromEntries(given(standing).filter(([field, value]) => person.facts[field] !== value));
  if (Object.keys(changed).length === 0) return {};
  const facts: Facts = { ...person.facts, ...changed };
  const { idKind, idNumber } = facts;
  try {
    const numberChanged = "idNumber" in changed || "idKind" in changed;
    await writeColumns(tx, deps, { personId, facts, numberChanged });
  } catch (error) {
    if (!isNumberTaken(error)) throw error;
    throw registeredElsewhere({ idMasked: maskDocument({ idKind: idKind ?? "", idNumber: idNumber ?? "" }) });
  }
  if (changed["fullName"]) await writeName(tx, person, changed["fullName"]);
  return changed;
};
