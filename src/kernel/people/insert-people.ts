/** Writes people set by set: encrypted numbers, blind indexes and name keys in one statement. */
import { setImmediate } from "node:timers/promises";
import { sql, type Tx } from "#kernel/database";
import { blindIndex, sealField, type KeyProvider } from "#kernel/secrets";
import { nameKeys } from "./name-index.ts";
import type { PersonDraft } from "./read-person.ts";

/** The fields that encryption is bound to; what was sealed for one cannot be opened as another. */
export const idField = "people.person.id_cipher";
export const phoneField = "people.person.phone_cipher";

/** Fingerprint of a document number; another kind of document never matches. */
export const idBlind = (keys: KeyProvider, { idKind, idNumber }: { idKind: string; idNumber: string }): Buffer =>
  blindIndex(keys, idKind, idNumber);
export const phoneBlind = (keys: KeyProvider, phone: string): Buffer => blindIndex(keys, "phone", phone);

const columnsOf = (keys: KeyProvider, drafts: readonly PersonDraft[]) => {
  const named = drafts.map((draft) => nameKeys(draft.fullName));
  const ids = drafts.map(({ idKind, idNumber }) => (idNumber === null ? null : { idKind, idNumber }));
  return {
    unitId: drafts.map((draft) => draft.unitId),
    hukouUnitId: drafts.map((draft) => draft.hukouUnitId),
    fullName: drafts.map((draft) => draft.fullName),
    pinyin: named.map((name) => name.pinyin),
    initials: named.map((name) => name.initials),
    sex: drafts.map((draft) => draft.sex),
    birthDate: drafts.map((draft) => draft.birthDate),
    idKind: drafts.map((draft) => draft.idKind),
    idCipher: ids.map((id) => id && sealField(keys, idField, id.idNumber)),
    idBlind: ids.map((id) => id && idBlind(keys, id)),
    idDisputed: drafts.map((draft) => draft.idDisputed),
    phoneCipher: drafts.map(({ phone }) => phone && sealField(keys, phoneField, phone)),
    phoneBlind: drafts.map(({ phone }) => phone && phoneBlind(keys, phone)),
    diedOn: drafts.map((draft) => draft.diedOn),
  };
};

type Columns = ReturnType<typeof columnsOf>;

const writeColumns = async (tx: Tx, column: Columns): Promise<number[]> => {
  const written = await sql<{ personId: number }>`
    with given as (
      select * from unnest(${column.unitId}::int[], ${column.hukouUnitId}::int[], ${column.fullName}::text[], ${column.pinyin}::text[],
        ${column.initials}::text[], ${column.sex}::text[], ${column.birthDate}::date[], ${column.idKind}::text[], ${column.idCipher}::bytea[],
        ${column.idBlind}::bytea[], ${column.idDisputed}::boolean[], ${column.phoneCipher}::bytea[], ${column.phoneBlind}::bytea[],
        ${column.diedOn}::date[]) with ordinality
        as g (unit_id, hukou_unit_id, full_name, pinyin, initials, sex, birth_date, id_kind, id_cipher, id_blind, id_disputed,
          phone_cipher, phone_blind, died_on, place_in_list)
    ), person as (
      insert into people.person (div_no, unit_id, hukou_unit_id, full_name, pinyin, initials, sex, birth_date, id_kind, id_cipher, id_blind,
        id_disputed, phone_cipher, phone_blind, died_on)
      select s.div_no, g.unit_id, g.hukou_unit_id, g.full_name, g.pinyin, g.initials, g.sex, g.birth_date, g.id_kind, g.id_cipher, g.id_blind,
        g.id_disputed, g.phone_cipher, g.phone_blind, g.died_on
      from given g join places.scope s on s.unit_id = g.unit_id
      order by g.place_in_list
      on conflict (id_blind) where not id_disputed do nothing
      returning person_id, div_no, full_name
    ), gram as (
      insert into people.person_gram (gram, div_no, person_id)
      select distinct substr(full_name, n, 2), div_no, person_id
      from person cross join lateral generate_series(1, char_length(full_name) - 1) as n
    )
    select person_id as "personId" from person order by person_id`.execute(tx);
  return written.rows.map((row) => row.personId);
};

/** The new numbers in ascending order; fewer than drafts when a document number is taken or a unit is unknown. */
export const writePeople = (tx: Tx, keys: KeyProvider, drafts: readonly PersonDraft[]): Promise<number[]> =>
  writeColumns(tx, columnsOf(keys, drafts));

// Small enough to pass through the socket at once, large enough that planning the statement does not count.
const portion = 500;

/**
 * Inserts checked people, e.g. of the synthetic province, and returns their numbers in the order given
 * (an identity column counts up in the order of the insert). The next portion is encrypted while the database writes the last one.
 */
export const insertPeople = async (
  tx: Tx,
  { keys }: { keys: KeyProvider },
  drafts: readonly PersonDraft[],
): Promise<number[]> => {
  const written: number[] = [];
  let writing: Promise<number[]> = Promise.resolve([]);
  for (let start = 0; start < drafts.length; start += portion) {
    const columns = columnsOf(keys, drafts.slice(start, start + portion));
    written.push(...(await writing));
    writing = writeColumns(tx, columns);
    // Two turns of the event loop: one sends the statement, one drains the socket.
    await setImmediate();
    await setImmediate();
  }
  written.push(...(await writing));
  if (written.length !== drafts.length)
    throw new Error(
      `${drafts.length - written.length} of ${drafts.length} people were not inserted: a number is taken or a unit unknown`,
    );
  return written;
};
