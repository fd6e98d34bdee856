-- Why: provinces have an identity of their own for officials and for citizens. An official is bound to the subject of a provider, never to a name;
-- a citizen is the person with the identity number that the provider has checked, and sees that one person only.

create table access.identity_provider (
  provider      text collate "C" primary key check (provider ~ '^[a-z][a-z0-9-]{1,30}$'),
  kind          text not null check (kind in ('official','citizen')),
  label         text not null,
  issuer        text not null,
  client_id     text not null,
  client_secret bytea not null, -- sealed field "identity_provider.client_secret"
  redirect_uri  text not null,  -- written down, because the host a request names is not to be trusted
  id_claim      text,           -- the claim that holds the identity number of a citizen
  enabled       boolean not null default true,
  check ((kind = 'citizen') = (id_claim is not null))
);
create table access.federated_identity (
  provider   text collate "C" not null references access.identity_provider,
  subject    text collate "C" not null,
  account_id int not null references access.account,
  div_no     int not null,
  bound_at   timestamptz not null,
  primary key (provider, subject),
  unique (provider, account_id)
);

-- Requests of a citizen run as a role of their own with columns of their own: no division range ever applies to them, one person does.
do $$
begin
  if not exists (select from pg_roles where rolname = 'xiangmin_citizen') then
    create role xiangmin_citizen nologin nobypassrls;
    grant xiangmin_citizen to current_user;
  elsif not pg_has_role(current_user, 'xiangmin_citizen', 'member') then
    grant xiangmin_citizen to current_user;
  end if;
end $$;
create function kernel.own_person() returns bigint language sql stable parallel safe
  return nullif(current_setting('app.person_id', true), '')::bigint;

create table access.citizen_session (
  token_hash bytea primary key,
  id_blind   bytea not null,  -- of the identity number the provider vouched for
  person_id  bigint references people.person, -- null: nobody is registered under the number
  name       text not null,   -- as the provider gave it
  csrf       text not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null
);
create index citizen_session_end on access.citizen_session (expires_at);

alter table access.identity_provider  enable row level security, force row level security;
alter table access.federated_identity enable row level security, force row level security;
alter table access.citizen_session    enable row level security, force row level security;
create policy everyone on access.identity_provider using (true);
create policy scope on access.federated_identity using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
-- Only the owner's doors touch it: neither officials nor citizens list the sessions of citizens.
create policy owner_only on access.citizen_session using (current_user not in ('xiangmin_app', 'xiangmin_citizen'));
grant select on access.identity_provider to xiangmin_app;
grant select, insert, delete on access.federated_identity to xiangmin_app;

grant usage on schema people, cases, places, kernel to xiangmin_citizen;
grant select on places.unit, places.unit_version, places.scope to xiangmin_citizen;
grant select (person_id, div_no, unit_id, full_name, sex, birth_date, id_kind, id_cipher, died_on) on people.person to xiangmin_citizen;
grant select on people.membership to xiangmin_citizen;
grant select (household_id, div_no, unit_id, category, address, valid) on people.household to xiangmin_citizen;
grant select on cases.case_file, cases.decision to xiangmin_citizen;
create policy own on people.person     for select to xiangmin_citizen using (person_id = kernel.own_person());
create policy own on people.membership for select to xiangmin_citizen using (person_id = kernel.own_person());
create policy own on people.household  for select to xiangmin_citizen
  using (exists (select from people.membership m where m.household_id = household.household_id));
create policy own on cases.case_file   for select to xiangmin_citizen using (applicant_id = kernel.own_person());
create policy own on cases.decision    for select to xiangmin_citizen
  using (exists (select from cases.case_file c where c.case_id = decision.case_id));
