/** 疑似重复 · Records within scope that may be the same person, each with the reasons why. */
import { sql, type Tx } from "#kernel/database";
import type { PersonRow } from "#wire";
import { personRows } from "../person-row.ts";
import { personNotVisible } from "../problems.ts";
import type { PeopleDeps } from "../read-person.ts";

export interface MergeCandidate {
  readonly person: PersonRow;
  /** Chinese, the weightiest first; for a person to judge. */
  readonly reasons: readonly string[];
}

interface Likeness {
  personId: number;
  number: boolean;
  name: boolean;
  sound: boolean;
  birth: boolean;
  phone: boolean;
}

const says: readonly (readonly [(like: Likeness) => boolean, string])[] = [
  [({ number }) => number, "证件号码相同（重号待核）"],
  [({ name }) => name, "姓名相同"],
  [({ name, sound }) => sound && !name, "姓名读音相同"],
  [({ birth }) => birth, "出生日期相同"],
  [({ phone }) => phone, "电话相同"],
];

const most = 20;

// Each arm walks one index; a phone alone is no likeness, for families share one.
const likenesses = async (tx: Tx, personId: number): Promise<Likeness[]> => {
  const found = await sql<Likeness>`
    with me as (select * from people.person where person_id = ${personId}),
    like_me as (
      select p.person_id from me join people.person p on p.full_name = me.full_name
        and (p.birth_date = me.birth_date or p.phone_blind = me.phone_blind or p.birth_date is null or me.birth_date is null)
      union select p.person_id from me join people.person p on p.pinyin = me.pinyin and p.birth_date = me.birth_date
      union select p.person_id from me join people.person p on p.phone_blind = me.phone_blind
        and (p.pinyin = me.pinyin or p.birth_date = me.birth_date)
      union select p.person_id from me join people.person p on p.id_blind = me.id_blind and p.id_disputed)
    select p.person_id as "personId", coalesce(p.id_blind = me.id_blind, false) as number, p.full_name = me.full_name as name,
      p.pinyin = me.pinyin as sound, coalesce(p.birth_date = me.birth_date, false) as birth,
      coalesce(p.phone_blind = me.phone_blind, false) as phone
    from me cross join like_me join people.person p on p.person_id = like_me.person_id
    where p.person_id <> me.person_id and p.merged_into is null
      and p.person_id <> all(people.every_record(array[me.person_id]))
    order by 2 desc, 3 desc, 5 desc, 6 desc, 1 limit ${most}`.execute(tx);
  return found.rows;
};

/**
 * At most 20, the likeliest first. Only a proposal: whether two records are one person, an official finds out and says.
 * @throws personNotVisible
 */
export const mergeCandidates = async (tx: Tx, deps: PeopleDeps, personId: number): Promise<MergeCandidate[]> => {
  const self = await sql`select from people.person where person_id = ${personId}`.execute(tx);
  if (self.rows.length === 0) throw personNotVisible({ personId });
  const found = await likenesses(tx, personId);
  const rows = await personRows(
    tx,
    deps,
    found.map((like) => like.personId),
  );
  return rows.flatMap((person) => {
    const like = found.find((each) => each.personId === person.personId);
    return like ? [{ person, reasons: says.filter(([holds]) => holds(like)).map(([, words]) => words) }] : [];
  });
};
