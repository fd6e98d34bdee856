/** 模拟授权 · Families whose support runs have signed once: nine in ten persons, a minor through who applies for the family. */
import { sql, type Tx } from "#kernel/database";
import { dataClasses } from "#sources";

/** Answers how many were written; in the transaction of the seed. */
export const signAuthorisations = async (tx: Tx): Promise<number> => {
  const { rows } = await sql`
    insert into evidence.authorisation (div_no, person_id, service_id, case_id, data_classes, way, signed_by, guardianship, valid, recorded_by, recorded_at)
    select p.div_no, p.person_id, c.service_id, c.case_id, ${Object.keys(dataClasses)}::text[], 'paper',
      case when adult then p.person_id else c.applicant_id end, case when adult then null else '监护人，户口簿' end,
      daterange((c.opened_at at time zone 'Asia/Shanghai')::date, null), e.account_id, c.opened_at
    from cases.case_file c join cases.entry e on e.case_id = c.case_id and e.seq = 1
      join cases.subject_member m on m.case_id = c.case_id join people.person p using (person_id)
      cross join lateral (select p.birth_date + interval '18 years' <= c.opened_at as adult) a
    where c.support is not null and c.support <> 'ended' and e.account_id is not null and p.person_id % 10 <> 7
      and (adult or c.applicant_id <> p.person_id)
    returning 1`.execute(tx);
  return rows.length;
};
