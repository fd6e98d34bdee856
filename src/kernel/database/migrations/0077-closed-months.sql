-- Why: a county reports a month once. What was reported stays as it was; what is corrected afterwards shows as a difference and never rewrites the report.
create schema statistics;
grant usage on schema statistics to xiangmin_app;

-- 月结
create table statistics.closed_month (
  unit_id    int not null references places.unit,
  service_id text collate "C" not null,
  month      date not null check (extract(day from month) = 1),
  div_no     int not null,
  parts      jsonb not null,             -- the figures of every part, as they were
  sm3        text collate "C" not null,  -- over their canonical text
  closed_by  int not null references access.account,
  closed_at  timestamptz not null,
  primary key (unit_id, service_id, month)
);
create index closed_month_div on statistics.closed_month (div_no, month desc);
create trigger never_edited before update or delete on statistics.closed_month for each row execute function kernel.refuse_change();
alter table statistics.closed_month enable row level security, force row level security;
create policy scope on statistics.closed_month using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
grant select, insert on statistics.closed_month to xiangmin_app;
