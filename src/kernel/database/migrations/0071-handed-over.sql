-- Why: when a division ends or a household moves within its county, the case goes to the office that is now the right one, with everything that lies in it;
-- and what the registers learn about people reaches what runs for them. No official does that, so such an entry has no account.

alter table cases.entry
  alter column account_id drop not null,
  alter column office_id drop not null,
  add constraint entry_of_machine check (
    (account_id is null) = (office_id is null) and (account_id is not null or kind in ('handedOver','changeReported')));

-- Every row that belongs to the case and is seen by division. Tables are found in the catalogue, so that one made later is covered; the audit stays where
-- the acts were done. For the owner only: an immutable row may be carried, not changed.
create function cases.carry(of_case bigint, to_no int) returns void language plpgsql as $$
declare
  t record;
begin
  for t in
    select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog','information_schema','audit')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped)
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'div_no' and not a.attisdropped
        and coalesce(col_description(c.oid, a.attnum), '') not like 'stays%')
  loop
    execute format('update %s set div_no = $1 where case_id = $2 and div_no <> $1', t.name) using to_no, of_case;
  end loop;
end $$;
revoke all on function cases.carry(bigint, int) from public;
