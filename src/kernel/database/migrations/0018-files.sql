-- Why: materials of cases and people, files to import and lists that were exported. The row says what a file is and who may see it;
-- the content lies outside the database in encrypted chunks, named by a keyed digest so that equal content is stored once.

create schema files;
grant usage on schema files to xiangmin_app;

create table files.file (
  file_id      bigint generated always as identity primary key,
  div_no       int not null,          -- of the subject; without one, of the office that made the file
  purpose      text not null check (purpose in ('case-material','person-material','import','checked-import','export')),
  subject_kind text check (subject_kind in ('case','person')),
  subject_id   bigint,
  name         text not null check (name <> ''),
  size         bigint not null check (size > 0),
  sm3          text collate "C" not null,
  received     bigint not null default 0,
  state        text not null check (state in ('receiving','kept')),
  type         text collate "C",      -- by content, once kept: jpg, png, pdf, xlsx, docx, ofd, csv
  scan         text check (scan in ('clean','unknown')),
  key_version  smallint not null,     -- of the key that was newest when the content came; each chunk names its own
  account_id   int not null references access.account,
  office_id    int not null references access.office,
  begun_at     timestamptz not null,
  kept_at      timestamptz,
  check ((subject_kind is null) = (subject_id is null)),
  check (state = 'receiving' or (type is not null and scan is not null and kept_at is not null and received = size))
);
create index file_subject on files.file (subject_kind, subject_id, file_id);
create index file_div on files.file (div_no, file_id);
create index file_receiving on files.file (account_id, begun_at) where state = 'receiving';

-- Where the bytes lie: 512 KiB a chunk, the last one shorter.
create table files.chunk (
  file_id  bigint not null references files.file,
  position int not null,
  div_no   int not null,
  address  text collate "C" not null, -- 32 hexadecimal digits: HMAC-SM3 of the content under a key of this installation
  primary key (file_id, position)
);
create index chunk_address on files.chunk (address);

-- A kept file never changes; another content is another file.
create trigger kept_is_final before update on files.file for each row when (old.state = 'kept') execute function kernel.refuse_change();
create trigger never_edited before update on files.chunk for each row execute function kernel.refuse_change();

alter table files.file  enable row level security, force row level security;
alter table files.chunk enable row level security, force row level security;
create policy scope on files.file  using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
create policy scope on files.chunk using (div_no >= kernel.scope_lo() and div_no < kernel.scope_hi());
grant select, insert on files.file, files.chunk to xiangmin_app;
grant update (received, state, type, scan, kept_at) on files.file to xiangmin_app;
