-- Why: a case is what was done to it. The entries are the truth and never change; case_file, subject_* are the fold of the entries,
-- written in the same transaction, so that lists and batch SQL need no fold.

create schema cases;
grant usage on schema cases to xiangmin_app;

create table cases.numbering (
  series text collate "C" primary key, -- e.g. MLA-430182-2026
  last   int not null
);

create table cases.case_file (
  case_id      bigint generated always as identity primary key,
  case_no      text collate "C" not null unique,
  service_id   text collate "C" not null,
  edition      date not null,          -- "since" of the service edition the case is decided under
  household_id bigint not null references people.household,
  applicant_id bigint not null references people.person,
  unit_id      int not null references places.unit, -- the township that accepted it
  county_id    int not null references places.unit,
  div_no       int not null,
  state        text not null check (state in ('open','decided','closed')),
  step         text,                   -- the step whose turn it is; null when closed
  turn         text,                   -- kind of the office whose turn it is
  turn_unit_id int references places.unit,
  due_on       date,                   -- of the step
  total_due_on date,                   -- of the whole service
  opened_at    timestamptz not null,
  accepted_on  date,
  decided_on   date,
  outcome      text check (outcome in ('granted','refused','withdrawn','terminated')),
  pays_fen     bigint,
  version      int not null            -- seq of the last entry: optimistic lock
);
create index case_turn on cases.case_file (turn_unit_id, turn, due_on, case_id) where state <> 'closed';
create index case_state on cases.case_file (state, div_no, case_id desc);
create index case_div on cases.case_file (div_no, case_id desc);
create index case_household on cases.case_file (household_id);
create index case_applicant on cases.case_file (applicant_id);

create table cases.entry (
  case_id    bigint not null references cases.case_file deferrable initially deferred,
  seq        int not null,
  div_no     int not null,
  at         timestamptz not null,
  account_id int not null references access.account,
  office_id  int not null references access.office,
  kind       text not null,
  body       jsonb not null,
  primary key (case_id, seq)
);
create trigger append_only before update or delete on cases.entry for each row execute function kernel.refuse_change();

-- The facts as they stand, one row a household and one a member: what batch SQL reads.
create table cases.subject_household (
  case_id   bigint primary key references cases.case_file,
  div_no    int not null,
  county_id int not null,
  facts     jsonb not null
);
create table cases.subject_member (
  case_id   bigint not null references cases.case_file,
  position  int not null,
  person_id bigint not null references people.person,
  div_no    int not null,
  facts     jsonb not null,
  primary key (case_id, position)
);
create index subject_member_person on cases.subject_member (person_id);

create table cases.decision (
  decision_id bigint generated always as identity primary key,
  case_id     bigint not null references cases.case_file,
  version     int not null,
  div_no      int not null,
  document_no text collate "C" not null unique,
  outcome     text not null check (outcome in ('granted','refused')),
  pays_fen    bigint,
  starts_on   date,                    -- first month of payment
  proposal    jsonb not null,          -- the proposal with its whole proof, as the official saw it
  statement   text not null,           -- canonical text that was signed
  signature   text not null,           -- SM2 over the statement, hex
  key_id      text not null,
  decided_by  int not null references access.account,
  office_id   int not null references access.office,
  decided_at  timestamptz not null,
  unique (case_id, version)
);
create trigger append_only before update or delete on cases.decision for each row execute function kernel.refuse_change();

alter table cases.numbering         enable row level security, force row level security;
alter table cases.case_file         enable row level security, force row level security;
alter table cases.entry             enable row level security, force row level security;
alter table cases.subject_household enable row level security, force row level security;
alter table cases.subject_member    enable row level security, force row level security;
alter table cases.decision          enable row level security, force row level security;
create policy everyone on cases.numbering using (true);
create policy scope on cases.case_file         using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on cases.entry             using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on cases.subject_household using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on cases.subject_member    using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on cases.decision          using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
grant select, insert, update on cases.numbering, cases.case_file to xiangmin_app;
grant select, insert, update, delete on cases.subject_household, cases.subject_member to xiangmin_app;
grant select, insert on cases.entry, cases.decision to xiangmin_app;
