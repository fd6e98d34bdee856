-- Why: a fact about a person has a source, a day and a confidence, and an earlier version stays beside the later one. Two records of one person are
-- joined by a pointer that can be taken away again: nothing is copied, so nothing needs to be copied back.

-- Deferred, so that a restore may write the records in any order.
alter table people.person add merged_into bigint references people.person deferrable initially deferred check (merged_into <> person_id);
create index person_merged on people.person (merged_into) where merged_into is not null;

-- The record that stands for a person: the end of the chain of mergers. Null when it is out of sight.
create function people.standing_record(of_person bigint) returns bigint language sql stable as $$
  with recursive up as (
    select person_id, merged_into from people.person where person_id = of_person
    union all select p.person_id, p.merged_into from up join people.person p on p.person_id = up.merged_into)
  select person_id from up where merged_into is null
$$;
-- All records of these people, the given ones included: what a question about a person must ask for.
create function people.every_record(of_persons bigint[]) returns bigint[] language sql stable as $$
  with recursive linked as (
    select unnest(of_persons) as person_id
    union
    select near.person_id from linked cross join lateral (
      select p.merged_into as person_id from people.person p where p.person_id = linked.person_id and p.merged_into is not null
      union all select p.person_id from people.person p where p.merged_into = linked.person_id) near)
  select coalesce(array_agg(person_id order by person_id), '{}') from linked
$$;

create table people.merge (
  merge_id    bigint generated always as identity primary key,
  standing_id bigint not null references people.person, -- the record that goes on
  merged_id   bigint not null references people.person,
  reason      text not null check (reason <> ''),
  merged_by   int not null references access.account,
  merged_at   timestamptz not null,
  undo_reason text check (undo_reason <> ''),
  undone_by   int references access.account,
  undone_at   timestamptz,
  check (standing_id <> merged_id),
  check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null))
);
create unique index merge_in_force on people.merge (merged_id) where undone_at is null;
create index merge_standing on people.merge (standing_id);
create trigger undone_once before update on people.merge for each row when (old.undone_at is not null) execute function kernel.refuse_change();

create table people.person_change (
  change_id    bigint generated always as identity primary key,
  person_id    bigint not null references people.person,
  kind         text not null check (kind in ('change','death','move')),
  effective_on date not null,
  source       text not null,
  reason       text not null check (reason <> ''),
  asked_by     int not null references access.account,
  asked_at     timestamptz not null,
  applied_at   timestamptz -- null: waits for its day
);
create index person_change_person on people.person_change (person_id);
create index person_change_waiting on people.person_change (effective_on) where applied_at is null;

-- Every version of every fact. The columns of people.person are the fold of these rows, for the fields that have any.
create table people.field_source (
  field_source_id bigint generated always as identity primary key,
  person_id    bigint not null references people.person,
  change_id    bigint references people.person_change, -- null: as it stood before the first change
  field        text not null check (field in ('fullName','sex','birthDate','idKind','idNumber','phone','unitId','hukouUnitId','diedOn')),
  value        text,
  value_cipher bytea, -- sealed field "people.field_source.value_cipher", for numbers
  source       text not null,
  confidence   text not null check (confidence in ('proved','stated','disputed')),
  effective_on date, -- null: from the beginning, as far as known
  entered_by   int references access.account,
  entered_at   timestamptz not null,
  check (value is null or value_cipher is null),
  check (value is null or field not in ('idNumber', 'phone'))
);
create index field_source_person on people.field_source (person_id, field);
create trigger never_changes before update or delete on people.field_source for each row execute function kernel.refuse_change();

create table people.household_change (
  household_change_id bigint generated always as identity primary key,
  household_id bigint not null references people.household,
  kind         text not null check (kind in ('join','leave','head','split','unite','move')),
  effective_on date not null,
  reason       text not null check (reason <> ''),
  body         jsonb not null,
  asked_by     int not null references access.account,
  asked_at     timestamptz not null
);
create index household_change_household on people.household_change (household_id);
create trigger never_changes before update or delete on people.household_change for each row execute function kernel.refuse_change();

-- 迁移 · Somebody moves to where the official's own area ends: the other side takes over.
create table people.transfer (
  transfer_id  bigint generated always as identity primary key,
  person_id    bigint references people.person,
  household_id bigint references people.household,
  div_no       int not null, -- of the place that is left
  to_unit_id   int not null references places.unit,
  effective_on date not null,
  source       text not null,
  reason       text not null check (reason <> ''),
  asked_by     int not null references access.account,
  asked_at     timestamptz not null,
  state        text not null default 'asked' check (state in ('asked','accepted','refused','withdrawn')),
  answered_by  int references access.account,
  answered_at  timestamptz,
  answer       text,
  check ((person_id is null) <> (household_id is null)),
  check ((state = 'asked') = (answered_at is null))
);
create unique index transfer_person_asked on people.transfer (person_id) where state = 'asked';
create unique index transfer_household_asked on people.transfer (household_id) where state = 'asked';
create index transfer_to on people.transfer (to_unit_id) where state = 'asked';
create index transfer_div on people.transfer (div_no);

