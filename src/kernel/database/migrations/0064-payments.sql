-- Why: what a decision promises must arrive, once, to the fen. A roll takes its amounts from the decisions, never from a hand; its lines do not change
-- once a county has confirmed them; what a bank sends back is paid again by a later roll, because a month counts as paid only where it arrived.

create schema payments;
grant usage on schema payments to xiangmin_app;

-- 一卡通账户 · One account of a person at a time; who enters it does not confirm it.
create table payments.account (
  payment_account_id bigint generated always as identity primary key,
  div_no        int not null,
  person_id     bigint not null references people.person,
  bank          text not null check (bank <> ''),
  holder_name   text not null check (holder_name <> ''),
  number_cipher bytea not null,
  number_blind  bytea not null,
  tail          text collate "C" not null check (tail ~ '^[0-9]{4}$'),
  valid         daterange not null check (not isempty(valid) and not lower_inf(valid)),
  agreement     text check (agreement <> ''), -- 代管协议: why the account is another person's
  entered_by    int not null references access.account,
  entered_at    timestamptz not null,
  confirmed_by  int references access.account,
  confirmed_at  timestamptz,
  check ((confirmed_by is null) = (confirmed_at is null)),
  check (confirmed_by <> entered_by),
  exclude using gist (person_id with =, valid with &&)
);
create index payment_account_number on payments.account (number_blind);
create index payment_account_div on payments.account (div_no);
-- What nobody has confirmed was never used and may be entered anew on the same day.
create trigger confirmed_stays before delete on payments.account for each row when (old.confirmed_by is not null) execute function kernel.refuse_change();

-- 发放清册
create table payments.roll (
  roll_id      bigint generated always as identity primary key,
  div_no       int not null,
  county_id    int not null references places.unit,
  service_id   text collate "C" not null,
  month        date not null check (extract(day from month) = 1),
  nth          int not null check (nth > 0), -- a month may have supplementary rolls
  state        text not null default 'draft' check (state in ('draft','confirmed','approved','sent','closed','void')),
  lines        int not null,
  total_fen    bigint not null,             -- of the lines that are to be paid
  made_by      int not null references access.account,
  made_at      timestamptz not null,
  confirmed_by int references access.account,
  confirmed_at timestamptz,
  digest       text,                        -- SM3 over every line, frozen when the county confirms
  signature    text,
  key_id       text,
  approved_by  int references access.account,
  approved_at  timestamptz,
  reservations bigint[],                    -- journals of the relief book
  sent_by      int references access.account,
  sent_at      timestamptz,
  file_format  text check (file_format in ('csv','gbk','pain.001')),
  file_sm3     text,
  closed_by    int references access.account,
  closed_at    timestamptz,
  void_reason  text check (void_reason <> ''),
  unique (county_id, service_id, month, nth),
  check (confirmed_by <> made_by),
  check ((state = 'void') = (void_reason is not null)),
  check (state in ('draft','void') or (confirmed_by is not null and digest is not null and signature is not null)),
  check (state in ('draft','confirmed','void') or approved_by is not null),
  check (state in ('draft','confirmed','approved','void') or (sent_by is not null and file_sm3 is not null))
);
-- Two that draft at once: the second waits and is then refused.
create unique index one_open_roll on payments.roll (county_id, service_id) where state not in ('closed','void');
create index roll_div on payments.roll (div_no, roll_id desc);
create trigger ended before update on payments.roll for each row when (old.state in ('closed','void')) execute function kernel.refuse_change();
create trigger never_deleted before delete on payments.roll for each row execute function kernel.refuse_change();

-- 发放明细 · One case and one month to which money belongs.
create table payments.line (
  roll_id      bigint not null references payments.roll,
  line_no      int not null,
  div_no       int not null,
  case_id      bigint not null references cases.case_file,
  decision_id  bigint not null references cases.decision,
  person_id    bigint not null references people.person, -- who receives it
  for_month    date not null check (extract(day from for_month) = 1),
  kind         text not null check (kind in ('regular','arrears','reissue')),
  amount_fen   bigint not null check (amount_fen > 0),
  payment_account_id bigint references payments.account,
  state        text not null check (state in ('ready','held','paid','returned')),
  held_for     text,                    -- key of the finding, or "decided" with the reason beside
  held_reason  text,
  return_code  text,
  answered_at  timestamptz,
  digest       bytea,                   -- SHA-256 of what the county confirmed
  primary key (roll_id, line_no),
  unique (roll_id, case_id, for_month),
  check ((state = 'held') = (held_for is not null)),
  check (state = 'held' or payment_account_id is not null)
);
create index line_case on payments.line (case_id, for_month);
create index line_person on payments.line (person_id);
create index line_div on payments.line (div_no, roll_id);

