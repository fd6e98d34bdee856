-- Why: every request runs as a role that owns nothing, inside a division range set per transaction.
-- Row-level security is forced on every table, the owner included, so a forgotten policy shows nothing rather than everything.

create extension if not exists btree_gist;

-- Roles belong to the whole server: another database of it may have created this one already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'xiangmin_app') then
    create role xiangmin_app nologin nobypassrls;
    grant xiangmin_app to current_user;
  elsif not pg_has_role(current_user, 'xiangmin_app', 'member') then
    grant xiangmin_app to current_user;
  end if;
end $$;

create schema if not exists kernel;
grant usage on schema kernel to public;

-- The scope of the running transaction: division numbers in [lo, hi). Empty when nobody has set it, so nothing is visible.
create function kernel.scope_lo() returns int language sql stable parallel safe
  return coalesce(nullif(current_setting('app.lo', true), ''), '0')::int;
create function kernel.scope_hi() returns int language sql stable parallel safe
  return coalesce(nullif(current_setting('app.hi', true), ''), '0')::int;

-- Immutable rows: a change is a new row, never an edit.
create function kernel.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_schema || '.' || tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
