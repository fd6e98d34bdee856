-- Why: one person, one row, for all services; identity numbers are encrypted and found by a blind index;
-- names are found through bigrams because pattern operators lose their index under row-level security.

create schema people;
grant usage on schema people to xiangmin_app;

create table people.person (
  person_id   bigint generated always as identity primary key,
  div_no      int not null,
  unit_id     int not null references places.unit, -- where the person lives, as low as known
  hukou_unit_id int references places.unit,
  full_name   text collate "C" not null,
  pinyin      text collate "C" not null,
  initials    text collate "C" not null,
  sex         text check (sex in ('male','female')),
  birth_date  date,
  id_kind     text not null default 'resident-id',
  id_cipher   bytea,
  id_blind    bytea,
  id_disputed boolean not null default false, -- two living persons share one number: both are served, a person resolves it
  phone_cipher bytea,
  phone_blind bytea,
  died_on     date,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);
create unique index person_id_blind on people.person (id_blind) where not id_disputed;
create index person_id_disputed on people.person (id_blind) where id_disputed;
create index person_phone on people.person (phone_blind);
create index person_name on people.person (full_name, div_no);
create index person_pinyin on people.person (pinyin, div_no);
create index person_initials on people.person (initials, div_no);
create index person_div on people.person (div_no, person_id);

-- Two-character windows of the name, each with the person's division so that the table has its own scope policy.
create table people.person_gram (
  gram      text collate "C" not null,
  div_no    int not null,
  person_id bigint not null references people.person,
  primary key (gram, div_no, person_id)
);
create index person_gram_person on people.person_gram (person_id);

create table people.household (
  household_id bigint generated always as identity primary key,
  div_no       int not null,
  unit_id      int not null references places.unit,
  head_id      bigint references people.person,
  category     text check (category in ('urban','rural')),
  address      text,
  valid        daterange not null check (not isempty(valid)),
  created_at   timestamptz not null default now()
);
create index household_div on people.household (div_no, household_id);
create index household_head on people.household (head_id);

create table people.membership (
  membership_id bigint generated always as identity primary key,
  div_no        int not null,
  household_id  bigint not null references people.household,
  person_id     bigint not null references people.person,
  relation      text not null, -- to the head: 本人, 配偶, 子/女 … by code
  valid         daterange not null check (not isempty(valid)),
  -- A person lives in one household at a time.
  exclude using gist (person_id with =, valid with &&)
);
create index membership_household on people.membership (household_id);
create index membership_div on people.membership (div_no);

alter table people.person      enable row level security, force row level security;
alter table people.person_gram enable row level security, force row level security;
alter table people.household   enable row level security, force row level security;
alter table people.membership  enable row level security, force row level security;
create policy scope on people.person      using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on people.person_gram using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on people.household   using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on people.membership  using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
grant select, insert, update on people.person, people.household, people.membership to xiangmin_app;
grant select, insert, delete on people.person_gram to xiangmin_app;

-- The one look beyond scope: does this number exist in the province, and does the name match? Nothing more is answered.
-- The scope is widened and put back by hand: an ordinary owner may not attach app.lo to a function. An error undoes it with the transaction.
create function people.exists_in_province(blind bytea, given_name text, out found boolean, out name_matches boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  answer alias for $3; -- the name "found" is taken by plpgsql inside the body
  lo text := coalesce(current_setting('app.lo', true), '');
  hi text := coalesce(current_setting('app.hi', true), '');
begin
  perform set_config('app.lo', '0', true), set_config('app.hi', '2147483647', true);
  select count(*) > 0, coalesce(bool_or(full_name = given_name), false)
    into answer, name_matches
    from (
      select full_name from people.person where id_blind = blind and not id_disputed
      union all select full_name from people.person where id_blind = blind and id_disputed) as holder;
  perform set_config('app.lo', lo, true), set_config('app.hi', hi, true);
end $$;
revoke all on function people.exists_in_province(bytea, text) from public;
grant execute on function people.exists_in_province(bytea, text) to xiangmin_app;
