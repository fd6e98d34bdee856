-- Why: a grant is not the end. What runs is looked at again by a day that its class sets, changes, is suspended, leaves in steps and ends, each by a signed
-- decision; lists and batch SQL read where it stands from columns folded from the entries, as they read the application.

alter table cases.case_file
  add column support         text check (support in ('running','suspended','leaving','ended')), -- null: nothing was granted that runs
  add column support_ends_on date,     -- first month that is no longer paid
  add column review_due_on   date,
  add column review_label    text,     -- class, as the service names it
  add column matter          text check (matter in ('look','decide')), -- what a change or a review with a change waits for
  add column matter_turn     text,     -- kind of the office whose turn it is
  add column matter_unit_id  int references places.unit;
comment on column cases.case_file.matter_unit_id is 'stays: folded from the entries';
create index case_review on cases.case_file (unit_id, review_due_on) where support is not null and support <> 'ended';
create index case_review_div on cases.case_file (div_no, review_due_on) where support is not null and support <> 'ended';
create index case_matter on cases.case_file (matter_unit_id, matter_turn) where matter is not null;
-- Granted before supports were folded: written once by the daily upkeep.
create index case_unfolded on cases.case_file (case_id) where support is null and outcome = 'granted';

alter table cases.decision
  drop constraint decision_outcome_check,
  add constraint decision_outcome_check check
    (outcome in ('granted','refused','kept','adjusted','suspended','resumed','gradualExit','stopped')),
  add column effect jsonb, -- of a decision about what runs: what was before, why, until when, what the person said
  add constraint effect_of_change check ((effect is null) = (outcome in ('granted','refused')));
