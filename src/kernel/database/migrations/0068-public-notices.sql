-- Why: a notice on the wall is read by those who pass; the same few words can be read on a telephone by whoever has the link from the wall, as long as
-- the notice stands, and an objection can be said from there. What is shown is frozen when the notice is posted, so nothing else can be shown.

create table cases.public_notice (
  notice_id bigint generated always as identity primary key,
  case_id   bigint not null references cases.case_file,
  div_no    int not null,
  key       text collate "C" not null unique check (length(key) >= 22), -- of the link; 128 random bits
  posted_on date not null,
  last_day  date not null check (last_day >= posted_on),
  shown     jsonb not null,
  ended_at  timestamptz -- taken down before its last day: what it said is no longer proposed
);
create unique index public_notice_up on cases.public_notice (case_id) where ended_at is null;
create index public_notice_div on cases.public_notice (div_no);

-- 网上异议 · Said by somebody who need not say who. It waits until the office that posted the notice has taken it into the case.
create table cases.public_objection (
  objection_id bigint generated always as identity primary key,
  case_id      bigint not null references cases.case_file,
  div_no       int not null,
  said_by      text not null check (said_by <> ''),
  content      text not null check (content <> ''),
  said_at      timestamptz not null
);
create index public_objection_case on cases.public_objection (case_id);
create index public_objection_div on cases.public_objection (div_no);
create trigger append_only before update or delete on cases.public_objection for each row execute function kernel.refuse_change();

alter table cases.public_notice    enable row level security, force row level security;
alter table cases.public_objection enable row level security, force row level security;
create policy scope on cases.public_notice    using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on cases.public_objection using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy team on cases.public_notice as restrictive to xiangmin_app
  using (not (case_id in (select people.hidden_cases())));
create policy team on cases.public_objection as restrictive to xiangmin_app
  using (not (case_id in (select people.hidden_cases())));
-- One notice, by its key, on the days on which it stands: nobody lists notices.
create policy by_key on cases.public_notice for select to xiangmin_public
  using (key = current_setting('app.notice_key', true) and ended_at is null
    and nullif(current_setting('app.today', true), '')::date between posted_on and last_day);
grant select, insert, update (ended_at) on cases.public_notice to xiangmin_app;
grant select on cases.public_objection to xiangmin_app;
grant usage on schema cases to xiangmin_public;
grant select (key, posted_on, last_day, shown, ended_at) on cases.public_notice to xiangmin_public;
