/** Villages within scope by the ways in which lists name them. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";

/** Null: no such village here; "several": the name alone does not tell. */
export type FindVillage = (text: string) => number | null | "several";

interface Village {
  unitId: number;
  name: string;
  township: string;
  code: string | null;
}

const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

/** 炭子冲村 is also written 炭子冲 and 炭子冲村委会, 炭子冲村民委员会. */
const shortest = (name: string): string => name.replace(/(?:村民委员会|居民委员会|村委会|居委会|社区|村)$/, "");

/** One query a file; a county has some four hundred villages, the province thirty thousand. */
export const villagesByName = async (tx: Tx, today: Day): Promise<FindVillage> => {
  const { rows } = await sql<Village>`
    select s.unit_id as "unitId", v.name, coalesce(above.name, '') as township,
      (select c.code from places.unit_code c where c.unit_id = s.unit_id and c.system = 'NBS12' and c.valid @> ${today}::date limit 1) as code
    from places.scope s
      join places.unit u on u.unit_id = s.unit_id and u.level = 4
      join places.unit_version v on v.unit_id = s.unit_id and v.valid @> ${today}::date
      left join places.unit_version above on above.unit_id = v.parent_id and above.valid @> ${today}::date
    where s.div_no >= kernel.scope_lo() and s.div_no < kernel.scope_hi()`.execute(tx);
  const known = new Map<string, Set<number>>();
  for (const { unitId, name, township, code } of rows)
    for (const word of [name, shortest(name), `${township}${name}`, `${township}${shortest(name)}`, code ?? ""])
      if (word !== "") known.set(plain(word), (known.get(plain(word)) ?? new Set()).add(unitId));
  return (text) => {
    const found = known.get(plain(text)) ?? known.get(shortest(plain(text)));
    const [only] = found ?? [];
    return found === undefined || only === undefined ? null : found.size === 1 ? only : "several";
  };
};
