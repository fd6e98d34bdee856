-- Why: when a county raises its standard every running support is worked out anew from the month on, with what is owed since. That is a decision
-- of its own kind: nobody looked at the household, so its review is not put off.
alter table cases.decision
  drop constraint decision_outcome_check,
  add constraint decision_outcome_check check
    (outcome in ('granted','refused','kept','adjusted','suspended','resumed','gradualExit','stopped','uprated'));
