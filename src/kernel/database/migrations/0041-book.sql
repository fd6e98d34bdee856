-- Why: where every fen stands must be provable without trusting whoever wrote it. Double entry with reservations; what was entered never changes; the limits
-- of an account are conditions of its row, so that two payments at once cannot both spend the last yuan. Requests enter through the functions below only.

create schema book;
grant usage on schema book to xiangmin_app;

-- Kinds of accounts as the code declares them, put here by the owner at each start: the database knows unit, dimensions and floor by itself.
create table book.kind (
  book       text collate "C" not null,
  kind       text collate "C" not null,
  title      text not null,
  unit       text collate "C" not null check (unit in ('fen','minute','point','piece')),
  dimensions text[] not null,
  floor      bigint,          -- what may be spent never falls below; null: no floor
  primary key (book, kind)
);

create table book.account (
  book_account_id bigint generated always as identity primary key,
  book       text collate "C" not null,
  kind       text collate "C" not null,
  unit_id    int not null references places.unit,
  div_no     int not null,
  dims       jsonb not null,
  commodity  text collate "C" not null, -- what is counted; for pieces the unit and the article
  floor      bigint,
  ceiling    bigint,
  posted     bigint not null default 0,
  outgoing   bigint not null default 0 check (outgoing <= 0), -- reserved and not yet gone
  incoming   bigint not null default 0 check (incoming >= 0), -- reserved and not yet come
  foreign key (book, kind) references book.kind,
  unique (book, unit_id, kind, dims),
  constraint not_below_floor check (floor is null or posted + outgoing >= floor),
  constraint not_above_ceiling check (ceiling is null or posted + incoming <= ceiling)
);
create index account_div on book.account (div_no, book, kind);
comment on column book.account.unit_id is 'stays: money moves by an entry, not with a map';

-- Entries are chained some time after they were written, so that the chain does not make writers wait; see audit.block.
create table book.chunk (
  chunk_no    int primary key,
  journals    int not null,
  lines       int not null,   -- a journal's heading and its postings, one line each
  digest      bytea not null, -- SHA-256 over the one before and every line
  prev_digest bytea not null,
  sealed_at   timestamptz not null
);

create table book.journal (
  journal_id bigint generated always as identity primary key,
  book       text collate "C" not null,
  kind       text not null check (kind in ('transfer','reserve','post','void','reverse')),
  key        text collate "C" not null check (key <> ''), -- the same order given twice is entered once
  asked      bytea not null,                              -- SHA-256 of what was ordered under the key
  booked_on  date not null,
  about      bigint references book.journal,              -- the reservation or the entry this one answers
  memo       text not null check (memo <> ''),
  entered_by int references access.account,
  office_id  int references access.office,
  entered_at timestamptz not null,
  chunk_no   int references book.chunk,
  unique (book, key),
  check ((about is null) = (kind in ('transfer','reserve')))
);
create unique index journal_settled_once on book.journal (about) where kind in ('post','void');
create unique index journal_reversed_once on book.journal (about) where kind = 'reverse';
create index journal_unsealed on book.journal (journal_id) where chunk_no is null;
create index journal_chunk on book.journal (chunk_no);

create table book.posting (
  journal_id bigint not null references book.journal,
  line       int not null check (line > 0),
  div_no     int not null,
  book_account_id bigint not null references book.account,
  layer      text collate "C" not null check (layer in ('posted','outgoing','incoming')),
  amount     bigint not null check (amount <> 0), -- added to the account
  primary key (journal_id, line)
);
create index posting_account on book.posting (book_account_id, journal_id);
create index posting_div on book.posting (div_no);

-- What was entered stays. A journal is touched once more: when it is sealed.
create function book.only_sealing() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.chunk_no is not null or to_jsonb(new) - 'chunk_no' is distinct from to_jsonb(old) - 'chunk_no' then
    raise exception 'book.journal is append-only: % refused', tg_op using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger append_only before update or delete on book.journal for each row execute function book.only_sealing();
create trigger append_only before update or delete on book.posting for each row execute function kernel.refuse_change();
create trigger append_only before update or delete on book.chunk for each row execute function kernel.refuse_change();

-- An account is opened and its ceiling moved; what it is stays, and only entries move its balance.
create function book.same_account() returns trigger language plpgsql as $$
declare
  changing constant text[] := array['div_no', 'ceiling', 'posted', 'outgoing', 'incoming'];
