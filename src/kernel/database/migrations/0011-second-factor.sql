-- Why: a password can be watched or guessed; the second factor is a secret in the official's hand (RFC 6238). The secret is encrypted,
-- a code counts once, and recovery codes are kept as digests only.

create table access.second_factor (
  account_id   int primary key references access.account,
  div_no       int not null,
  secret       bytea not null,        -- sealed field "second_factor.secret"
  confirmed_at timestamptz,           -- null: begun, not yet proved, asks nothing of anybody
  last_step    bigint not null default 0 -- of the last code taken; an older or equal one is refused
);
create table access.recovery_code (
  account_id int not null references access.account,
  div_no     int not null,
  code_hash  bytea not null,
  used_at    timestamptz,
  primary key (account_id, code_hash)
);

alter table access.second_factor enable row level security, force row level security;
alter table access.recovery_code enable row level security, force row level security;
create policy scope on access.second_factor using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on access.recovery_code using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
grant select, insert, delete on access.second_factor, access.recovery_code to xiangmin_app;
grant update (secret, confirmed_at, last_step) on access.second_factor to xiangmin_app;
grant update (used_at) on access.recovery_code to xiangmin_app;
