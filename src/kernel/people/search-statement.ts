/** The SQL of each reading of a search: only equality and range, because other operators lose their index under row-level security. */
import { sql } from "#kernel/database";
import type { KeyProvider } from "#kernel/secrets";
import { withBlind } from "./duplicates.ts";
import { idBlind, phoneBlind } from "./insert-people.ts";
import { afterPrefix, gramsOf } from "./name-index.ts";
import type { Reading } from "./read-query.ts";

type Sql = ReturnType<typeof sql>;
/** Division numbers [lo, hi), sorted and not overlapping. */
export interface Ranges {
  readonly lo: readonly number[];
  readonly hi: readonly number[];
}
/** Where a page starts: after this person in the order of the reading. */
export interface Mark {
  readonly personId: number;
  readonly divNo: number;
  readonly fullName: string;
  readonly pinyin: string;
  readonly initials: string;
}
interface Asked {
  readonly ranges: Ranges;
  readonly after: Mark | null;
  readonly limit: number;
}

/** People whose key begins so, in the order of the index (key, div_no). */
const beginning = (
  key: "full_name" | "pinyin" | "initials",
  asked: Asked & { prefix: string; also: Sql; mark: string | undefined },
): Sql => {
  const column = sql.ref(`p.${key}`);
  const { prefix, also, after, mark, limit } = asked;
  const page = after
    ? sql`and ${column} >= ${mark} and (${column}, p.div_no, p.person_id) > (${mark}, ${after.divNo}, ${after.personId})`
    : sql``;
  return sql`
    select p.person_id from people.person p
    where ${column} >= ${prefix} and ${column} < ${afterPrefix(prefix)} and p.merged_into is null ${also} ${page}
    order by ${column}, p.div_no, p.person_id limit ${limit}`;
};

/** People whose name holds these characters beyond its beginning: one window drives, the others and the name itself confirm. */
const holding = (name: string, { after, limit }: Asked): Sql => {
  const [first = "", ...others] = gramsOf(name);
  const page = after ? sql`and (g.div_no, g.person_id) > (${after.divNo}, ${after.personId})` : sql``;
  const confirmed = others.map(
    (gram) =>
      sql`and exists (select from people.person_gram o where o.gram = ${gram} and o.div_no = g.div_no and o.person_id = g.person_id)`,
  );
  return sql`
    select g.person_id from people.person_gram g join people.person p on p.person_id = g.person_id
    where g.gram = ${first} ${sql.join(confirmed, sql` `)} and strpos(p.full_name, ${name}) > 1 and p.merged_into is null ${page}
    order by g.div_no, g.person_id limit ${limit}`;
};

/** People who live in these ranges of divisions; each range is one walk along the index (div_no, person_id). */
const living = ({ ranges, after, limit }: Asked, also: Sql): Sql => {
  const page = after ? sql`and (p.div_no, p.person_id) > (${after.divNo}, ${after.personId})` : sql``;
  return sql`
    select one.person_id from unnest(${[...ranges.lo]}::int[], ${[...ranges.hi]}::int[]) as r (lo, hi)
      cross join lateral (
        select p.person_id, p.div_no from people.person p where p.div_no >= r.lo and p.div_no < r.hi and p.merged_into is null ${also} ${page}
        order by p.div_no, p.person_id limit ${limit}) one
    order by one.div_no, one.person_id limit ${limit}`;
};

/** A number of a merged record leads to the record that stands for it; a name leads to standing records only. */
const exactly = (people: Sql, { after, limit }: Asked): Sql => sql`
  select person_id from (select distinct people.standing_record(holder.person_id) as person_id from (${people}) as holder) as p
  where person_id > ${after?.personId ?? 0} order by person_id limit ${limit}`;

type Build = (value: string, asked: Asked, keys: KeyProvider) => Sql;

const builders: Readonly<Record<Reading["by"], Build>> = {
  "id-number": (value, asked, keys) =>
    exactly(withBlind(idBlind(keys, { idKind: "resident-id", idNumber: value })), asked),
  phone: (value, asked, keys) =>
    exactly(sql`select person_id from people.person where phone_blind = ${phoneBlind(keys, value)}`, asked),
  "name-begins": (value, asked) =>
    beginning("full_name", { ...asked, prefix: value, also: sql``, mark: asked.after?.fullName }),
  "name-holds": holding,
  pinyin: (value, asked) => beginning("pinyin", { ...asked, prefix: value, also: sql``, mark: asked.after?.pinyin }),
  initials: (value, asked) => {
    const also = sql`and not (p.pinyin >= ${value} and p.pinyin < ${afterPrefix(value)})`;
    return beginning("initials", { ...asked, prefix: value, also, mark: asked.after?.initials });
  },
  "name-in-place": (value, asked) => living(asked, sql`and strpos(p.full_name, ${value}) > 0`),
  place: (value, asked) => living(asked, sql`and strpos(p.full_name, ${value}) = 0`),
};

/** Numbers of the people whom a reading finds, in its own stable order. People found by an earlier reading are left out. */
export const searchStatement = (keys: KeyProvider, reading: Reading, asked: Asked): Sql =>
  builders[reading.by](reading.value, asked, keys);