begin
  if tg_op = 'DELETE' or to_jsonb(new) - changing is distinct from to_jsonb(old) - changing then
    raise exception 'book.account keeps what it is: % refused', tg_op using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger same_account before update or delete on book.account for each row execute function book.same_account();

-- At the commit every journal has postings and adds up to nothing, by commodity, for what is posted and for what is reserved.
create function book.must_balance() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from book.posting where journal_id = new.journal_id) then
    raise exception 'journal % has no postings', new.journal_id using errcode = 'check_violation', constraint = 'balanced';
  end if;
  if exists (select from book.posting p join book.account a using (book_account_id) where p.journal_id = new.journal_id
             group by a.commodity, p.layer = 'posted' having sum(p.amount) <> 0) then
    raise exception 'journal % does not balance', new.journal_id using errcode = 'check_violation', constraint = 'balanced';
  end if;
  return null;
end $$;
revoke all on function book.must_balance() from public;
create constraint trigger balanced after insert on book.journal deferrable initially deferred
  for each row execute function book.must_balance();
create constraint trigger balanced after insert on book.posting deferrable initially deferred
  for each row execute function book.must_balance();

-- The account of this kind, place and dimensions; opened when it is asked for the first time.
create function book.account_for(in_book text, in_kind text, in_unit int, in_dims jsonb) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  declared book.kind;
  place int;
  found_id bigint;
begin
  select div_no into place from places.scope
    where unit_id = in_unit and div_no >= kernel.scope_lo() and div_no < kernel.scope_hi();
  if place is null then raise exception 'book.not-here'; end if;
  select book_account_id into found_id from book.account where book = in_book and unit_id = in_unit and kind = in_kind and dims = in_dims;
  if found_id is not null then return found_id; end if;
  select * into declared from book.kind where book = in_book and kind = in_kind;
  if declared is null or declared.dimensions is distinct from array(select k from jsonb_object_keys(in_dims) as k order by k collate "C") then
    raise exception '% % by % is not declared', in_book, in_kind, in_dims using errcode = 'invalid_parameter_value';
  end if;
  insert into book.account (book, kind, unit_id, div_no, dims, commodity, floor)
    values (in_book, in_kind, in_unit, place, in_dims,
      declared.unit || case when declared.unit = 'piece' then ':' || (in_dims ->> 'item') else '' end, declared.floor)
    on conflict (book, unit_id, kind, dims) do nothing returning book_account_id into found_id;
  if found_id is null then
    select book_account_id into found_id from book.account where book = in_book and unit_id = in_unit and kind = in_kind and dims = in_dims;
  end if;
  return found_id;
end $$;