-- What a confirmed roll says of a line never changes; only the bank's answer is added to it, once.
create function payments.keep_line() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  roll_state text;
begin
  select state into roll_state from payments.roll where roll_id = old.roll_id;
  if tg_op = 'DELETE' then
    raise exception 'Lines of a roll are not deleted' using errcode = '23001';
  end if;
  if roll_state = 'draft' then
    if (new.roll_id, new.line_no, new.case_id, new.for_month, new.amount_fen, new.decision_id)
      is distinct from (old.roll_id, old.line_no, old.case_id, old.for_month, old.amount_fen, old.decision_id) then
      raise exception 'The amount of a line comes from its decision' using errcode = '23001';
    end if;
  elsif roll_state <> 'sent' or old.state <> 'ready' or new.state not in ('paid','returned')
    or (to_jsonb(new) - '{state,return_code,answered_at}'::text[]) is distinct from (to_jsonb(old) - '{state,return_code,answered_at}'::text[]) then
    raise exception 'A line of a confirmed roll does not change' using errcode = '23001';
  end if;
  return new;
end $$;
create trigger keep before update or delete on payments.line for each row execute function payments.keep_line();

-- 核查提示 · What was found about a line before anybody confirmed it.
create table payments.finding (
  roll_id    bigint not null,
  line_no    int not null,
  kind       text not null,
  div_no     int not null,
  holds      boolean not null,          -- the line is not paid while it stands
  says       text not null,
  cleared_by int references access.account,
  cleared_at timestamptz,
  reason     text check (reason <> ''),
  primary key (roll_id, line_no, kind),
  foreign key (roll_id, line_no) references payments.line,
  check ((cleared_by is null) = (reason is null))
);
create index finding_div on payments.finding (div_no, roll_id);

-- 银行回盘 · Each answer file is taken in once.
create table payments.answer (
  roll_id  bigint not null references payments.roll,
  sm3      text collate "C" not null,
  div_no   int not null,
  rows     int not null,
  paid_fen bigint not null,
  returned_fen bigint not null,
  taken_by int references access.account,
  taken_at timestamptz not null,
  primary key (roll_id, sm3)
);
create trigger never_edited before update or delete on payments.answer for each row execute function kernel.refuse_change();

-- 应发 · What the decisions promise: for each case of a county and a service, month by month up to `until`. A later decision takes the months from its own
-- first one on; one that resumes takes those since the suspension too, so that what was withheld is owed.
create function payments.entitled(of_county int, of_service text, until date)
  returns table (case_id bigint, for_month date, amount_fen bigint, decision_id bigint)
  language sql stable as $$
  with decided as (
    select d.case_id, d.decision_id, d.version, d.outcome, d.pays_fen, d.effect,
      date_trunc('month', coalesce((d.effect ->> 'owedFrom')::date, d.starts_on, (d.effect ->> 'endsOn')::date))::date as from_month
    from cases.decision d join cases.case_file c using (case_id)
    where c.county_id = of_county and c.service_id = of_service and d.outcome not in ('refused','kept')
  ), span as (
    select *, min(from_month) over (partition by decided.case_id order by version rows between 1 following and unbounded following) as next_month
    from decided where from_month is not null
  )
  select s.case_id, m::date, case
      when s.outcome in ('stopped','suspended') then 0
      when s.effect is not null and m >= (s.effect ->> 'endsOn')::date then 0
      when s.outcome = 'gradualExit' then coalesce((s.effect -> 'monthsFen' ->> (12 * extract(year from age(m, s.from_month)) + extract(month from age(m, s.from_month)))::int)::bigint, 0)
      else s.pays_fen end, s.decision_id
  from span s cross join lateral generate_series(s.from_month::timestamp, least(until, coalesce(s.next_month - 1, until))::timestamp, interval '1 month') m
$$;
grant execute on function payments.entitled(int, text, date) to xiangmin_app;

alter table payments.account enable row level security, force row level security;
alter table payments.roll    enable row level security, force row level security;
alter table payments.line    enable row level security, force row level security;
alter table payments.finding enable row level security, force row level security;
alter table payments.answer  enable row level security, force row level security;
create policy scope on payments.account using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on payments.roll    using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on payments.line    using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on payments.finding using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on payments.answer  using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy with_person on payments.account as restrictive
  using (current_user <> 'xiangmin_app' or exists (select from people.person p where p.person_id = account.person_id));
grant select, insert, update on payments.account, payments.roll, payments.line, payments.finding to xiangmin_app;
grant delete on payments.account to xiangmin_app;
grant select, insert on payments.answer to xiangmin_app;
