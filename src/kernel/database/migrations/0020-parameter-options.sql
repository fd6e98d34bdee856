-- A local rule may be a choice among ways that the declaration knows, such as how an amount is worked out, instead of an amount.
alter table parameters.value alter column amount drop not null;
alter table parameters.value add column option text collate "C";
alter table parameters.value add constraint amount_or_option check (num_nonnulls(amount, option) = 1);
comment on column parameters.value.option is 'key of the chosen option, where the declaration offers options instead of an amount';
