/** 代码赋码 · Codes begin and end with a day; which units need new ones after a change. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import type { CodeSystem } from "../resolve.ts";
import type { NewCode } from "./division-change.ts";
import { codeTaken } from "./problems.ts";

export interface Issued {
  readonly codes: readonly (NewCode & { readonly unitId: number })[];
  readonly from: Day;
  /** The notice that publishes them. */
  readonly source: string;
}

const end = async (tx: Tx, which: ReturnType<typeof sql>, from: Day): Promise<void> => {
  await sql`delete from places.unit_code c where ${which} and upper_inf(c.valid) and lower(c.valid) >= ${from}::date`.execute(
    tx,
  );
  await sql`update places.unit_code c set valid = daterange(lower(c.valid), ${from}) where ${which} and upper_inf(c.valid)`.execute(
    tx,
  );
};

/** Codes of units that ended end with them. */
export const endCodes = (tx: Tx, unitIds: readonly number[], from: Day): Promise<void> =>
  end(tx, sql`c.unit_id = any(${[...unitIds]}::int[])`, from);

/**
 * Each unit's code of the system ends the day before, and the new one begins. Runs as the owner.
 * @throws codeTaken when a unit that goes on has the code
 */
export const issueCodes = async (tx: Tx, { codes, from, source }: Issued): Promise<void> => {
  const given = sql`unnest(${codes.map((c) => c.unitId)}::int[], ${codes.map((c) => c.system)}::text[], ${codes.map((c) => c.code)}::text[])`;
  await end(
    tx,
    sql`exists (select from ${given} as n (unit_id, system, code) where n.unit_id = c.unit_id and n.system = c.system)`,
    from,
  );
  const taken = await sql<{ code: string; name: string }>`
    select c.code, v.name from ${given} as n (unit_id, system, code)
    join places.unit_code c on c.code = n.code and c.system = n.system and c.valid && daterange(${from}::date, null)
    join places.unit_version v on v.unit_id = c.unit_id and upper_inf(v.valid) limit 1`.execute(tx);
  if (taken.rows[0]) throw codeTaken(taken.rows[0]);
  await sql`
    insert into places.unit_code (unit_id, system, code, valid, source)
    select n.unit_id, n.system, n.code, daterange(${from}::date, null), ${source} from ${given} as n (unit_id, system, code)`.execute(
    tx,
  );
};

/** A code that still begins like the former superior's: valid until the new one is published. */
export interface CodeToReissue {
  readonly unitId: number;
  readonly name: string;
  readonly system: CodeSystem;
  readonly code: string;
}

/** Codes from before the change in these subtrees; those issued with it are not among them. */
export const codesToReissue = async (tx: Tx, tops: readonly number[], from: Day): Promise<CodeToReissue[]> => {
  const found = await sql<CodeToReissue>`
    select c.unit_id as "unitId", v.name, c.system, c.code
    from places.scope top join places.scope s on s.div_no >= top.div_no and s.div_no < top.div_hi
    join places.unit_code c on c.unit_id = s.unit_id and upper_inf(c.valid) and (lower_inf(c.valid) or lower(c.valid) < ${from}::date)
    join places.unit_version v on v.unit_id = s.unit_id and upper_inf(v.valid)
    where top.unit_id = any(${[...tops]}::int[]) order by s.div_no, c.system`.execute(tx);
  return found.rows;
};
