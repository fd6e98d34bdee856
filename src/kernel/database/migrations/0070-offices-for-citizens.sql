-- Why: a citizen who sees that it is the township's turn also wants to know which township, and whom to call.
grant usage on schema access to xiangmin_citizen;
grant select (office_id, kind, unit_id, div_no, name, phone) on access.office to xiangmin_citizen;
