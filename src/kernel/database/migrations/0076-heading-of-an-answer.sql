-- Why: a kept record has its cells in the order in which the department delivered them; without the heading nobody can say which cell is the balance.
alter table evidence.delivery add heading text; -- of answers that came before: as the table declares its columns
