-- Why: what was handed to a family must be found again word for word. An issued paper is frozen with its number, its signature and the digest of
-- its PDF; every printing of it is a row of its own, so that a second copy is known as one.

create schema papers;
grant usage on schema papers to xiangmin_app;

create table papers.paper (
  paper_id    bigint generated always as identity primary key,
  div_no      int not null,
  case_id     bigint not null references cases.case_file,
  kind        text collate "C" not null, -- key of the declared paper
  occasion    text collate "C" not null, -- what it is about within the case, e.g. decision-2: one paper for each
  document_no text collate "C" unique,   -- null: a form without a number
  title       text not null,
  content     jsonb not null,            -- the paper block by block
  signature   text not null,             -- SM2 of the office over the canonical content, hex
  key_id      text not null,
  pdf_sm3     text not null,             -- of the original; a copy made again must give the same
  issued_by   int not null references access.account,
  office_id   int not null references access.office,
  issued_at   timestamptz not null,
  unique (case_id, kind, occasion)
);
create index paper_div on papers.paper (div_no, paper_id desc);
create trigger never_edited before update or delete on papers.paper for each row execute function kernel.refuse_change();

create table papers.printing (
  paper_id   bigint not null references papers.paper,
  nth        int not null check (nth > 0), -- 1: the original; later ones are marked 补打
  div_no     int not null,
  account_id int not null references access.account,
  office_id  int not null references access.office,
  at         timestamptz not null,
  reason     text not null,
  primary key (paper_id, nth)
);
create trigger never_edited before update or delete on papers.printing for each row execute function kernel.refuse_change();

alter table papers.paper    enable row level security, force row level security;
alter table papers.printing enable row level security, force row level security;
create policy scope on papers.paper    using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on papers.printing using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
grant select, insert on papers.paper, papers.printing to xiangmin_app;
