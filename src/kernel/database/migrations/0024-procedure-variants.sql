-- Why: where a county has handed the decision to its townships, another office decides, signs and answers for it, in a shorter time; from which day and
-- by which document must be known for ever. And whether an applicant is a relative of staff is asked of the register, not only of the applicant.

create table cases.delegation (
  delegation_id bigint generated always as identity primary key,
  service_id  text collate "C" not null,
  county_id   int not null references places.unit,
  div_no      int not null,
  valid       daterange not null check (not isempty(valid) and not lower_inf(valid)),
  document_no text not null check (document_no <> ''),
  set_by      int not null references access.account,
  set_at      timestamptz not null,
  exclude using gist (service_id with =, county_id with =, valid with &&)
);
comment on column cases.delegation.county_id is 'stays: a delegation is of the county that made it';
alter table cases.delegation enable row level security, force row level security;
-- A published document; the townships below read it, only the county writes it.
create policy everyone_reads on cases.delegation for select using (true);
create policy scope_inserts on cases.delegation for insert with check (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope_updates on cases.delegation for update using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
grant select, insert on cases.delegation to xiangmin_app;
grant update (valid) on cases.delegation to xiangmin_app;

-- The register of near relatives is a list of filed acceptances.
create index entry_near_relative on cases.entry (div_no, case_id) where kind = 'accepted' and body ->> 'nearRelative' = 'true';

-- Relatives that officials of a case's county have stated, among the members of a case that the caller may see. A township does not see the register
-- of the county's officials, and must not overlook it.
create function cases.staff_relatives(of_case bigint, on_day date)
  returns table (person_id bigint, official text, office text, relation text)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  lo text := coalesce(current_setting('app.lo', true), '');
  hi text := coalesce(current_setting('app.hi', true), '');
  county int;
begin
  select c.county_id into county from cases.case_file c
    where c.case_id = of_case and c.div_no >= kernel.scope_lo() and c.div_no < kernel.scope_hi();
  if county is null then return; end if;
  perform set_config('app.lo', '0', true), set_config('app.hi', '2147483647', true);
  return query
    select m.person_id, a.full_name, o.name, r.relation
    from cases.subject_member m
      join access.relative r on r.person_id = any(people.every_record(array[m.person_id])) and r.valid @> on_day
      join access.account a using (account_id) join access.office o using (office_id)
      join places.scope s on s.unit_id = county and o.div_no >= s.div_no and o.div_no < s.div_hi
    where m.case_id = of_case order by m.position, r.relative_id;
  perform set_config('app.lo', lo, true), set_config('app.hi', hi, true);
end $$;
revoke all on function cases.staff_relatives(bigint, date) from public;
grant execute on function cases.staff_relatives(bigint, date) to xiangmin_app;
