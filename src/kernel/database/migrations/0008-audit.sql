-- Why: every read and write of personal data leaves a trace that cannot be changed quietly. One entry per query plus the subjects it touched,
-- written with the business transaction; a sealer later groups visible entries into chained, signed blocks, so that the chain does not serialise writers.

create schema audit;
grant usage on schema audit to xiangmin_app;

create table audit.block (
  block_no    int primary key,
  entries     int not null,
  digest      text not null, -- SM3 over the entries and their subjects, hex
  prev_digest text not null,
  sealed_at   timestamptz not null,
  signature   text not null, -- SM2 over block_no, prev_digest, digest
  key_id      text not null
);

create table audit.entry (
  entry_id   bigint generated always as identity primary key,
  at         timestamptz not null,
  account_id int,            -- null: nobody was signed in
  office_id  int,
  div_no     int not null,   -- of the office that acted
  request_id text not null,
  act        text not null check (act in ('read','write','export','print','sign-in','sign-out','refused')),
  what       text not null,  -- the query or action by its name
  reason     text,
  detail     jsonb,
  block_no   int references audit.block
);
create index entry_unsealed on audit.entry (entry_id) where block_no is null;
create index entry_block on audit.entry (block_no);
create index entry_div on audit.entry (div_no, entry_id desc);

create table audit.subject (
  entry_id   bigint not null references audit.entry,
  kind       text not null check (kind in ('person','household','case','account','parameter')),
  subject_id bigint not null,
  div_no     int not null,
  primary key (entry_id, kind, subject_id)
);
create index subject_of on audit.subject (kind, subject_id, entry_id);
create trigger append_only before update or delete on audit.block for each row execute function kernel.refuse_change();
create trigger append_only before update or delete on audit.subject for each row execute function kernel.refuse_change();

-- An entry changes exactly once: when it is sealed.
create function audit.only_sealing() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.block_no is not null
     or to_jsonb(new) - 'block_no' is distinct from to_jsonb(old) - 'block_no' then
    raise exception 'audit.entry is append-only: % refused', tg_op using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger append_only before update or delete on audit.entry for each row execute function audit.only_sealing();

alter table audit.block   enable row level security, force row level security;
alter table audit.entry   enable row level security, force row level security;
alter table audit.subject enable row level security, force row level security;
create policy everyone_reads on audit.block using (true);
create policy scope on audit.entry   using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on audit.subject using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
grant select, insert on audit.entry, audit.subject to xiangmin_app;
grant select on audit.block to xiangmin_app;
