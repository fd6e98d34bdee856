/** Finds divisions by name, old or new, or by pinyin. */
import { sql } from "#kernel/database";
import type { Tx } from "#kernel/database";
import type { DivisionRow } from "#wire";
import { dayOf, inForce } from "./as-of.ts";
import type { AsOf } from "./as-of.ts";
import { current } from "./current.ts";
import { divisionRows } from "./division-rows.ts";
import { oldNameHint } from "./old-name-hint.ts";

/** `hint` explains why an old name led to this unit; null when today's name matched. */
export interface SearchHit {
  readonly row: DivisionRow;
  readonly hint: string | null;
}

export interface SearchOptions extends AsOf {
  readonly limit?: number;
  /** Only units of this level. */
  readonly level?: number;
  /** Only units inside this one, today. */
  readonly within?: number;
}

interface Match {
  unitId: number;
  name: string;
  inForce: boolean;
}

/** Sorts after every character in the collation "C", so that [prefix, prefix + LAST) is all names with the prefix. */
const LAST = "\u{10FFFF}";

/** The collation is the one of the index; without it the range would be walked in the order of another. */
const beginsWith = (column: "name" | "pinyin" | "initials", prefix: string) => {
  const text = sql.ref(`v.${column}`);
  return sql`(${text} collate "C" >= ${prefix} and ${text} collate "C" < ${prefix + LAST})`;
};

/** Letters are pinyin or initials, anything else is the beginning of a name. */
const matching = (text: string) => {
  if (!/^[a-z]+$/i.test(text)) return beginsWith("name", text);
  const letters = text.toLowerCase();
  return sql`(${beginsWith("pinyin", letters)} or ${beginsWith("initials", letters)})`;
};

const matches = async (tx: Tx, text: string, options: SearchOptions & { limit: number }): Promise<Match[]> => {
  const ofLevel = options.level === undefined ? sql`true` : sql`u.level = ${options.level}`;
  const inside =
    options.within === undefined
      ? sql`true`
      : sql`exists (select from places.scope w where w.unit_id = ${options.within} and s.div_no >= w.div_no and s.div_no < w.div_hi)`;
  const now = inForce("v.valid", dayOf(options));
  const { rows } = await sql<Match>`
    select m."unitId", m.name, m."inForce" from (
      select distinct on (v.unit_id) v.unit_id as "unitId", v.name, ${now} as "inForce", u.level, s.div_no
      from places.unit_version v join places.unit u using (unit_id) left join places.scope s using (unit_id)
      where ${matching(text)} and ${ofLevel} and ${inside}
      order by v.unit_id, ${now} desc, v.valid desc) m
    order by m.name <> ${text}, m.level, m.div_no nulls last limit ${options.limit}`.execute(tx);
  return rows;
};

/**
 * Units whose name begins with the text, or whose pinyin or initials do, today's or a former name; each as it is on the day,
 * whole names first, then the higher level. A unit that has ended leads to those that hold its territory.
 */
export const search = async (tx: Tx, text: string, options: SearchOptions = {}): Promise<SearchHit[]> => {
  const [asked, limit] = [text.normalize("NFKC").trim(), options.limit ?? 20];
  if (asked === "") return [];
  const found = await matches(tx, asked, { ...options, limit });
  const targets: { unitId: number; hint: string | null }[] = [];
  for (const match of found) {
    const now = match.inForce ? null : await current(tx, match.unitId, options);
    if (now === null) targets.push({ unitId: match.unitId, hint: null });
    const hint = now === null ? null : await oldNameHint(tx, match, now);
    for (const related of now ?? []) targets.push({ unitId: related.unit.unitId, hint });
  }
  const kept = targets
    .filter((t, at) => targets.findIndex((other) => other.unitId === t.unitId) === at)
    .slice(0, limit);
  const rows = await divisionRows(
    tx,
    kept.map(({ unitId }) => unitId),
    options,
  );
  return rows.map((row) => ({ row, hint: kept.find(({ unitId }) => unitId === row.unitId)?.hint ?? null }));
};
