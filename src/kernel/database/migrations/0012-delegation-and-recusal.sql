-- Why: officials fall ill and travel; the work goes on under a dated delegation that both see. And nobody handles the case of a relative.

create table access.delegation (
  delegation_id bigint generated always as identity primary key,
  from_account  int not null references access.account, -- whose post it is
  to_account    int not null references access.account, -- who acts
  office_id     int not null references access.office,  -- of both; when one of them leaves it, the delegation is void
  div_no        int not null,
  valid         daterange not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
  reason        text not null check (reason <> ''),
  made_at       timestamptz not null,
  withdrawn_at  timestamptz,                            -- over from this moment, whatever its days say
  check (from_account <> to_account),
  -- A post is in one other hand at a time.
  exclude using gist (from_account with =, valid with &&) where (withdrawn_at is null)
);
create index delegation_to on access.delegation (to_account);
create index delegation_div on access.delegation (div_no);

alter table access.session add delegation_id bigint references access.delegation;
grant update (delegation_id) on access.session to xiangmin_app;

-- 近亲属回避 · Declared by the official; it ends, it is not deleted.
create table access.relative (
  relative_id bigint generated always as identity primary key,
  account_id  int not null references access.account,
  person_id   bigint not null references people.person,
  div_no      int not null, -- of the official's office
  relation    text not null check (relation in ('spouse','parent','child','sibling','other')),
  valid       daterange not null check (not isempty(valid)),
  stated_at   timestamptz not null,
  exclude using gist (account_id with =, person_id with =, valid with &&)
);
create index relative_div on access.relative (div_no);

alter table access.delegation enable row level security, force row level security;
alter table access.relative   enable row level security, force row level security;
create policy scope on access.delegation using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on access.relative   using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
grant select, insert on access.delegation, access.relative to xiangmin_app;
grant update (withdrawn_at) on access.delegation to xiangmin_app;
grant update (valid) on access.relative to xiangmin_app;
