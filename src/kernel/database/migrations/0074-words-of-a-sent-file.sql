-- Why: a bank file is made again from its lines to prove that it is still the one that was sent. Whom it names as payer and how the benefit is called there
-- were taken from today's names, so that renaming a county or a service looked like a changed file. What it said is kept from the moment of sending;
-- files sent before have neither and go on being made from today's names.
alter table payments.roll
  add payer text check (payer <> ''),
  add title text check (title <> ''),
  add check ((payer is null) = (title is null)),
  add check (payer is null or sent_at is not null);
