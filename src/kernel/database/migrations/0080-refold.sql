-- Why: a release may read more out of the entries than the one before, e.g. that a member's birthday brings a review forward. What lists show is then
-- folded anew from the entries, case by case in the background; until then it says what it said.
alter table cases.case_file add column refold boolean not null default false;
comment on column cases.case_file.refold is 'stays: marked by a migration, cleared by the upkeep';
update cases.case_file set refold = true where support <> 'ended' or (support is null and outcome = 'granted');
drop index cases.case_unfolded;
create index case_refold on cases.case_file (case_id) where refold;
