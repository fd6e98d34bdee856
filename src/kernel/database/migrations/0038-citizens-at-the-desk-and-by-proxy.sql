-- Why: not every citizen has a telephone that proves who they are. A clerk who has seen the identity card lets them in with a code for once; and a guardian
-- or an agent acts for another from one day to another, on a document. The mandate is asked by the database itself each time a row is read.

create table access.citizen_code (
  code_hash  bytea primary key, -- SHA-256; the code is told once, at the desk
  person_id  bigint not null references people.person,
  div_no     int not null,      -- of the office at whose desk the card was shown
  made_by    int not null references access.account,
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
alter table access.citizen_session alter id_blind drop not null; -- null: let in at a desk
alter table access.citizen_session add check (id_blind is not null or person_id is not null);

-- 代办授权 · Who acts for whom.
create table access.mandate (
  mandate_id    bigint generated always as identity primary key,
  person_id     bigint not null references people.person, -- who is represented
  proxy_id      bigint not null references people.person, -- who acts
  div_no        int not null, -- of the office that has the document
  kind          text not null check (kind in ('guardian','agent')),
  valid         daterange not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
  document      text not null check (document <> ''), -- which paper says so, e.g. 授权委托书 2025-03-28
  registered_by int not null references access.account,
  registered_at timestamptz not null,
  withdrawn_at  timestamptz,  -- over from this moment, whatever its days say
  check (person_id <> proxy_id),
  exclude using gist (person_id with =, proxy_id with =, valid with &&) where (withdrawn_at is null)
);
create index mandate_proxy on access.mandate (proxy_id);
create trigger withdrawn_once before update on access.mandate
  for each row when (old.withdrawn_at is not null) execute function kernel.refuse_change();

-- 撤回意愿 · An applicant wants the application back. The office ends the case after it has made sure that nobody was pressed.
create table cases.withdrawal_wish (
  case_id   bigint primary key references cases.case_file,
  div_no    int not null,
  person_id bigint not null references people.person, -- who said it: the applicant or a proxy
  reason    text not null check (reason <> ''),
  said_at   timestamptz not null
);
create index withdrawal_wish_div on cases.withdrawal_wish (div_no);
create trigger append_only before update or delete on cases.withdrawal_wish for each row execute function kernel.refuse_change();

alter table access.citizen_code   enable row level security, force row level security;
alter table access.mandate        enable row level security, force row level security;
alter table cases.withdrawal_wish enable row level security, force row level security;
create policy scope on access.citizen_code using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
-- For requests only, by name, as with protected persons: the function below asks as the owner, whose transaction has a citizen and no range.
create policy scope on access.mandate
  using (current_user <> 'xiangmin_app' or (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi()));
create policy scope on cases.withdrawal_wish using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy team on cases.withdrawal_wish as restrictive
  using (current_user <> 'xiangmin_app' or case_id not in (select people.hidden_cases()));
create policy own on cases.withdrawal_wish for select to xiangmin_citizen
  using (exists (select from cases.case_file c where c.case_id = withdrawal_wish.case_id));
grant insert on access.citizen_code to xiangmin_app;
grant select, insert on access.mandate to xiangmin_app;
grant update (withdrawn_at) on access.mandate to xiangmin_app;
grant select on cases.withdrawal_wish to xiangmin_app;
grant select (case_id, said_at) on cases.withdrawal_wish to xiangmin_citizen;

-- Whose rows a citizen sees: the own, or of the one person for whom a mandate is in force today; nobody's when it is not.
create or replace function kernel.own_person() returns bigint
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when asked.for_person is null or asked.for_person = asked.self then asked.self
    when exists (select from access.mandate m
      where m.person_id = asked.for_person and m.proxy_id = asked.self and m.withdrawn_at is null
        and m.valid @> nullif(current_setting('app.today', true), '')::date) then asked.for_person
  end
  from (select nullif(current_setting('app.person_id', true), '')::bigint as self,
    nullif(current_setting('app.for_person', true), '')::bigint as for_person) asked
$$;
revoke all on function kernel.own_person() from public;
grant execute on function kernel.own_person() to xiangmin_citizen;

-- Whoever a person is protected from may be the one who holds the mandate.
create function access.end_mandates() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update access.mandate set withdrawn_at = new.made_at
    where person_id = any(people.every_record(array[new.person_id])) and withdrawn_at is null;
  return null;
end $$;
revoke all on function access.end_mandates() from public;
create trigger end_mandates after insert on people.protection for each row execute function access.end_mandates();