-- Accounts are locked in the order of their numbers, so that two entries never wait for each other in a circle.
create function book.hold(accounts bigint[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  held int;
begin
  select count(*) into held from (
    select from book.account where book_account_id = any(accounts) and div_no >= kernel.scope_lo() and div_no < kernel.scope_hi()
    order by book_account_id for update) as mine;
  if held is distinct from (select count(distinct a) from unnest(accounts) as a) then raise exception 'book.not-here'; end if;
end $$;

-- The one place where entries are written.
create function book.enter(in_book text, in_kind text, order_key text, on_day date, in_about bigint, in_memo text,
    by_account int, by_office int, at timestamptz, accounts bigint[], layers text[], amounts bigint[]) returns bigint
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  ordered constant bytea := sha256(convert_to(jsonb_build_array(in_kind, on_day, in_about, in_memo, accounts, layers, amounts)::text, 'UTF8'));
  before book.journal;
  entered bigint;
  beyond record;
begin
  perform book.hold(accounts);
  if exists (select from book.account where book_account_id = any(accounts) and book <> in_book) then raise exception 'book.not-here'; end if;

  insert into book.journal (book, kind, key, asked, booked_on, about, memo, entered_by, office_id, entered_at)
    values (in_book, in_kind, order_key, ordered, on_day, in_about, in_memo, by_account, by_office, at)
    on conflict (book, key) do nothing returning journal_id into entered;
  if entered is null then
    select * into before from book.journal where book = in_book and key = order_key;
    if before.asked is distinct from ordered then
      raise exception 'book.key-used' using detail = jsonb_build_object('key', order_key);
    end if;
    return before.journal_id;
  end if;

  insert into book.posting (journal_id, line, div_no, book_account_id, layer, amount)
    select entered, n, a.div_no, a.book_account_id, l.layer, l.amount
    from unnest(accounts, layers, amounts) with ordinality as l (book_account_id, layer, amount, n) join book.account a using (book_account_id);

  for beyond in
    select a.book_account_id, a.kind, a.unit_id, k.title, k.unit, a.ceiling, d.posted + d.outgoing as less, d.posted + d.incoming as more,
      a.posted + a.outgoing as available, a.posted + a.incoming as held,
      a.floor is not null and a.posted + a.outgoing + d.posted + d.outgoing < a.floor as is_short
    from (select book_account_id, coalesce(sum(amount) filter (where layer = 'posted'), 0) as posted,
            coalesce(sum(amount) filter (where layer = 'outgoing'), 0) as outgoing,
            coalesce(sum(amount) filter (where layer = 'incoming'), 0) as incoming
          from book.posting where journal_id = entered group by book_account_id) d
      join book.account a using (book_account_id) join book.kind k on k.book = a.book and k.kind = a.kind
    where a.posted + a.outgoing + d.posted + d.outgoing < a.floor or a.posted + a.incoming + d.posted + d.incoming > a.ceiling
    order by a.book_account_id limit 1
  loop
    raise exception '%', case when beyond.is_short then 'book.short' else 'book.over-ceiling' end
      using errcode = 'check_violation', detail = jsonb_build_object('title', beyond.title, 'unit', beyond.unit, 'unitId', beyond.unit_id,
        'available', beyond.available, 'needed', -beyond.less, 'ceiling', beyond.ceiling, 'held', beyond.held, 'added', beyond.more);
  end loop;

  update book.account a set posted = a.posted + d.posted, outgoing = a.outgoing + d.outgoing, incoming = a.incoming + d.incoming
    from (select book_account_id, coalesce(sum(amount) filter (where layer = 'posted'), 0) as posted,
            coalesce(sum(amount) filter (where layer = 'outgoing'), 0) as outgoing,
            coalesce(sum(amount) filter (where layer = 'incoming'), 0) as incoming
          from book.posting where journal_id = entered group by book_account_id) d
    where a.book_account_id = d.book_account_id;
  return entered;
end $$;

create function book.transfer(in_book text, order_key text, on_day date, in_memo text, by_account int, by_office int, at timestamptz,
    accounts bigint[], amounts bigint[]) returns bigint
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  select book.enter(in_book, 'transfer', order_key, on_day, null, in_memo, by_account, by_office, at,
    accounts, array_fill('posted'::text, array[cardinality(accounts)]), amounts)
$$;

-- 预留 · Nothing has moved yet, and nobody else can spend it.
create function book.reserve(in_book text, order_key text, on_day date, in_memo text, by_account int, by_office int, at timestamptz,
    accounts bigint[], amounts bigint[]) returns bigint
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  select book.enter(in_book, 'reserve', order_key, on_day, null, in_memo, by_account, by_office, at,
    accounts, array(select case when amount < 0 then 'outgoing' else 'incoming' end from unnest(amounts) with ordinality as u (amount, n) order by n), amounts)
$$;

-- What an entry answers, with its lines; only when all of them lie in the scope of the transaction.
create function book.answered(in_journal bigint, out of_book text, out of_kind text, out accounts bigint[], out layers text[], out amounts bigint[])
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select j.book, j.kind, array_agg(p.book_account_id order by p.line), array_agg(p.layer order by p.line), array_agg(p.amount order by p.line)
  from book.journal j join book.posting p using (journal_id)
  where j.journal_id = in_journal
  group by j.book, j.kind having bool_and(p.div_no >= kernel.scope_lo() and p.div_no < kernel.scope_hi())
$$;

-- A reservation ends once: it is posted or it is void.
create function book.settle(reservation bigint, outcome text, order_key text, on_day date, in_memo text, by_account int, by_office int, at timestamptz)
  returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r record;
  way constant text := case outcome when 'post' then 'post' else 'void' end;
  n int;
begin
  select * into r from book.answered(reservation);
  if r.of_book is null then raise exception 'book.not-here'; end if;
  if r.of_kind <> 'reserve' then raise exception 'book.not-reserved'; end if;
  perform book.hold(r.accounts);
  if exists (select from book.journal where about = reservation and kind in ('post','void') and (book, key) <> (r.of_book, order_key)) then
    raise exception 'book.already-settled';
  end if;
  n := cardinality(r.accounts);
  return book.enter(r.of_book, way, order_key, on_day, reservation, in_memo, by_account, by_office, at,
    r.accounts || case way when 'post' then r.accounts else '{}' end,
    r.layers || case way when 'post' then array_fill('posted'::text, array[n]) else '{}' end,
    array(select -amount from unnest(r.amounts) with ordinality as u (amount, n) order by u.n) || case way when 'post' then r.amounts else '{}' end);
end $$;

-- 冲正 · A wrong entry is followed by its opposite, once; the right one is entered anew.
create function book.reverse(wrong bigint, order_key text, on_day date, in_memo text, by_account int, by_office int, at timestamptz)
  returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r record;
begin
  select * into r from book.answered(wrong);
  if r.of_book is null then raise exception 'book.not-here'; end if;
  if r.of_kind not in ('transfer', 'post') then raise exception 'book.not-reversible'; end if;
  perform book.hold(r.accounts);
  if exists (select from book.journal where about = wrong and kind = 'reverse' and (book, key) <> (r.of_book, order_key)) then
    raise exception 'book.already-reversed';
  end if;
  return book.enter(r.of_book, 'reverse', order_key, on_day, wrong, in_memo, by_account, by_office, at,
    array(select a from unnest(r.accounts, r.layers) with ordinality as u (a, layer, n) where layer = 'posted' order by n),
    array_fill('posted'::text, array[(select count(*)::int from unnest(r.layers) as layer where layer = 'posted')]),
    array(select -amount from unnest(r.amounts, r.layers) with ordinality as u (amount, layer, n) where layer = 'posted' order by n));
end $$;

-- 限额 · Set by an office for its place; an account that already holds more is refused by its own condition.
create function book.set_ceiling(of_account bigint, new_ceiling bigint) returns bigint
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  update book.account set ceiling = new_ceiling
  where book_account_id = of_account and div_no >= kernel.scope_lo() and div_no < kernel.scope_hi() returning book_account_id
$$;

-- Every line of these journals in one canonical form. What an account is stands in its postings' lines; where it can be seen (div_no) does not.
create function book.lines_of(journals bigint[]) returns table (journal_id bigint, line int, digest bytea)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select j.journal_id, 0, sha256(convert_to(jsonb_build_array(j.journal_id, j.book, j.kind, j.key, encode(j.asked, 'hex'), j.booked_on, j.about, j.memo,
      j.entered_by, j.office_id, to_char(j.entered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'))::text, 'UTF8'))
  from book.journal j where j.journal_id = any(journals)
  union all
  select p.journal_id, p.line, sha256(convert_to(jsonb_build_array(p.journal_id, p.line, p.layer, p.amount,
      a.book_account_id, a.book, a.kind, a.unit_id, a.dims, a.commodity)::text, 'UTF8'))
  from book.posting p join book.account a using (book_account_id) where p.journal_id = any(journals)
$$;

alter table book.kind    enable row level security, force row level security;
alter table book.account enable row level security, force row level security;
alter table book.chunk   enable row level security, force row level security;
alter table book.journal enable row level security, force row level security;
alter table book.posting enable row level security, force row level security;
create policy everyone on book.kind using (true);
create policy everyone on book.chunk using (true);
create policy scope on book.account using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on book.posting using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
-- A heading is seen by whoever sees one of its postings: money from above is known below, with the document that brought it.
create policy with_posting on book.journal using (current_user not in ('xiangmin_app', 'xiangmin_citizen')
  or exists (select from book.posting p where p.journal_id = journal.journal_id));
grant select on book.kind, book.account, book.journal, book.posting to xiangmin_app;

revoke all on all functions in schema book from public;
grant execute on function book.account_for(text, text, int, jsonb), book.hold(bigint[]),
  book.transfer(text, text, date, text, int, int, timestamptz, bigint[], bigint[]),
  book.reserve(text, text, date, text, int, int, timestamptz, bigint[], bigint[]),
  book.settle(bigint, text, text, date, text, int, int, timestamptz),
  book.reverse(bigint, text, date, text, int, int, timestamptz),
  book.set_ceiling(bigint, bigint) to xiangmin_app;

-- The seals of the books among the entries of the audit.
create index entry_book_seal on audit.entry (entry_id) where what = 'book.seal';
