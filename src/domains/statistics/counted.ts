/** What is counted in a month: one line a case and figure, from the entries' own projections and from what the decisions promise. */
import { sql, WHOLE_PROVINCE, type Scope } from "#kernel/database";
import { firstDay, type Asked } from "./figures.ts";

/** Cases of the counties with one in the scope for which money is due for the month: `case_id`, `fen`. */
export const paidFor = (
  { serviceId, month }: Pick<Asked, "serviceId" | "month">,
  { lo, hi }: Scope = WHOLE_PROVINCE,
) => {
  const from = firstDay(month);
  return sql`
    select e.case_id, e.amount_fen as fen
    from (select distinct county_id from cases.case_file
        where service_id = ${serviceId} and county_id is not null and div_no >= ${lo} and div_no < ${hi}) k
      cross join lateral payments.entitled(k.county_id, ${serviceId}::text, ${from}::date) e
    where e.for_month = ${from}::date and e.amount_fen > 0`;
};

/**
 * `figure`, `case_id`, `fen`. A decision counts in the month in which it was signed; what runs counts in the month to which the money belongs, arrears and
 * undone decisions included as they stand today.
 */
export const counted = ({ serviceId, month }: Pick<Asked, "serviceId" | "month">) => {
  const from = firstDay(month);
  const begins = sql`(${from}::date::timestamp at time zone 'Asia/Shanghai')`;
  const ends = sql`((${from}::date + interval '1 month') at time zone 'Asia/Shanghai')`;
  return sql`
    select 'applied' as figure, case_id, null::bigint as fen from cases.case_file
      where service_id = ${serviceId} and opened_at >= ${begins} and opened_at < ${ends} and carried_from is null
    union all
    select distinct on (d.case_id, d.outcome) d.outcome, d.case_id, case when d.outcome in ('refused','suspended','stopped') then null else d.pays_fen end
      from cases.decision d join cases.case_file c using (case_id)
      where c.service_id = ${serviceId} and d.outcome <> 'kept' and d.decided_at >= ${begins} and d.decided_at < ${ends}
    union all
    select 'running', paid.case_id, paid.fen from (${paidFor({ serviceId, month })}) paid
    union all
    select 'pending', case_id, null from cases.case_file
      where service_id = ${serviceId} and opened_at < ${ends} and outcome is distinct from 'withdrawn' and outcome is distinct from 'terminated'
        and (decided_on is null and state = 'open' or decided_on >= (${from}::date + interval '1 month')::date)`;
};
