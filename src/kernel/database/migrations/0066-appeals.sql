-- Why: a complaint, a reconsideration or a suit has clocks of its own and outlives the step of its case. The entries say what happened; these rows are
-- folded from them, so that the register and the days by which the office must answer need no fold.

create table cases.appeal (
  case_id   bigint not null references cases.case_file,
  nth       int not null,
  div_no    int not null,
  kind      text not null check (kind in ('complaint','review','suit')),
  decision  int,                 -- number of the decision; null: about something else
  filed_on  date not null,
  filed_by  text not null,
  last_day  date,                -- on which it could be filed; null while nobody knows when the person learnt of the decision
  due_on    date,                -- what is due next: the answer, then the end
  answered_on date,
  outcome   text,
  ended_on  date,
  primary key (case_id, nth)
);
create index appeal_open on cases.appeal (div_no, due_on) where outcome is null;
alter table cases.appeal enable row level security, force row level security;
create policy scope on cases.appeal using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy team on cases.appeal as restrictive
  using (current_user <> 'xiangmin_app' or case_id not in (select people.hidden_cases()));
grant select, insert, update on cases.appeal to xiangmin_app;
