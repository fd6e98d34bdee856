-- Why: a death, a move or a division change concerns more than the module that records it. The event is written in the transaction of the change,
-- so that neither exists without the other; whoever subscribed is told afterwards, at least once.

create table kernel.subscription (
  subscriber text collate "C" not null,
  kind       text collate "C" not null,
  since      timestamptz not null, -- earlier events are not told
  primary key (subscriber, kind)
);

create table kernel.event (
  event_id bigint generated always as identity primary key,
  key      text collate "C" not null unique, -- the same thing that happened is published once, and known again by whoever hears it twice
  kind     text collate "C" not null,
  div_no   int not null,
  at       timestamptz not null,
  body     jsonb not null
);
create trigger never_changes before update or delete on kernel.event for each row execute function kernel.refuse_change();

create table kernel.delivery (
  event_id     bigint not null references kernel.event,
  subscriber   text collate "C" not null,
  attempts     int not null default 0,
  next_at      timestamptz not null,
  delivered_at timestamptz,
  fault        text, -- what the last attempt failed of
  primary key (event_id, subscriber)
);
create index delivery_due on kernel.delivery (subscriber, next_at, event_id) where delivered_at is null;

alter table kernel.subscription enable row level security, force row level security;
alter table kernel.event        enable row level security, force row level security;
alter table kernel.delivery     enable row level security, force row level security;
create policy owner_only on kernel.subscription using (current_user not in ('xiangmin_app', 'xiangmin_citizen'));
create policy owner_only on kernel.delivery     using (current_user not in ('xiangmin_app', 'xiangmin_citizen'));
create policy scope on kernel.event using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
-- A request publishes and does not read.
grant insert on kernel.event to xiangmin_app;

create function kernel.deliver() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into kernel.delivery (event_id, subscriber, next_at)
  select new.event_id, subscriber, new.at from kernel.subscription where kind = new.kind;
  return null;
end $$;
revoke all on function kernel.deliver() from public;
create trigger deliver after insert on kernel.event for each row execute function kernel.deliver();
