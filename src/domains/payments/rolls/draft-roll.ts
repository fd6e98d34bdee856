/** 编制清册 · Takes from the decisions what is due and has not been paid, month by month: nobody types an amount. */
import { record } from "#kernel/audit";
import { asOwner, sql, type Tx } from "#kernel/database";
import type { Acting, PaymentDeps } from "../deps.ts";
import { monthAhead, nothingDue, openRoll } from "../problems.ts";
import { checkLines } from "./findings.ts";
import { recount } from "./roll-row.ts";

export interface NewRoll {
  readonly countyId: number;
  readonly serviceId: string;
  /** YYYY-MM */
  readonly month: string;
}

/** What is due up to the month and neither paid nor on its way, in fen; negative: more was paid than is due. */
export const dueOf = (countyId: number, serviceId: string, until: string) => sql`
  select e.case_id, e.for_month, e.decision_id, (e.amount_fen - coalesce(p.fen, 0))::bigint as fen, coalesce(p.came_back, false) as came_back
  from payments.entitled(${countyId}::int, ${serviceId}::text, ${until}::date) e
    left join (select case_id, for_month, sum(amount_fen) filter (where l.state in ('ready','paid')) as fen, bool_or(l.state = 'returned') as came_back
      from payments.line l join payments.roll r using (roll_id)
      where r.county_id = ${countyId}::int and r.service_id = ${serviceId}::text and r.state <> 'void' group by case_id, for_month) p
      on p.case_id = e.case_id and p.for_month = e.for_month`;

const insertLines = (
  tx: Tx,
  rollId: number,
  { countyId, serviceId }: NewRoll,
  month: string,
  today: string,
): Promise<unknown> =>
  sql`insert into payments.line (roll_id, line_no, div_no, case_id, decision_id, person_id, for_month, kind, amount_fen, payment_account_id, state, held_for)
    select ${rollId}, row_number() over (order by c.div_no, c.case_id, d.for_month), c.div_no, d.case_id, d.decision_id, c.applicant_id, d.for_month,
      case when d.came_back then 'reissue' when d.for_month = ${month}::date then 'regular' else 'arrears' end, d.fen, a.payment_account_id,
      case when a.payment_account_id is null then 'held' else 'ready' end, case when a.payment_account_id is null then 'noAccount' end
    from (${dueOf(countyId, serviceId, month)}) d join cases.case_file c using (case_id)
      left join payments.account a on a.person_id = c.applicant_id and a.valid @> ${today}::date and a.confirmed_by is not null
    where d.fen > 0 and c.applicant_id is not null`.execute(tx);

/**
 * Makes the roll of a county, a service and a month, checks it, and answers its number. Arrears and what banks sent back are lines of their own, each under
 * the month to which it belongs.
 * @throws monthAhead, openRoll, nothingDue
 */
export const draftRoll = (
  { database, clock }: PaymentDeps,
  { actor, requestId }: Acting,
  given: NewRoll,
): Promise<number> =>
  asOwner(database, async (tx) => {
    const { countyId, serviceId } = given;
    const [month, today, at] = [`${given.month}-01`, clock.today(), clock.now()];
    if (month > today) throw monthAhead({ month: given.month });
    // One after the other: the second finds the first one's roll.
    await sql`select from places.unit where unit_id = ${countyId} for update`.execute(tx);
    const open = await sql<{ rollId: number; month: string }>`
      select roll_id as "rollId", to_char(month, 'YYYY-MM') as month from payments.roll
      where county_id = ${countyId} and service_id = ${serviceId} and state not in ('closed','void')`.execute(tx);
    if (open.rows[0]) throw openRoll(open.rows[0]);
    const { rows } = await sql<{ rollId: number; divNo: number }>`
      insert into payments.roll (div_no, county_id, service_id, month, nth, lines, total_fen, made_by, made_at)
      select s.div_no, ${countyId}, ${serviceId}, ${month}::date,
        1 + (select count(*) from payments.roll where county_id = ${countyId} and service_id = ${serviceId} and month = ${month}::date), 0, 0, ${actor.accountId}, ${at}
      from places.scope s where s.unit_id = ${countyId} returning roll_id as "rollId", div_no as "divNo"`.execute(tx);
    const [roll] = rows;
    if (!roll) throw new Error(`County ${countyId} has no place in the tree`);
    await insertLines(tx, roll.rollId, given, month, today);
    const lines = await sql`select from payments.line where roll_id = ${roll.rollId} limit 1`.execute(tx);
    if (lines.rows.length === 0) throw nothingDue({ month: given.month });
    await checkLines(tx, roll.rollId);
    await recount(tx, roll.rollId);
    await record(tx, {
      actor,
      requestId,
      act: "write",
      what: "payments.draft-roll",
      detail: { rollId: roll.rollId, ...given },
      subjects: [],
      at,
    });
    return roll.rollId;
  });
