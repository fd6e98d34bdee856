-- Why: whoever asks a department about a person must be able to show who allowed it, for what and until when; and every figure that comes back must be
-- traced to the record it was taken from. The database refuses a question without an authorisation, so that no program can forget to ask for one.

create schema evidence;
grant usage on schema evidence to xiangmin_app;

-- 核对来源 · What the code declares of the departments' tables, put here by the owner at each start: the database knows by itself which class of data a
-- table belongs to, and what a law lets the authority look at without a signature.
create table evidence.source (
  source          text collate "C" primary key,
  title           text not null,
  data_class      text collate "C" not null,
  without_consent boolean not null
);

-- 核对授权
create table evidence.authorisation (
  authorisation_id bigint generated always as identity primary key,
  div_no       int not null,
  person_id    bigint not null references people.person,
  service_id   text collate "C" not null, -- the purpose: an answer serves no other
  case_id      bigint references cases.case_file,
  data_classes text[] not null check (cardinality(data_classes) > 0),
  way          text not null check (way in ('paper','electronic','fingerprint')),
  signed_by    bigint not null references people.person, -- the person, or who signs for a minor or a person without full capacity
  guardianship text check (guardianship <> ''),          -- why somebody else signs
  witness      text check (witness <> ''),
  file_id      bigint references files.file,             -- what was signed, scanned or as a signed document
  valid        daterange not null check (not isempty(valid) and not lower_inf(valid)),
  recorded_by  int not null references access.account,
  recorded_at  timestamptz not null,
  check ((signed_by = person_id) = (guardianship is null)),
  check (way <> 'fingerprint' or witness is not null)
);
create index authorisation_person on evidence.authorisation (person_id, service_id);
create index authorisation_div on evidence.authorisation (div_no, authorisation_id desc);
create index authorisation_case on evidence.authorisation (case_id) where case_id is not null;
create trigger never_edited before update or delete on evidence.authorisation for each row execute function kernel.refuse_change();

-- 撤回授权 · For the future only: what was asked before stays lawful.
create table evidence.withdrawal (
  authorisation_id bigint primary key references evidence.authorisation,
  div_no       int not null,
  reason       text check (reason <> ''), -- nobody must give one
  recorded_by  int not null references access.account,
  recorded_at  timestamptz not null
);
create trigger never_edited before update or delete on evidence.withdrawal for each row execute function kernel.refuse_change();

-- 核对 · One question to a number of departments about a number of persons.
create table evidence.inquiry (
  inquiry_id   bigint generated always as identity primary key,
  div_no       int not null,
  kind         text not null check (kind in ('new','review','spot','recheck','monthly')),
  service_id   text collate "C" not null,
  case_id      bigint references cases.case_file, -- null: a run over many
  reference_on date not null,                     -- the day the answers are about
  asked_by     int references access.account,     -- null: the platform itself, on its day
  office_id    int references access.office,
  asked_at     timestamptz not null
);
create index inquiry_div on evidence.inquiry (div_no, inquiry_id desc);
create index inquiry_case on evidence.inquiry (case_id) where case_id is not null;
create trigger never_edited before update or delete on evidence.inquiry for each row execute function kernel.refuse_change();

-- Who is asked about, and what allows it; null: only what needs no signature.
create table evidence.inquired (
  inquiry_id   bigint not null references evidence.inquiry,
  person_id    bigint not null references people.person,
  div_no       int not null,
  authorisation_id bigint references evidence.authorisation,
  primary key (inquiry_id, person_id)
);
create index inquired_person on evidence.inquired (person_id);
create trigger never_edited before update or delete on evidence.inquired for each row execute function kernel.refuse_change();

-- 来源答复 · What one department was asked in an inquiry, and what became of it.
create table evidence.delivery (
  delivery_id  bigint generated always as identity primary key,
  div_no       int not null,
  inquiry_id   bigint not null references evidence.inquiry,
  source       text collate "C" not null references evidence.source,
  due_on       date,
  state        text not null default 'asked' check (state in ('asked','answered','refused')),
  attempts     int not null default 0,
  problems     jsonb,                -- why the last file was refused
  answered_at  timestamptz,
  as_of        date,                 -- the department's own day of its records
  persons      int,                  -- asked about, within the authorisations of the day of the answer
  rows         bigint,               -- in the file
  hits         bigint,               -- kept: about an authorised person
  renamed      bigint,               -- of them under another name
  bad          bigint,               -- rows that could not be used
  sum_fen      bigint,               -- over all rows, equal to the department's control total
  file_sm3     text,
  root         text,                 -- Merkle root over the receipts, SM3, hex
  signature    text,                 -- SM2 over the statement that holds the root
  key_id       text,
  unique (inquiry_id, source),
  check ((state = 'answered') = (answered_at is not null and rows is not null and hits is not null and root is not null and signature is not null and key_id is not null))
);
create index delivery_div on evidence.delivery (div_no, delivery_id desc);
create trigger answered_once before update on evidence.delivery for each row when (old.state = 'answered') execute function kernel.refuse_change();
create trigger never_deleted before delete on evidence.delivery for each row execute function kernel.refuse_change();

