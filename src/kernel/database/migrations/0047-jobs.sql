-- Why: work that takes longer than a request (imports, reverification, pay rolls, the night's upkeep) must survive the process that does it,
-- must not be done twice, and must be visible to the office that asked for it.

create table kernel.job (
  job_id          bigint generated always as identity primary key,
  key             text collate "C" not null unique, -- the same work is asked for once
  kind            text collate "C" not null,
  title           text not null,
  div_no          int not null, -- of the office that asked; 0: the platform itself
  account_id      bigint references access.account, -- null: the platform itself
  input           jsonb not null,
  state           text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  done            bigint not null default 0,
  total           bigint, -- null: not known
  result          jsonb,
  fault           text,
  attempts        int not null default 0,
  asked_at        timestamptz not null,
  next_at         timestamptz not null,
  lease_until     timestamptz, -- whoever runs it renews this; past it the runner is taken for dead
  started_at      timestamptz,
  ended_at        timestamptz,
  cancel_asked_by bigint references access.account,
  check ((state in ('done', 'failed', 'cancelled')) = (ended_at is not null)),
  check ((state = 'running') = (lease_until is not null))
);
create index job_due on kernel.job (next_at, job_id) where state in ('waiting', 'running');
create index job_of_office on kernel.job (div_no, job_id desc);

alter table kernel.job enable row level security, force row level security;
create policy scope on kernel.job using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
grant select, insert on kernel.job to xiangmin_app;
-- A request may ask for an end; only the runner says how far the work is.
grant update (cancel_asked_by) on kernel.job to xiangmin_app;
