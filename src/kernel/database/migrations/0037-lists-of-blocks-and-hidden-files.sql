-- Why: the list of what a block holds is no act of anybody, and as an entry it filled the audit that people read. It lies beside the block's digest, which
-- proves it. And the papers of a protected person are as hidden as the person: a file is seen by whoever sees what it belongs to.

alter table audit.block
  add entry_ids bigint[], -- null in blocks sealed before: theirs is an entry "audit.seal"
  add leaves    bytea,    -- SM3 of each entry in the same order, 32 bytes each
  add constraint list_is_whole check (
    (entry_ids is null) = (leaves is null) and octet_length(leaves) = 32 * cardinality(entry_ids));

-- The subject's own policies say who sees it: division, protection and whatever comes after them.
create policy with_subject on files.file as restrictive using (
  subject_kind is null
  or (subject_kind = 'person' and exists (select from people.person p where p.person_id = subject_id))
  or (subject_kind = 'case' and exists (select from cases.case_file c where c.case_id = subject_id)));
create policy with_file on files.chunk as restrictive using (exists (select from files.file f where f.file_id = chunk.file_id));
