/** 代码赋码 · Codes begin and end with a day; which units need new ones after a change. */
import { sql, type Tx } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import type { Day, InputIssue } from "#wire";
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

/** Units that there are none of, and what one list says twice; all faults at once. */
const demandSound = async (tx: Tx, codes: Issued["codes"]): Promise<void> => {
  const { rows } = await sql<{ unitId: number }>`
    select unit_id as "unitId" from places.unit where unit_id = any(${codes.map(({ unitId }) => unitId)}::int[])`.execute(
    tx,
  );
  const known = new Set(rows.map(({ unitId }) => unitId));
  const issues = codes.flatMap(({ unitId, system, code }, at): InputIssue[] => {
    const earlier = codes.slice(0, at).filter((other) => other.system === system);
    return [
      ...(known.has(unitId)
        ? []
        : [{ at: `codes[${at}].unitId`, code: "unknown-unit", says: `没有编号为 ${unitId} 的区划，请重新选择` }]),
      ...(earlier.some((other) => other.code === code || other.unitId === unitId)
        ? [
            {
              at: `codes[${at}].code`,
              code: "twice",
              says: `代码 ${code} 或者该区划在本次赋码中出现了两次，请保留一次`,
            },
          ]
        : []),
    ];
  });
  if (issues.length > 0) throw invalidInput(issues);
};

/**
 * Each unit's code of the system ends the day before, and the new one begins. Runs as the owner.
 * @throws codeTaken when a unit that goes on has the code; invalidInput
 */
export const issueCodes = async (tx: Tx, { codes, from, source }: Issued): Promise<void> => {
  await demandSound(tx, codes);
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
