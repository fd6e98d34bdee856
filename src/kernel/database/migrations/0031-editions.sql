-- Why: a decision is worked out again years later from the rules of its own day. The text of an edition is kept as it was when an instance
-- first started with it; a decision names its digest, and the local values it was given.

create schema rules;
grant usage on schema rules to xiangmin_app;

create table rules.edition (
  digest       text collate "C" primary key check (digest ~ '^[0-9a-f]{64}$'), -- SM3 over content
  service_id   text collate "C" not null,
  since        date not null,
  operators    int not null,  -- version of what the operators mean
  content      text not null, -- canonical JSON, byte for byte what the digest is taken over
  published_at timestamptz not null,
  unique (service_id, since)
);
create trigger append_only before update or delete on rules.edition for each row execute function kernel.refuse_change();

alter table rules.edition enable row level security, force row level security;
create policy everyone_reads on rules.edition for select using (true); -- rules are public
create policy owner_publishes on rules.edition for insert with check (true);
grant select on rules.edition to xiangmin_app;

-- The values are never edited, only closed, so their numbers are enough. Null: decided before editions were kept.
alter table cases.decision add column value_ids bigint[];
