/** Who a case is about and where, as lists of this domain say it; for cases named c. */
import { sql } from "#kernel/database";

/** Null: hidden from the reader. */
export const applicantName = sql`
  coalesce((select p.full_name from people.person p where p.person_id = c.applicant_id),
    (select o.name from organisations.organisation o where o.organisation_id = c.organisation_id))`;

/** The full name of the lowest division that holds the case. */
export const placeName = sql`
  coalesce((select v.full_name from places.unit_version v join places.scope s using (unit_id)
    where int4range(s.div_no, s.div_hi) @> c.div_no and upper_inf(v.valid) order by s.div_hi - s.div_no limit 1), '')`;
