/** Changes that were recorded in advance become current on their day. */
import { sql, type Tx } from "#kernel/database";
import { publish } from "#kernel/events";
import type { Day } from "#wire";
import type { PeopleDeps } from "../read-person.ts";
import { refoldPerson } from "./refold-person.ts";
import { casesTouched, touchedBy } from "./touched-by.ts";

interface Due {
  changeId: number;
  personId: number;
  divNo: number;
  effectiveOn: Day;
}

const applyOne = async (tx: Tx, deps: PeopleDeps, { changeId, personId, divNo, effectiveOn }: Due): Promise<void> => {
  const changed = await refoldPerson(tx, deps, personId);
  const at = deps.clock.now();
  await sql`update people.person_change set applied_at = ${at} where change_id = ${changeId}`.execute(tx);
  const cases = casesTouched(await touchedBy(tx, personId));
  const body = { personId, changeId, fields: Object.keys(changed), effectiveOn, cases };
  await publish(tx, { kind: "PersonChanged", key: `person-change/${changeId}`, divNo, at, body });
};

/** How many became current today. Runs as the owner, once a day or oftener; a change waits while its record is merged. */
export const applyDueChanges = async (tx: Tx, deps: PeopleDeps): Promise<number> => {
  const due = await sql<Due>`
    select c.change_id as "changeId", c.person_id as "personId", p.div_no as "divNo", c.effective_on as "effectiveOn"
    from people.person_change c join people.person p using (person_id)
    where c.applied_at is null and c.effective_on <= ${deps.clock.today()} and p.merged_into is null
    order by c.effective_on, c.change_id for update of c skip locked`.execute(tx);
  for (const change of due.rows) await applyOne(tx, deps, change);
  return due.rows.length;
};