-- 命中记录 · What a department holds about a person, as it was delivered; number and name are taken out, because the person is known.
create table evidence.hit (
  delivery_id  bigint not null references evidence.delivery,
  row_no       int not null,
  person_id    bigint not null,
  div_no       int not null,
  amount       bigint,               -- whole fen; null: the department leaves it open, or its table has none
  renamed      boolean not null,     -- delivered under another name: for a person to look at, counted nowhere by itself
  record       text not null,
  primary key (delivery_id, row_no)
);
create index hit_person on evidence.hit (person_id, delivery_id);

-- An authorisation is of the person, for the purpose, and in force on the day it is used.
create function evidence.must_be_authorised() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  wrong bigint;
begin
  select a.person_id into wrong
  from added a join evidence.inquiry q using (inquiry_id)
    left join evidence.authorisation u on u.authorisation_id = a.authorisation_id
  where a.authorisation_id is not null and (u.authorisation_id is null
    or u.person_id <> all(people.every_record(array[a.person_id])) or u.service_id <> q.service_id
    or not u.valid @> (q.asked_at at time zone 'Asia/Shanghai')::date
    or exists (select from evidence.withdrawal w where w.authorisation_id = u.authorisation_id))
  limit 1;
  if found then
    raise exception 'No authorisation in force for person %', wrong using errcode = '42501';
  end if;
  return null;
end $$;
create trigger must_be_authorised after insert on evidence.inquired referencing new table as added
  for each statement execute function evidence.must_be_authorised();

-- Nothing is kept about somebody who was not asked about, or of a class that the signature does not name, or after it was withdrawn.
create function evidence.must_be_asked() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  wrong bigint;
begin
  select h.person_id into wrong
  from added h join evidence.delivery d using (delivery_id) join evidence.source s using (source)
    left join evidence.inquired i on i.inquiry_id = d.inquiry_id and i.person_id = h.person_id
    left join evidence.authorisation u on u.authorisation_id = i.authorisation_id
  where i.person_id is null or not s.without_consent and (u.authorisation_id is null or s.data_class <> all(u.data_classes)
    or exists (select from evidence.withdrawal w where w.authorisation_id = u.authorisation_id))
  limit 1;
  if found then
    raise exception 'No authorisation covers this source for person %', wrong using errcode = '42501';
  end if;
  return null;
end $$;
create trigger must_be_asked after insert on evidence.hit referencing new table as added
  for each statement execute function evidence.must_be_asked();
create trigger never_edited before update or delete on evidence.hit for each row execute function kernel.refuse_change();

alter table evidence.source        enable row level security, force row level security;
alter table evidence.authorisation enable row level security, force row level security;
alter table evidence.withdrawal    enable row level security, force row level security;
alter table evidence.inquiry       enable row level security, force row level security;
alter table evidence.inquired      enable row level security, force row level security;
alter table evidence.delivery      enable row level security, force row level security;
alter table evidence.hit           enable row level security, force row level security;
create policy everyone on evidence.source using (true);
create policy scope on evidence.authorisation using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on evidence.withdrawal    using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on evidence.inquiry       using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on evidence.inquired      using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on evidence.delivery      using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on evidence.hit           using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
-- A protected person's are as hidden as the person; asked of requests alone, the runs of the platform write millions.
create policy with_person on evidence.authorisation as restrictive
  using (current_user <> 'xiangmin_app' or exists (select from people.person p where p.person_id = authorisation.person_id));
create policy with_person on evidence.inquired as restrictive
  using (current_user <> 'xiangmin_app' or exists (select from people.person p where p.person_id = inquired.person_id));
create policy with_person on evidence.hit as restrictive
  using (current_user <> 'xiangmin_app' or exists (select from people.person p where p.person_id = hit.person_id));
create policy with_authorisation on evidence.withdrawal as restrictive
  using (exists (select from evidence.authorisation a where a.authorisation_id = withdrawal.authorisation_id));
create policy with_case on evidence.inquiry as restrictive
  using (case_id is null or exists (select from cases.case_file c where c.case_id = inquiry.case_id));
create policy with_inquiry on evidence.delivery as restrictive
  using (exists (select from evidence.inquiry q where q.inquiry_id = delivery.inquiry_id));
grant select on evidence.source to xiangmin_app;
grant select, insert on evidence.authorisation, evidence.withdrawal, evidence.inquiry, evidence.inquired, evidence.hit to xiangmin_app;
grant select, insert on evidence.delivery to xiangmin_app;
grant update (state, attempts, problems, answered_at, as_of, persons, rows, hits, renamed, bad, sum_fen, file_sm3, root, signature, key_id)
  on evidence.delivery to xiangmin_app;
