-- Why: standards are set by an office for a period under a document number. Two values for one day would pay two amounts, so overlap is refused;
-- a day without a value is a problem with a name, never a default.

create schema parameters;
grant usage on schema parameters to xiangmin_app;

create table parameters.value (
  value_id    bigint generated always as identity primary key,
  code        text collate "C" not null,
  unit_id     int not null references places.unit,
  div_no      int not null,
  category    text collate "C" not null default '', -- urban, rural …; '' when the parameter has no categories
  valid       daterange not null check (not isempty(valid) and not lower_inf(valid)),
  amount      numeric not null,                     -- money in fen, a count or a ratio: the declaration says which
  document_no text not null check (document_no <> ''),
  confirmed   boolean not null default true,        -- false: shown as "to confirm" wherever it is used
  set_by      int references access.account,
  set_at      timestamptz not null default now(),
  exclude using gist (code with =, unit_id with =, category with =, valid with &&)
);
create index value_lookup on parameters.value (code, unit_id, category);

alter table parameters.value enable row level security, force row level security;
-- Standards are published by law; only an office of the place sets them.
create policy everyone_reads on parameters.value for select using (true);
create policy scope_inserts on parameters.value for insert with check (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope_updates on parameters.value for update using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
grant select, insert on parameters.value to xiangmin_app;
grant update (valid) on parameters.value to xiangmin_app; -- closing a period; amounts are never edited
