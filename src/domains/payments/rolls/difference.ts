/** 与上期差异 · Why this roll is not the last one: by cause, with cases and yuan, so that each leader signs a difference and not a heap of lines. */
import { sql, type Tx } from "#kernel/database";

export const causes = {
  added: "新增",
  ended: "不再发放",
  raised: "提高",
  lowered: "降低",
  arrears: "补发",
  reissue: "退回重发",
  held: "暂缓",
  same: "不变",
} as const;
export type Cause = keyof typeof causes;

export interface DifferenceRow {
  readonly cause: Cause;
  readonly cases: number;
  /** What this cause adds to, or takes from, the last roll, in fen. */
  readonly fen: number;
}

/** Against the last closed roll of an earlier month of the same county and service; the sums of all causes make the whole difference. */
export const differenceOf = async (tx: Tx, rollId: number): Promise<readonly DifferenceRow[]> => {
  const { rows } = await sql<DifferenceRow>`
    with now as (select * from payments.roll where roll_id = ${rollId}),
    before as (
      select r.roll_id from payments.roll r, now
      where r.county_id = now.county_id and r.service_id = now.service_id and r.month < now.month and r.state = 'closed' and r.nth = 1
      order by r.month desc limit 1
    ), mine as (select case_id, state, kind, amount_fen from payments.line where roll_id = ${rollId}),
    last as (select case_id, amount_fen from payments.line where roll_id = (select roll_id from before) and kind = 'regular' and held_for is null),
    compared as (
      select case when m.state = 'held' then 'held' when m.kind <> 'regular' then m.kind when l.case_id is null then 'added'
          when m.amount_fen > l.amount_fen then 'raised' when m.amount_fen < l.amount_fen then 'lowered' else 'same' end as cause,
        m.case_id, case when m.state = 'held' then 0 else m.amount_fen end - case when m.kind = 'regular' then coalesce(l.amount_fen, 0) else 0 end as fen
      from mine m left join last l on l.case_id = m.case_id and m.kind = 'regular'
      union all
      select 'ended', l.case_id, -l.amount_fen from last l where not exists (select from mine m where m.case_id = l.case_id and m.kind = 'regular')
    )
    select cause, count(distinct case_id)::int as cases, sum(fen)::bigint as fen from compared group by cause order by cause`.execute(
    tx,
  );
  return rows;
};
