-- Why: statutory clocks count working days; the State Council publishes next year's arrangement late, so days are data.

create schema calendar;
grant usage on schema calendar to xiangmin_app;

-- Only days that differ from the weekly rule (Monday to Friday are worked).
create table calendar.day (
  day    date primary key,
  worked boolean not null,
  name   text not null,
  source text not null
);
-- Years for which the arrangement is known; a clock that runs into an unknown year says so.
create table calendar.year (
  year   int primary key,
  source text not null
);
alter table calendar.day  enable row level security, force row level security;
alter table calendar.year enable row level security, force row level security;
create policy everyone on calendar.day  using (true);
create policy everyone on calendar.year using (true);
grant select on all tables in schema calendar to xiangmin_app;
