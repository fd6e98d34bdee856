-- Why: lists come in from spreadsheets and go back out. An import is checked, then written in one transaction, and can be taken back the same day
-- as long as nobody has built on it; for that it must be known which rows it wrote.

create schema exchange;
grant usage on schema exchange to xiangmin_app;

create table exchange.import (
  import_id       bigint generated always as identity primary key,
  div_no          int not null,
  kind            text collate "C" not null,
  file_id         bigint not null references files.file,
  checked_file_id bigint references files.file, -- the same rows with a comment at each fault; null when there is none
  account_id      int not null references access.account,
  office_id       int not null references access.office,
  state           text not null check (state in ('checked','committed','undone')),
  rows            int not null,
  bad_rows        int not null,
  groups          int not null, -- what is written together, e.g. households
  bad_groups      int not null,
  faults          jsonb not null, -- the first ones, for the page; all of them stand in the checked file
  checked_at      timestamptz not null,
  committed_at    timestamptz,
  committed_on    date,         -- the business day; undoing ends with it
  undone_at       timestamptz,
  check (bad_rows <= rows and bad_groups <= groups)
);
create index import_div on exchange.import (div_no, import_id desc);

create table exchange.import_row (
  import_id bigint not null references exchange.import,
  kind      text not null check (kind in ('person','household')),
  row_id    bigint not null,
  div_no    int not null,
  line      int not null, -- in the file
  primary key (import_id, kind, row_id)
);
create trigger never_edited before update or delete on exchange.import_row for each row execute function kernel.refuse_change();

alter table exchange.import     enable row level security, force row level security;
alter table exchange.import_row enable row level security, force row level security;
create policy scope on exchange.import     using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on exchange.import_row using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
grant select, insert on exchange.import, exchange.import_row to xiangmin_app;
grant update (state, committed_at, committed_on, undone_at) on exchange.import to xiangmin_app;

-- People and households are never deleted by the application, with this one exception: rows of an import that nothing else has touched.
-- False, and nothing deleted, when something has. It runs in the caller's scope: what the caller cannot see, it does not delete.
create function exchange.withdraw_households(of_import bigint) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  person_ids bigint[];
  household_ids bigint[];
begin
  select coalesce(array_agg(r.row_id) filter (where r.kind = 'person'), '{}'),
         coalesce(array_agg(r.row_id) filter (where r.kind = 'household'), '{}')
    into person_ids, household_ids
    from exchange.import_row r join exchange.import i using (import_id)
    where r.import_id = of_import and i.state = 'committed';
  if exists (select from people.person where person_id = any(person_ids) and updated_at <> created_at)
    or exists (select from people.membership
               where (person_id = any(person_ids) or household_id = any(household_ids))
                 and not (person_id = any(person_ids) and household_id = any(household_ids) and upper_inf(valid)))
    or exists (select from files.file where subject_kind = 'person' and subject_id = any(person_ids))
  then return false;
  end if;
  delete from people.membership where household_id = any(household_ids);
  delete from people.household where household_id = any(household_ids);
  delete from people.person_gram where person_id = any(person_ids);
  delete from people.person where person_id = any(person_ids);
  return true;
exception
  -- Cases and whatever else refers to a person or a household.
  when foreign_key_violation then return false;
end $$;
revoke all on function exchange.withdraw_households(bigint) from public;
grant execute on function exchange.withdraw_households(bigint) to xiangmin_app;
