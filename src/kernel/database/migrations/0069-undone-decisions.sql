-- Why: a decision that a reconsideration or a court has annulled promises nothing any more; what was decided before it holds again, and is owed.

alter table cases.appeal add column undid boolean not null default false; -- its decision has fallen: what was before holds again

create or replace function payments.entitled(of_county int, of_service text, until date)
  returns table (case_id bigint, for_month date, amount_fen bigint, decision_id bigint)
  language sql stable as $$
  with decided as (
    select d.case_id, d.decision_id, d.version, d.outcome, d.pays_fen, d.effect,
      date_trunc('month', coalesce((d.effect ->> 'owedFrom')::date, d.starts_on, (d.effect ->> 'endsOn')::date))::date as from_month
    from cases.decision d join cases.case_file c using (case_id)
    where c.county_id = of_county and c.service_id = of_service and d.outcome not in ('refused','kept')
      and not exists (select from cases.appeal a where a.case_id = d.case_id and a.decision = d.version and a.undid)
  ), span as (
    select *, min(from_month) over (partition by decided.case_id order by version rows between 1 following and unbounded following) as next_month
    from decided where from_month is not null
  )
  select s.case_id, m::date, case
      when s.outcome in ('stopped','suspended') then 0
      when s.effect is not null and m >= (s.effect ->> 'endsOn')::date then 0
      when s.outcome = 'gradualExit' then coalesce((s.effect -> 'monthsFen' ->> (12 * extract(year from age(m, s.from_month)) + extract(month from age(m, s.from_month)))::int)::bigint, 0)
      else s.pays_fen end, s.decision_id
  from span s cross join lateral generate_series(s.from_month::timestamp, least(until, coalesce(s.next_month - 1, until))::timestamp, interval '1 month') m
$$;
