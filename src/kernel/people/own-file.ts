/** 我的档案 · What a citizen sees of the own record and household; runs as asCitizen, so there is one person to find. */
import { sql, type Tx } from "#kernel/database";
import { openField } from "#kernel/secrets";
import type { OwnFileWire } from "#wire";
import { isRelation, relations } from "./declare.ts";
import { idField } from "./insert-people.ts";
import { maskDocument, placeOf } from "./person-row.ts";
import type { PeopleDeps } from "./read-person.ts";

interface Row extends Omit<OwnFileWire, "idMasked" | "household"> {
  personId: number;
  divNo: number;
  idKind: string;
  idCipher: Buffer | null;
  relation: string | null;
  category: "urban" | "rural" | null;
  address: string | null;
  home: string | null;
}

/** The file, and the person it is of, for the audit; null when nobody is visible. Members of the household are not named: each has a file. */
export const ownFile = async (
  tx: Tx,
  { clock, keys }: PeopleDeps,
): Promise<{ file: OwnFileWire; subject: { id: number; divNo: number } } | null> => {
  const today = clock.today();
  const found = await sql<Row>`
    select p.person_id as "personId", p.div_no as "divNo", p.full_name as name, p.sex, p.birth_date as "birthDate",
      p.id_kind as "idKind", p.id_cipher as "idCipher", coalesce(${placeOf(sql`p.unit_id`, today)}, '原区划已撤销') as place,
      m.relation, h.category, h.address, ${placeOf(sql`h.unit_id`, today)} as home
    from people.person p
      left join people.membership m on m.person_id = p.person_id and m.valid @> ${today}::date
      left join people.household h on h.household_id = m.household_id
    order by m.membership_id limit 1`.execute(tx);
  const [row] = found.rows;
  if (row === undefined) return null;
  const { personId, divNo, idKind, idCipher, relation, category, address, home, ...self } = row;
  const idMasked = idCipher && maskDocument({ idKind, idNumber: openField(keys, idField, idCipher) });
  const household =
    relation === null
      ? null
      : {
          category,
          address,
          place: home ?? "原区划已撤销",
          relation: isRelation(relation) ? relations[relation] : relation,
        };
  return { file: { ...self, idMasked, household }, subject: { id: personId, divNo } };
};