alter table people.merge            enable row level security, force row level security;
alter table people.person_change    enable row level security, force row level security;
alter table people.field_source     enable row level security, force row level security;
alter table people.household_change enable row level security, force row level security;
alter table people.transfer         enable row level security, force row level security;
-- What is kept about a person is seen by whoever sees the person, wherever the person has moved.
create policy with_person on people.merge         using (exists (select from people.person p where p.person_id = standing_id));
create policy with_person on people.person_change using (exists (select from people.person p where p.person_id = person_change.person_id));
create policy with_person on people.field_source  using (exists (select from people.person p where p.person_id = field_source.person_id));
create policy with_household on people.household_change
  using (exists (select from people.household h where h.household_id = household_change.household_id));
-- Both ends see a transfer; only the side that lets somebody go asks for one, or a county could take people out of another.
create policy both_ends on people.transfer for select using (
  (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi())
  or exists (select from places.scope s where s.unit_id = to_unit_id and s.div_no >= kernel.scope_lo() and s.div_no < kernel.scope_hi()));
create policy both_answer on people.transfer for update using (
  (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi())
  or exists (select from places.scope s where s.unit_id = to_unit_id and s.div_no >= kernel.scope_lo() and s.div_no < kernel.scope_hi()));
create policy origin_asks on people.transfer for insert with check (
  div_no >= kernel.scope_lo() and div_no < kernel.scope_hi()
  and (person_id is null or exists (select from people.person p where p.person_id = transfer.person_id and p.div_no = transfer.div_no))
  and (household_id is null or exists (select from people.household h where h.household_id = transfer.household_id and h.div_no = transfer.div_no)));
grant select, insert on people.merge, people.person_change, people.field_source, people.household_change, people.transfer to xiangmin_app;
grant update (undo_reason, undone_by, undone_at) on people.merge to xiangmin_app;
grant update (applied_at) on people.person_change to xiangmin_app;
grant update (state, answered_by, answered_at, answer) on people.transfer to xiangmin_app;
grant update (div_no) on people.person_gram to xiangmin_app;

-- Who lives under a transfer: the person, or the members of the household on the day. Seen by both ends; nothing else of them is.
-- How this and the next function widen the scope: see people.exists_in_province.
create function people.transferred(of_transfer bigint) returns table (person_id bigint, full_name text)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  lo text := coalesce(current_setting('app.lo', true), '');
  hi text := coalesce(current_setting('app.hi', true), '');
  asked people.transfer;
begin
  select * into asked from people.transfer t where t.transfer_id = of_transfer
    and ((t.div_no >= kernel.scope_lo() and t.div_no < kernel.scope_hi()) or exists (
      select from places.scope s where s.unit_id = t.to_unit_id and s.div_no >= kernel.scope_lo() and s.div_no < kernel.scope_hi()));
  if not found then return; end if;
  perform set_config('app.lo', '0', true), set_config('app.hi', '2147483647', true);
  return query select p.person_id, p.full_name from people.person p
    where p.person_id = asked.person_id or p.person_id in (
      select m.person_id from people.membership m where m.household_id = asked.household_id and m.valid @> asked.effective_on)
    order by p.person_id;
  perform set_config('app.lo', lo, true), set_config('app.hi', hi, true);
end $$;

-- Carries people and their household over, when the receiving side, whose scope this runs in, takes them. Null: there is nothing to take.
create function people.take_over(of_transfer bigint) returns bigint[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  lo text := coalesce(current_setting('app.lo', true), '');
  hi text := coalesce(current_setting('app.hi', true), '');
  asked people.transfer;
  target int;
  moving bigint[];
begin
  select * into asked from people.transfer t where t.transfer_id = of_transfer and t.state = 'asked' for update;
  if not found then return null; end if;
  select s.div_no into target from places.scope s
    where s.unit_id = asked.to_unit_id and s.div_no >= kernel.scope_lo() and s.div_no < kernel.scope_hi();
  if not found then return null; end if;
  select array_agg(t.person_id) into moving from people.transferred(of_transfer) t;
  perform set_config('app.lo', '0', true), set_config('app.hi', '2147483647', true);
  update people.person set unit_id = asked.to_unit_id, div_no = target where person_id = any(people.every_record(moving));
  update people.person_gram set div_no = target where person_id = any(people.every_record(moving));
  update people.household set unit_id = asked.to_unit_id, div_no = target where household_id = asked.household_id;
  update people.membership set div_no = target where household_id = asked.household_id;
  perform set_config('app.lo', lo, true), set_config('app.hi', hi, true);
  return moving;
end $$;

-- How many records hold this number in the whole province; mergers count as one person.
create function people.holders_in_province(blind bytea) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  lo text := coalesce(current_setting('app.lo', true), '');
  hi text := coalesce(current_setting('app.hi', true), '');
  answer int;
begin
  perform set_config('app.lo', '0', true), set_config('app.hi', '2147483647', true);
  select count(distinct people.standing_record(holder.person_id)) into answer
    from (select p.person_id from people.person p where p.id_blind = blind and not p.id_disputed
          union all select p.person_id from people.person p where p.id_blind = blind and p.id_disputed) as holder;
  perform set_config('app.lo', lo, true), set_config('app.hi', hi, true);
  return answer;
end $$;
revoke all on function people.transferred(bigint), people.take_over(bigint), people.holders_in_province(bytea) from public;
grant execute on function people.transferred(bigint), people.take_over(bigint), people.holders_in_province(bytea) to xiangmin_app;
