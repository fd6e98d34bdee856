-- Why: divisions split, merge, rename and change code; a case of 2016 must still find its county.
-- A unit is permanent; its names, parents and codes are dated; div_no is today's nested number for scope.

create schema places;
grant usage on schema places to xiangmin_app;

create table places.unit (
  unit_id   int primary key,
  level     smallint not null check (level between 0 and 5), -- 0 province … 4 village, 5 group
  statutory boolean not null,                               -- false: development zones, farms, other statistical rows
  kind      text not null
);

create table places.change (
  change_id     int primary key,
  kind          text not null check (kind in ('ESTABLISH','ABOLISH','RENAME','TYPE_CHANGE','CODE_CHANGE','REPARENT','MERGE','SPLIT','TRANSFER_PART','SEAT_MOVE')),
  approval_no   text,
  approved_on   date,
  effective_on  date not null,
  effective_precision text not null default 'day' check (effective_precision in ('day','year')),
  completed_on  date,
  note          text
);

create table places.unit_version (
  unit_id     int not null references places.unit,
  name        text not null,
  full_name   text not null,
  pinyin      text collate "C" not null,
  initials    text collate "C" not null,
  type        text not null,
  parent_id   int references places.unit,
  directly_under_province boolean not null default false,
  valid       daterange not null check (not isempty(valid)),
  change_id   int references places.change,
  primary key (unit_id, valid),
  exclude using gist (unit_id with =, valid with &&)
);
create index unit_version_parent on places.unit_version (parent_id);
create index unit_version_name on places.unit_version (name collate "C");
create index unit_version_pinyin on places.unit_version (pinyin);
create index unit_version_initials on places.unit_version (initials);

create table places.unit_code (
  unit_id int not null references places.unit,
  system  text not null check (system in ('GB2260','GB10114','NBS12','LEGACY')),
  code    text collate "C" not null,
  valid   daterange not null check (not isempty(valid)),
  source  text not null,
  primary key (unit_id, system, code, valid),
  exclude using gist (code with =, system with =, valid with &&) -- the code first: it tells rows apart
);
create index unit_code_code on places.unit_code (code);

create table places.lineage_edge (
  change_id    int not null references places.change,
  from_unit_id int not null references places.unit,
  to_unit_id   int not null references places.unit,
  relation     text not null check (relation in ('SAME','ALL_OF','PART_OF')),
  moved_unit_ids int[] not null default '{}',
  primary key (change_id, from_unit_id, to_unit_id)
);
create index lineage_edge_to on places.lineage_edge (to_unit_id);

-- Today's tree as a nested pre-order number with gaps; a unit's subtree is [div_no, div_hi).
create table places.scope (
  unit_id int primary key references places.unit,
  div_no  int not null unique,
  div_hi  int not null,
  county_id int references places.unit, -- the county-level unit this one lies in; null above county
  check (div_hi > div_no)
);

alter table places.unit         enable row level security, force row level security;
alter table places.change       enable row level security, force row level security;
alter table places.unit_version enable row level security, force row level security;
alter table places.unit_code    enable row level security, force row level security;
alter table places.lineage_edge enable row level security, force row level security;
alter table places.scope        enable row level security, force row level security;
-- The division tree is public knowledge: everyone reads, only the owner (migrations, division changes) writes.
create policy everyone on places.unit         using (true);
create policy everyone on places.change       using (true);
create policy everyone on places.unit_version using (true);
create policy everyone on places.unit_code    using (true);
create policy everyone on places.lineage_edge using (true);
create policy everyone on places.scope        using (true);
grant select on all tables in schema places to xiangmin_app;
