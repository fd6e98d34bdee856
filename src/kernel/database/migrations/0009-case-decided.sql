-- Why: the to-do page counts the decisions of the month; without an index it reads every case in scope.
create index case_decided on cases.case_file (decided_on, div_no);
