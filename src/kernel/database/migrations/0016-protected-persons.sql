-- Why: where a child in care, or somebody who fled violence, lives is known to those who work on it and to nobody else in the same office.
-- The mark is a column, so that the common row costs one comparison; only marked rows ask who is looking.

-- The official of the running transaction; null when nobody has said so, and then nothing protected is visible.
create function kernel.account_id() returns int language sql stable parallel safe
  return nullif(current_setting('app.account_id', true), '')::int;

alter table people.person      add guarded boolean not null default false;
alter table people.membership  add guarded boolean not null default false; -- the household shows that somebody is there, not who
alter table cases.case_file    add guarded boolean not null default false; -- it names a protected person

create table people.protection (
  protection_id bigint generated always as identity primary key,
  person_id     bigint not null references people.person,
  kind          text not null check (kind in ('child','violence','adoption','witness','other')),
  legal_basis   text not null check (legal_basis <> ''),
  reason        text not null check (reason <> ''),
  made_by       int not null references access.account,
  made_at       timestamptz not null,
  end_reason    text check (end_reason <> ''),
  ended_by      int references access.account,
  ended_at      timestamptz,
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
create unique index protection_in_force on people.protection (person_id) where ended_at is null;
create trigger ended_once before update on people.protection for each row when (old.ended_at is not null) execute function kernel.refuse_change();

create table people.protection_member (
  protection_id bigint not null references people.protection,
  account_id    int not null references access.account,
  added_by      int not null references access.account,
  added_at      timestamptz not null,
  left_by       int references access.account,
  left_at       timestamptz,
  primary key (protection_id, account_id, added_at),
  check ((left_at is null) = (left_by is null))
);
create unique index protection_member_now on people.protection_member (protection_id, account_id) where left_at is null;
create trigger left_once before update on people.protection_member for each row when (old.left_at is not null) execute function kernel.refuse_change();

-- 延后告知 · A person may ask who looked. While an inspection or the protection of a child would suffer, a look is told later, never not at all.
create table people.told_later (
  told_later_id bigint generated always as identity primary key,
  person_id   bigint not null references people.person,
  div_no      int not null, -- of the office that ordered it: the mark must work also where the person is not visible
  office_id   int references access.office, -- whose looks; null: all
  covers      daterange not null check (not isempty(covers) and not lower_inf(covers) and not upper_inf(covers)),
  told_on     date not null, -- from this day on the person is told
  legal_basis text not null check (legal_basis <> ''),
  reason      text not null check (reason <> ''),
  made_by     int not null references access.account,
  made_at     timestamptz not null,
  lifted_by   int references access.account,
  lifted_at   timestamptz,
  check (told_on >= upper(covers) and told_on <= upper(covers) + 366),
  check ((lifted_at is null) = (lifted_by is null))
);
create index told_later_person on people.told_later (person_id);
create index told_later_div on people.told_later (div_no);

-- Asked for marked rows only. As the owner, for the team is written in tables that those outside it do not see.
create function people.on_team(of_person bigint) returns boolean
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from people.protection p join people.protection_member m using (protection_id)
    where p.person_id = any(people.every_record(array[of_person])) and p.ended_at is null and m.account_id = kernel.account_id() and m.left_at is null)
$$;
-- Every protected person of the case must be in the official's care.
create function people.on_case_team(of_case bigint) returns boolean
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
  select not exists (select from cases.subject_member m join people.person p using (person_id)
    where m.case_id = of_case and p.guarded and not people.on_team(p.person_id))
$$;
create function people.hidden_cases() returns setof bigint
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
  select case_id from cases.case_file
  where guarded and div_no >= kernel.scope_lo() and div_no < kernel.scope_hi() and not people.on_case_team(case_id)
$$;
create index case_guarded on cases.case_file (case_id) where guarded;
create function people.is_in_scope(of_person bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from people.person where person_id = of_person and div_no >= kernel.scope_lo() and div_no < kernel.scope_hi())
$$;
revoke all on function people.on_team(bigint), people.on_case_team(bigint), people.hidden_cases(), people.is_in_scope(bigint) from public;
grant execute on function people.on_team(bigint), people.on_case_team(bigint), people.hidden_cases(), people.is_in_scope(bigint) to xiangmin_app;
-- A policy names them, so whoever reads the table must be allowed to call them; without an account and a scope they answer nothing.
grant execute on function people.on_team(bigint), people.on_case_team(bigint), people.hidden_cases() to xiangmin_citizen;

