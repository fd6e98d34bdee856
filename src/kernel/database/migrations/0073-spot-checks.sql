-- Why: what is checked on the spot is drawn, not chosen: by a seed that is kept, so that anybody can draw the same again; and what stands out is added.

create table cases.spot_check (
  check_id    bigint generated always as identity primary key,
  service_id  text collate "C" not null,
  county_id   int not null references places.unit,
  div_no      int not null,
  decided     daterange not null check (not isempty(decided)), -- cases granted on these days
  percent     int not null check (percent between 1 and 100),
  seed        text collate "C" not null,
  inspectors  text[] not null check (cardinality(inspectors) >= 2),
  population  int not null,
  made_by     int not null references access.account,
  made_at     timestamptz not null
);
create table cases.spot_check_case (
  check_id    bigint not null references cases.spot_check,
  case_id     bigint not null references cases.case_file,
  div_no      int not null,
  rank        int not null,        -- in the order of the draw
  why         text not null check (why in ('random','nearRelative','complaint','fast')),
  inspectors  text[] not null,     -- drawn by the same seed
  result      text check (result in ('agrees','differs')),
  visited_on  date,
  note        text,
  done_by     int references access.account,
  done_at     timestamptz,
  primary key (check_id, case_id),
  check ((result is null) = (done_by is null) and (result is null) = (visited_on is null))
);
create index spot_check_div on cases.spot_check (div_no, check_id desc);
create function cases.refuse_redraw() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.result is not null
    or (new.check_id, new.case_id, new.rank, new.why, new.inspectors) is distinct from (old.check_id, old.case_id, old.rank, old.why, old.inspectors) then
    if tg_op = 'UPDATE' and to_jsonb(new) - 'div_no' = to_jsonb(old) - 'div_no' then return new; end if;
    raise exception 'What was drawn and found does not change' using errcode = '23001';
  end if;
  return new;
end $$;
create trigger never_redrawn before update or delete on cases.spot_check_case for each row execute function cases.refuse_redraw();
create trigger append_only before update or delete on cases.spot_check for each row execute function kernel.refuse_change();

alter table cases.spot_check      enable row level security, force row level security;
alter table cases.spot_check_case enable row level security, force row level security;
create policy scope on cases.spot_check      using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on cases.spot_check_case using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy team on cases.spot_check_case as restrictive
  using (current_user <> 'xiangmin_app' or case_id not in (select people.hidden_cases()));
grant select, insert on cases.spot_check, cases.spot_check_case to xiangmin_app;
grant update (result, visited_on, note, done_by, done_at) on cases.spot_check_case to xiangmin_app;
