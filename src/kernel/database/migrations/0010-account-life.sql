-- Why: an account begins without rights, gets a post from a security officer, moves, and ends on the day its holder leaves.
-- System, security and audit administrators (三员) are kept apart here, so that no path through the program can join them.

-- Rules of passwords, locks and sessions are data: an installation takes the one its tender asks for.
create table access.profile (
  name              text collate "C" primary key,
  label             text not null,
  in_use            boolean not null default false,
  shortest          smallint not null check (shortest >= 8),
  classes           smallint not null check (classes between 1 and 4), -- of lower case, upper case, digits, others
  max_age_days      smallint,                                          -- null: a password does not age
  history           smallint not null,                                 -- the last so many are not taken again
  refuse_common     boolean not null,
  failures          smallint not null check (failures between 3 and 10),
  lock_minutes      smallint not null check (lock_minutes > 0),        -- of the first lock; each further one doubles
  longest_lock_minutes smallint not null,
  idle_minutes      smallint not null check (idle_minutes between 5 and 60),
  longest_hours     smallint not null check (longest_hours between 1 and 24),
  second_factor     text[] not null default '{}',                      -- roles that must have one
  administrator_networks text[] not null default '{}' -- such as 10.43.0.0/16, where 三员 sign in from; empty: anywhere
);
create unique index profile_in_use on access.profile (in_use) where in_use;
insert into access.profile (name, label, in_use, shortest, classes, max_age_days, history, refuse_common, failures, lock_minutes, longest_lock_minutes, idle_minutes, longest_hours)
values ('default', '口令从长', true, 12, 1, null, 5, true, 5, 15, 240, 30, 12),
       ('tender', '招标从严', false, 8, 3, 90, 5, true, 5, 30, 240, 15, 12);

alter table access.account
  add identity        bytea, -- blind index of the official's identity number: two accounts of one official are known as such
  add must_change     boolean not null default false,
  add password_set_at timestamptz not null default now(),
  add lock_count      int not null default 0,
  add duty            text generated always as (
    case when role in ('systemAdministrator','securityOfficer','auditAdministrator') then role else 'work' end) stored,
  add constraint administrator_is_known check (duty = 'work' or identity is not null),
  -- One official, on one day, is one of the three or works on cases: never two of these.
  add constraint one_duty exclude using gist (identity with =, duty with <>, valid with &&);
grant update (must_change, password_set_at, lock_count) on access.account to xiangmin_app;

create function access.without_rights() returns trigger language plpgsql as $$
begin
  if current_user = 'xiangmin_app' and new.role <> 'unassigned' then
    raise exception 'an account begins without rights; a post is given by an appointment' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger without_rights before insert on access.account for each row execute function access.without_rights();

-- Who gave which post to whom. Writing the row is giving the post.
create table access.appointment (
  appointment_id bigint generated always as identity primary key,
  account_id int not null references access.account,
  div_no     int not null, -- of the office appointed to
  office_id  int not null references access.office,
  role       text not null,
  by_account int references access.account, -- null: the owner of the installation
  at         timestamptz not null
);
create index appointment_account on access.appointment (account_id);
create index appointment_div on access.appointment (div_no);
create trigger never_changes before update or delete on access.appointment for each row execute function kernel.refuse_change();

-- In the rights of the request: what lies outside its scope is not found, and so not appointed.
create function access.may_appoint() returns trigger language plpgsql as $$
begin
  if current_user <> 'xiangmin_app' then return new; end if;
  if new.role in ('systemAdministrator','securityOfficer','auditAdministrator') then
    raise exception 'administrators are appointed by the owner of the installation' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from access.account g where g.account_id = new.by_account and g.account_id <> new.account_id
                 and g.role = 'securityOfficer' and g.valid @> (new.at at time zone 'Asia/Shanghai')::date) then
    raise exception 'only a security officer gives rights' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from access.account where account_id = new.account_id and duty = 'work')
     or not exists (select from access.office where office_id = new.office_id and div_no = new.div_no) then
    raise exception 'this account is not to be appointed here' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger may_appoint before insert on access.appointment for each row execute function access.may_appoint();

create function access.appoint() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update access.account set role = new.role, office_id = new.office_id, div_no = new.div_no where account_id = new.account_id;
  return null;
end $$;
create trigger appoint after insert on access.appointment for each row execute function access.appoint();

create table access.password_history (
  account_id    int not null references access.account,
  div_no        int not null,
  password_hash text not null,
  set_at        timestamptz not null,
  primary key (account_id, set_at)
);

-- A session that waits for the second factor is no session yet; one may act for another official.
alter table access.session
  add session_id  bigint generated always as identity unique,
  add opened_from text,
  add pending     boolean not null default false;
grant update (pending) on access.session to xiangmin_app;

alter table access.profile          enable row level security, force row level security;
alter table access.appointment      enable row level security, force row level security;
alter table access.password_history enable row level security, force row level security;
create policy everyone on access.profile using (true);
create policy scope on access.appointment      using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on access.password_history using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
grant select on access.profile to xiangmin_app;
grant select, insert on access.appointment, access.password_history to xiangmin_app;
