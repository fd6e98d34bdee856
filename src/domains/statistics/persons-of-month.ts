/** 在享人员构成 · Who they are that a month's money is for: counted from the members of the cases that are paid, on the month's last day. */
import { sql, type Scope, type Tx } from "#kernel/database";
import { firstDay, type Asked } from "./figures.ts";

/** In the order of the monthly report of townships. */
export const personGroups = {
  persons: "人数",
  female: "女性",
  minor: "未成年人",
  elder: "60 周岁以上",
  disabled: "残疾人",
  severe: "其中重度残疾",
  ill: "重病患者",
  able: "有劳动能力",
} as const;
export type PersonGroup = keyof typeof personGroups;

/** Protected persons are counted too: run it as the platform, the caller has proved the right to the scope. */
export const personsOfMonth = async (
  tx: Tx,
  { serviceId, month }: Pick<Asked, "serviceId" | "month">,
  { lo, hi }: Scope,
): Promise<Readonly<Record<PersonGroup, number>>> => {
  const from = firstDay(month);
  const { rows } = await sql<Record<PersonGroup, number>>`
    with paid as (
      select distinct e.case_id from (select distinct county_id from cases.case_file
          where service_id = ${serviceId} and county_id is not null and div_no >= ${lo} and div_no < ${hi}) k
        cross join lateral payments.entitled(k.county_id, ${serviceId}::text, ${from}::date) e
      where e.for_month = ${from}::date and e.amount_fen > 0
    ), member as (
      select m.facts, p.sex, extract(year from age((${from}::date + interval '1 month - 1 day'), p.birth_date)) as age
      from paid join cases.case_file c using (case_id) join cases.subject_member m using (case_id) join people.person p on p.person_id = m.person_id
      where c.div_no >= ${lo} and c.div_no < ${hi}
    )
    select count(*)::int as persons, count(*) filter (where sex = 'female')::int as female, count(*) filter (where age < 18)::int as minor,
      count(*) filter (where age >= 60)::int as elder, count(*) filter (where facts ->> 'disability' <> 'none')::int as disabled,
      count(*) filter (where facts ->> 'disability' = 'severe')::int as severe, count(*) filter (where facts ->> 'seriouslyIll' = 'true')::int as ill,
      count(*) filter (where facts ->> 'labour' in ('full', 'partial'))::int as able
    from member`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error("A count has one row");
  return row;
};
