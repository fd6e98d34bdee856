/** 待核事项 · What a division change leaves to a person. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import type { LeftOver } from "./carry-rows.ts";
import type { Plan } from "./plan.ts";
import { noSuchTask } from "./problems.ts";

interface Written {
  readonly changeId: number;
  readonly plan: Plan;
  readonly left: readonly LeftOver[];
  readonly on: Day;
  /** New numbers of the units that were renumbered. */
  readonly numbers: readonly number[];
}

const writeLeft = (tx: Tx, { changeId, plan, left }: Written) => {
  const targets = left.map(({ unitId }) => plan.successors.get(unitId) ?? unitId);
  return sql`
    insert into places.rescope_task (change_id, div_no, subject, subject_key, why, unit_id)
    select ${changeId}::int, s.div_no, t.subject, t.subject_key::jsonb, t.why, t.unit_id
    from unnest(${left.map(({ table }) => table)}::text[], ${left.map(({ key }) => JSON.stringify(key))}::text[],
      ${left.map(({ why }) => why)}::text[], ${targets}::int[]) as t (subject, subject_key, why, unit_id)
    join places.scope s on s.unit_id = t.unit_id`.execute(tx);
};

/** Standards stay with the unit that set them: the successor has none until its office sets its own. */
const writeStandards = (tx: Tx, { changeId, plan, on }: Written) =>
  sql`
  insert into places.rescope_task (change_id, div_no, subject, subject_key, why, unit_id)
  select ${changeId}::int, s.div_no, 'parameters.value', jsonb_build_object('value_id', v.value_id), 'standard', s.unit_id
  from unnest(${[...plan.successors.keys()]}::int[], ${[...plan.successors.values()]}::int[]) as m (was, now)
  join parameters.value v on v.unit_id = m.was and v.valid @> ${on}::date join places.scope s on s.unit_id = m.now`.execute(
    tx,
  );

/** Open cases whose offices are no longer the right ones; they are handed over when they hear of the change, and the task goes with it. */
const writeCases = (tx: Tx, { changeId, plan, numbers }: Written) =>
  sql`
  insert into places.rescope_task (change_id, div_no, subject, subject_key, why, unit_id)
  select ${changeId}::int, c.div_no, 'cases.case_file', jsonb_build_object('case_id', c.case_id), 'case-office', s.unit_id
  from cases.case_file c join places.scope s on s.div_no = c.div_no
  where c.state <> 'closed' and c.div_no = any(${[...numbers]}::int[])
    and (c.county_id is distinct from s.county_id or c.unit_id = any(${[...plan.ended]}::int[]) or c.turn_unit_id = any(${[...plan.ended]}::int[]))`.execute(
    tx,
  );

/** How many tasks the change leaves. */
export const writeTasks = async (tx: Tx, written: Written): Promise<number> => {
  await writeLeft(tx, written);
  await writeStandards(tx, written);
  await writeCases(tx, written);
  const count = await sql<{ tasks: number }>`
    select count(*)::int as tasks from places.rescope_task where change_id = ${written.changeId}`.execute(tx);
  return count.rows[0]?.tasks ?? 0;
};

export interface RescopeTask {
  readonly taskId: number;
  readonly changeId: number;
  readonly subject: string;
  readonly subjectKey: Readonly<Record<string, unknown>>;
  readonly why: "split" | "name-taken" | "standard" | "case-office";
  /** Where it lies for now. */
  readonly unitId: number;
  readonly place: string;
}

/** Open ones of the scope, oldest first, after the one given. */
export const rescopeTasks = async (tx: Tx, { after = 0, limit = 100 }: { after?: number; limit?: number } = {}) => {
  const found = await sql<RescopeTask>`
    select t.task_id as "taskId", t.change_id as "changeId", t.subject, t.subject_key as "subjectKey", t.why, t.unit_id as "unitId",
      v.name as place
    from places.rescope_task t join places.unit_version v on v.unit_id = t.unit_id and upper_inf(v.valid)
    where t.done_at is null and t.task_id > ${after} order by t.task_id limit ${limit}`.execute(tx);
  return found.rows;
};

/** Ticks a task off after a person has looked: moved the household, set the standard, handed the case over, or left it. @throws noSuchTask */
export const settleTask = async (
  tx: Tx,
  { taskId, note, by, at }: { taskId: number; note: string; by: number; at: Date },
): Promise<void> => {
  const settled = await sql`
    update places.rescope_task set done_by = ${by}, done_at = ${at}, note = ${note}
    where task_id = ${taskId} and done_at is null returning task_id`.execute(tx);
  if (settled.rows.length === 0) throw noSuchTask({ taskId });
};