-- Restrictive: it narrows what the scope allows. For requests only, by name: "to xiangmin_app" would mean the owner too, who is a member of that role
-- where it is no superuser, and the functions above would ask themselves for ever. A citizen sees the own record as ever.
create policy team on people.person as restrictive
  using (not guarded or current_user <> 'xiangmin_app' or people.on_team(person_id));
create policy team on cases.case_file as restrictive
  using (not guarded or current_user <> 'xiangmin_app' or people.on_case_team(case_id));
create policy team on cases.entry as restrictive
  using (current_user <> 'xiangmin_app' or case_id not in (select people.hidden_cases()));
create policy team on cases.decision as restrictive
  using (current_user <> 'xiangmin_app' or case_id not in (select people.hidden_cases()));
create policy team on cases.subject_household as restrictive
  using (current_user <> 'xiangmin_app' or case_id not in (select people.hidden_cases()));
create policy team on cases.subject_member as restrictive
  using (current_user <> 'xiangmin_app' or case_id not in (select people.hidden_cases()));

alter table people.protection        enable row level security, force row level security;
alter table people.protection_member enable row level security, force row level security;
alter table people.told_later        enable row level security, force row level security;
create policy with_person on people.protection using (exists (select from people.person p where p.person_id = protection.person_id));
create policy with_protection on people.protection_member
  using (exists (select from people.protection p where p.protection_id = protection_member.protection_id));
create policy scope on people.told_later using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
grant select, insert on people.protection, people.protection_member, people.told_later to xiangmin_app;
grant update (end_reason, ended_by, ended_at) on people.protection to xiangmin_app;
grant update (left_by, left_at) on people.protection_member to xiangmin_app;
grant update (lifted_by, lifted_at) on people.told_later to xiangmin_app;

-- The mark follows the protection, on everything that would name the person.
create function people.mark_guarded() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  marked constant boolean := new.ended_at is null;
  records constant bigint[] := people.every_record(array[new.person_id]);
begin
  update people.person set guarded = marked where person_id = any(records);
  -- Windows of the name are in the open or they are not there: the team finds the person by the beginning of the name or the number.
  delete from people.person_gram where person_id = any(records);
  insert into people.person_gram (gram, div_no, person_id)
    select distinct substr(full_name, n, 2), div_no, person_id
    from people.person cross join lateral generate_series(1, char_length(full_name) - 1) as n
    where person_id = any(records) and not marked;
  update people.membership set guarded = marked where person_id = any(records);
  update cases.case_file c set guarded = exists (
      select from cases.subject_member m join people.person p using (person_id) where m.case_id = c.case_id and p.guarded)
    where c.case_id in (select m.case_id from cases.subject_member m where m.person_id = any(records));
  return null;
end $$;
-- Deferred: marked at once, the person would be out of sight before the same transaction has named the team.
create constraint trigger mark after insert or update on people.protection deferrable initially deferred
  for each row execute function people.mark_guarded();

-- Once for a statement: lists of thousands of members are written by one. The index keeps it a look into a handful of rows.
create index person_guarded on people.person (person_id) where guarded;
create function people.guard_members() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update people.membership m set guarded = true
    from added a join people.person p on p.person_id = a.person_id and p.guarded where m.membership_id = a.membership_id;
  return null;
end $$;
create trigger guard after insert on people.membership referencing new table as added
  for each statement execute function people.guard_members();

-- A case that the team opens names the person; one that others open shows the household's masked member and stays theirs.
create function people.guard_cases() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update cases.case_file set guarded = true where case_id in (
    select a.case_id from added a join people.person p on p.person_id = a.person_id and p.guarded where people.on_team(p.person_id));
  return null;
end $$;
create trigger guard after insert on cases.subject_member referencing new table as added
  for each statement execute function people.guard_cases();
revoke all on function people.mark_guarded(), people.guard_members(), people.guard_cases() from public;
