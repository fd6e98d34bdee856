-- Why: a county's first day is the roll it already pays (DB57 article 28: nobody gets onto it without an application, so these are marked). What was granted
-- before the takeover has no decision in this system and none is pretended; it promises what the roll said from the first month paid here.

alter table cases.case_file
  add carried_from date check (extract(day from carried_from) = 1), -- first month paid here
  add carried_fen  bigint check (carried_fen > 0),
  add check ((carried_from is null) = (carried_fen is null));
create index case_carried on cases.case_file (service_id, county_id) where carried_from is not null;

create or replace function payments.entitled(of_county int, of_service text, until date)
  returns table (case_id bigint, for_month date, amount_fen bigint, decision_id bigint)
  language sql stable as $$
  with decided as (
    select d.case_id, d.decision_id, d.version, d.outcome, d.pays_fen, d.effect,
      date_trunc('month', coalesce((d.effect ->> 'owedFrom')::date, d.starts_on, (d.effect ->> 'endsOn')::date))::date as from_month
    from cases.decision d join cases.case_file c using (case_id)
    where c.county_id = of_county and c.service_id = of_service and d.outcome not in ('refused','kept')
      and not exists (select from cases.appeal a where a.case_id = d.case_id and a.decision = d.version and a.undid)
    union all
    select c.case_id, null, 0, 'granted', c.carried_fen, null, c.carried_from
    from cases.case_file c where c.county_id = of_county and c.service_id = of_service and c.carried_from is not null
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

-- Paid by what was carried over: no decision of this system.
alter table payments.line alter decision_id drop not null;

-- What the lines of a list come to, so that the office can hold it against its own figures before anything is written.
alter table exchange.import add totals jsonb;
alter table exchange.import_row drop constraint import_row_kind_check;
alter table exchange.import_row add constraint import_row_kind_check check (kind in ('person','household','case'));

-- A case that stands in the register of cases is no more taken back than any other; its people stay with it.
create function exchange.holds_cases(of_import bigint) returns boolean language sql stable as
  $$ select exists (select from exchange.import_row where import_id = of_import and kind = 'case') $$;
grant execute on function exchange.holds_cases(bigint) to xiangmin_app;
