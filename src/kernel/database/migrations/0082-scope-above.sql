-- Why: every case that is opened asks which divisions lie above a place. Two comparisons find that by reading half of the tree; a range finds five rows.
create index scope_above on places.scope using gist (int4range(div_no, div_hi));
