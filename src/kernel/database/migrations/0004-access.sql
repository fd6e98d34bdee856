-- Why: people decide, so every act has a named official of an office with a place; sessions live in the database so that they can be ended.

create schema access;
grant usage on schema access to xiangmin_app;

create table access.office (
  office_id int generated always as identity primary key,
  kind      text not null, -- township, county, verificationCentre, prefecture, province …: the keys of the offices a declaration names
  unit_id   int not null references places.unit,
  div_no    int not null,
  name      text not null,
  unique (kind, unit_id)
);
create index office_div on access.office (div_no);

create table access.account (
  account_id    int generated always as identity primary key,
  office_id     int not null references access.office,
  div_no        int not null,
  login         text collate "C" not null unique,
  full_name     text not null,
  role          text not null,
  password_hash text not null,
  failed_count  int not null default 0,
  locked_until  timestamptz,
  valid         daterange not null default daterange('2020-01-01', null),
  created_at    timestamptz not null default now()
);
create index account_div on access.account (div_no);

create table access.session (
  token_hash bytea primary key, -- the token itself is never stored
  account_id int not null references access.account,
  div_no     int not null,
  csrf       text not null,
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null
);
create index session_account on access.session (account_id);

alter table access.office  enable row level security, force row level security;
alter table access.account enable row level security, force row level security;
alter table access.session enable row level security, force row level security;
create policy everyone_reads on access.office for select using (true);
create policy scope_writes on access.office for insert with check (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on access.account using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on access.session using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
grant select, insert on access.office to xiangmin_app;
grant select, insert on access.account to xiangmin_app;
grant update (failed_count, locked_until, password_hash, valid) on access.account to xiangmin_app;
grant select, insert, delete on access.session to xiangmin_app;
grant update (seen_at) on access.session to xiangmin_app;
