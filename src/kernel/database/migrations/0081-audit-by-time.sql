-- Why: auditors look for what was done in some days. Entries come in the order of time, so a few pages of summaries find the days among millions.
create index entry_at on audit.entry using brin (at);
