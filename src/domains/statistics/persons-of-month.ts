/** 在享人员构成 · Who they are that a month's money is for: counted from the members of the cases that are paid, on the month's last day. */
import { sql, type Scope, type Tx } from "#kernel/database";
import { paidFor } from "./counted.ts";
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
  asked: Pick<Asked, "serviceId" | "month">,
  scope: Scope,
): Promise<Readonly<Record<PersonGroup, number>>> => {
  const from = firstDay(asked.month);
  const { rows } = await sql<Record<PersonGroup, number>>`
    with paid as (
      select distinct case_id from (${paidFor(asked, scope)}) due
    ), member as (
      select m.facts, p.sex, extract(year from age((${from}::date + interval '1 month - 1 day'), p.birth_date)) as age
      from paid join cases.case_file c using (case_id) join cases.subject_member m using (case_id) join people.person p on p.person_id = m.person_id
      where c.div_no >= ${scope.lo} and c.div_no < ${scope.hi}
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
