-- Why: an issued paper names the people of its case. It is seen by whoever sees the case, as files are, so that the papers of a protected person
-- are as hidden as the person.

create policy with_case on papers.paper as restrictive using (
  exists (select from cases.case_file c where c.case_id = paper.case_id));
create policy with_paper on papers.printing as restrictive using (
  exists (select from papers.paper p where p.paper_id = printing.paper_id));
