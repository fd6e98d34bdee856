-- Why: not only households apply. A person applies for what is his or her own, an organisation for what it runs; an organisation is known
-- by its 统一社会信用代码, and one that runs several premises has one record for each place, because each is filed where it lies.

create schema organisations;
grant usage on schema organisations to xiangmin_app;

create table organisations.organisation (
  organisation_id bigint generated always as identity primary key,
  div_no     int not null,
  unit_id    int not null references places.unit, -- where the premises lie, as low as known
  uscc       text collate "C" not null check (uscc ~ '^[0-9A-Z]{18}$'),
  name       text collate "C" not null check (name <> ''),
  address    text,
  created_at timestamptz not null default now(),
  unique (uscc, unit_id)
);
create index organisation_name on organisations.organisation (name, div_no);
create index organisation_div on organisations.organisation (div_no, organisation_id);
alter table organisations.organisation enable row level security, force row level security;
create policy scope on organisations.organisation using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
grant select, insert, update on organisations.organisation to xiangmin_app;

alter table cases.case_file
  alter column household_id drop not null,
  alter column applicant_id drop not null,
  add column organisation_id bigint references organisations.organisation,
  -- A household applies through one of its members, a person alone, an organisation through nobody registered here.
  add constraint one_applicant check (
    case when organisation_id is null then applicant_id is not null else applicant_id is null and household_id is null end);
create index case_organisation on cases.case_file (organisation_id) where organisation_id is not null;

alter table audit.subject
  drop constraint subject_kind_check,
  add constraint subject_kind_check check (kind in ('person','household','organisation','case','account','parameter'));
