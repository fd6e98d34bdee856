/** People as lists show them: the number masked, the place by name, the household of today. */
import { sql, type Tx } from "#kernel/database";
import { openField } from "#kernel/secrets";
import { maskIdNumber } from "#policy";
import type { PersonRow } from "#wire";
import { idField } from "./insert-people.ts";
import type { PeopleDeps } from "./read-person.ts";

interface StoredPerson extends Omit<PersonRow, "age" | "idMasked"> {
  idKind: string;
  idCipher: Buffer | null;
}

/** Whole years completed on a day; someone born on 29 February completes a year on 1 March of common years. */
export const ageOn = (birthDate: string, on: string): number =>
  Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (on.slice(5) < birthDate.slice(5) ? 1 : 0);

/** Hides a document number: the birth date of a resident's, the middle of any other. */
export const maskDocument = ({ idKind, idNumber }: { idKind: string; idNumber: string }): string =>
  idKind === "resident-id" ? maskIdNumber(idNumber) : `${idNumber.slice(0, 2)}****${idNumber.slice(-1)}`;

/** "township · village" of today for a column that holds a unit; null when the unit has no name today. */
export const placeOf = (unitId: ReturnType<typeof sql>, today: string) => sql`(
  select case when above.level >= 3 then above_named.name || ' · ' || named.name else named.name end
  from places.unit_version named
    left join places.unit above on above.unit_id = named.parent_id
    left join places.unit_version above_named on above_named.unit_id = named.parent_id and above_named.valid @> ${today}::date
  where named.unit_id = ${unitId} and named.valid @> ${today}::date)`;

const shown = ({ idKind, idCipher, ...row }: StoredPerson, { clock, keys }: PeopleDeps): PersonRow => ({
  ...row,
  age: row.birthDate === null ? null : ageOn(row.birthDate, row.diedOn ?? clock.today()),
  idMasked: idCipher && maskDocument({ idKind, idNumber: openField(keys, idField, idCipher) }),
});

const columns = (today: string) => sql`
  p.person_id as "personId", p.full_name as name, p.sex, p.birth_date as "birthDate", p.id_kind as "idKind",
  p.id_cipher as "idCipher", p.died_on as "diedOn", coalesce(${placeOf(sql`p.unit_id`, today)}, '原区划已撤销') as place,
  (select m.household_id from people.membership m
   where (m.person_id = p.person_id or (exists (select from people.person o where o.merged_into = p.person_id)
     and m.person_id = any(people.every_record(array[p.person_id])))) and m.valid @> ${today}::date limit 1) as "householdId"`;

/** The row that stands for each record asked about, under that record's number; records outside the scope have none. */
export const rowsByRecord = async (
  tx: Tx,
  deps: PeopleDeps,
  recordIds: readonly number[],
): Promise<Map<number, PersonRow>> => {
  if (recordIds.length === 0) return new Map();
  const found = await sql<StoredPerson & { recordId: number }>`
    select asked.person_id as "recordId", ${columns(deps.clock.today())}
    from unnest(${[...recordIds]}::bigint[]) with ordinality as asked (person_id, place_in_list)
      join people.person r on r.person_id = asked.person_id
      join people.person p
        on p.person_id = case when r.merged_into is null then r.person_id else people.standing_record(r.person_id) end
    order by asked.place_in_list`.execute(tx);
  return new Map(found.rows.map(({ recordId, ...row }) => [recordId, shown(row, deps)]));
};

/**
 * The rows of these people in the order asked, each person once: a record that was merged is answered by the one it was merged into.
 * People outside the scope are left out.
 */
export const personRows = async (tx: Tx, deps: PeopleDeps, personIds: readonly number[]): Promise<PersonRow[]> => {
  const rows = await rowsByRecord(tx, deps, personIds);
  return [...new Map([...rows.values()].map((row) => [row.personId, row])).values()];
};
