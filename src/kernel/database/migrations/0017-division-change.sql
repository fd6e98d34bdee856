-- Why: when a township moves or counties merge, every row of every module must lie in the new tree at the same instant. The change finds the tables in
-- the catalogue, so that one made later is covered; a table says in the comment of a column when its rows stay where they are.

-- div_no is where a row can be seen, not what it says: the owner may carry an immutable row along with its division.
create or replace function kernel.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_user not in ('xiangmin_app', 'xiangmin_citizen')
     and to_jsonb(old) ? 'div_no' and to_jsonb(new) - 'div_no' = to_jsonb(old) - 'div_no' then
    return new;
  end if;
  raise exception '% is append-only: % refused', tg_table_schema || '.' || tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

comment on column audit.entry.div_no is 'stays: sealed with the entry; the trail remains where the act was done';
comment on column audit.subject.div_no is 'stays: sealed with the entry';
comment on column parameters.value.unit_id is 'stays: a standard is of the place that set it';
comment on column cases.case_file.unit_id is 'stays: folded from the entries';
comment on column cases.case_file.county_id is 'stays: folded from the entries';
comment on column cases.case_file.turn_unit_id is 'stays: folded from the entries';

-- Security is forced on owners that are no superusers: without a policy for it a change would leave the offices behind, in silence.
create policy owner_carries on access.office for update using (current_user not in ('xiangmin_app', 'xiangmin_citizen'));

-- Numbers that a change has freed. They are never given again: the sealed trail still carries them.
create table places.retired_range (
  lo        int primary key,
  hi        int not null check (hi > lo),
  change_id int not null references places.change
);

-- Where each number went, from the first to the latest: a row that a transaction wrote under an old number while the change waited is carried after.
create table places.renumbered (
  old_no    int primary key,
  new_no    int not null,
  change_id int not null references places.change
);

-- What a division change could not settle by itself: a person of the new office looks at it.
create table places.rescope_task (
  task_id     bigint generated always as identity primary key,
  change_id   int not null references places.change,
  div_no      int not null,
  subject     text not null,  -- the table, e.g. people.household
  subject_key jsonb not null, -- its primary key
  why         text not null check (why in ('split','name-taken','standard','case-office')),
  unit_id     int not null references places.unit, -- where it lies for now, as a proposal
  done_by     int references access.account,
  done_at     timestamptz,
  note        text,
  check ((done_at is null) = (done_by is null))
);
create index rescope_task_open on places.rescope_task (div_no, task_id) where done_at is null;

alter table places.retired_range enable row level security, force row level security;
alter table places.renumbered    enable row level security, force row level security;
alter table places.rescope_task  enable row level security, force row level security;
create policy everyone on places.retired_range using (true);
create policy everyone on places.renumbered using (true);
create policy scope on places.rescope_task using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
grant select on places.retired_range, places.renumbered, places.rescope_task to xiangmin_app;
grant update (done_by, done_at, note) on places.rescope_task to xiangmin_app;
