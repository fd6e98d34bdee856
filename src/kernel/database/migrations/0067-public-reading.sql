-- Why: what the law publishes is read without an account: divisions, local standards, offices with their telephone. Such requests run as a role of
-- their own that is granted columns one by one, so that no mistake in a route can show anything else.

do $$
begin
  if not exists (select from pg_roles where rolname = 'xiangmin_public') then
    create role xiangmin_public nologin nobypassrls;
    grant xiangmin_public to current_user;
  elsif not pg_has_role(current_user, 'xiangmin_public', 'member') then
    grant xiangmin_public to current_user;
  end if;
end $$;

alter table access.office add phone text check (phone <> ''); -- as it is to be called; null: not made known yet

grant usage on schema places, parameters, access, kernel to xiangmin_public;
grant select (unit_id, level, statutory, kind) on places.unit to xiangmin_public;
grant select (unit_id, name, parent_id, valid) on places.unit_version to xiangmin_public;
grant select (unit_id, div_no, div_hi) on places.scope to xiangmin_public;
grant select (value_id, code, unit_id, category, valid, amount, option, document_no, confirmed) on parameters.value to xiangmin_public;
grant select (office_id, kind, unit_id, div_no, name, phone) on access.office to xiangmin_public;
