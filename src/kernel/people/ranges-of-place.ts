/** Divisions of today, below the county, whose name begins so. */
import { sql, type Tx } from "#kernel/database";
import { afterPrefix } from "./name-index.ts";
import type { Ranges } from "./search-statement.ts";

// A beginning that many places share is not a place yet: the reader is still typing.
const mostPlaces = 20;

/** Their number ranges within scope, sorted and merged; empty when no place is meant. */
export const rangesOfPlace = async (tx: Tx, { name, today }: { name: string; today: string }): Promise<Ranges> => {
  const found = await sql<{ lo: number; hi: number }>`
    select s.div_no as lo, s.div_hi as hi
    from places.unit_version v
      join places.unit u on u.unit_id = v.unit_id and u.level >= 3
      join places.scope s on s.unit_id = v.unit_id and s.div_no >= kernel.scope_lo() and s.div_no < kernel.scope_hi()
    where v.name collate "C" >= ${name} and v.name collate "C" < ${afterPrefix(name)} and v.valid @> ${today}::date
    order by s.div_no limit ${mostPlaces + 1}`.execute(tx);
  const merged: { lo: number; hi: number }[] = [];
  if (found.rows.length > mostPlaces) return { lo: [], hi: [] };
  for (const { lo, hi } of found.rows) {
    const last = merged.at(-1);
    if (last && lo < last.hi) last.hi = Math.max(last.hi, hi);
    else merged.push({ lo, hi });
  }
  return { lo: merged.map((range) => range.lo), hi: merged.map((range) => range.hi) };
};
