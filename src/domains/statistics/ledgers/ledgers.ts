/** 台账 · What is kept besides the register: each ledger a query over what the cases already say, so that none is filled in twice. */
import { sql, type Tx } from "#kernel/database";
import { applicantName, placeName } from "../case-words.ts";

export interface LedgerAsked {
  readonly serviceId: string;
  /** YYYY: the calendar year whose lines are listed, by their own day. */
  readonly year: string;
}
export interface Ledger {
  readonly title: string;
  /** What stands in it, in one sentence for the page. */
  readonly about: string;
  /** What the day of a line is. */
  readonly day: string;
  readonly columns: readonly string[];
  /** `case_id`, `day` and `cells` text[] in the order of the columns, of every year. */
  readonly lines: (serviceId: string) => ReturnType<typeof sql>;
}

const yuan = (fen: ReturnType<typeof sql>) => sql`to_char((${fen})::numeric / 100, 'FM999999999990.00')`;
const entries = (serviceId: string, kind: string) =>
  sql`cases.entry e join cases.case_file c using (case_id) where c.service_id = ${serviceId} and e.kind = ${kind}`;
const outcomeOf = sql`case c.outcome when 'granted' then '给予' when 'refused' then '不予' when 'withdrawn' then '撤回' when 'terminated' then '终止' else '办理中' end`;

export const ledgers = {
  nearRelatives: {
    title: "近亲属备案台账",
    about: "申请人是经办人员或者村（居）委会成员近亲属的办件，由县级入户复核后决定",
    day: "受理日期",
    columns: ["有关人员", "单位和职务", "亲属关系", "办理结果", "决定日期"],
    lines: (serviceId) => sql`
      select e.case_id, (e.at at time zone 'Asia/Shanghai')::date as day,
        array[e.body #>> '{relative,name}', e.body #>> '{relative,post}', e.body #>> '{relative,relation}', ${outcomeOf}, c.decided_on::text] as cells
      from ${entries(serviceId, "accepted")} and (e.body ->> 'nearRelative')::boolean`,
  },
  notices: {
    title: "公示台账",
    about: "每次公示的地点、起止日期和公示期内收到的异议",
    day: "公示日期",
    columns: ["公示地点", "公示截止", "收到异议（件）", "办理结果"],
    lines: (serviceId) => sql`
      select e.case_id, (e.body ->> 'on')::date as day,
        array[e.body ->> 'place', e.body ->> 'lastDay', (select count(*) from cases.entry o where o.case_id = e.case_id and o.kind = 'objectionRaised' and o.seq > e.seq
          and not exists (select from cases.entry n where n.case_id = e.case_id and n.kind = 'noticePosted' and n.seq > e.seq and n.seq < o.seq))::text, ${outcomeOf}] as cells
      from ${entries(serviceId, "noticePosted")}`,
  },
  appeals: {
    title: "投诉、复议、诉讼台账",
    about: "对决定不服或者反映其他问题的，各自的期限和结果",
    day: "提出日期",
    columns: ["类别", "提出人", "针对第几次决定", "下一期限", "办结日期"],
    lines: (serviceId) => sql`
      select a.case_id, a.filed_on as day, array[case a.kind when 'complaint' then '投诉' when 'review' then '行政复议' else '行政诉讼' end, a.filed_by, a.decision::text,
        case when a.ended_on is null then a.due_on::text end, a.ended_on::text] as cells
      from cases.appeal a join cases.case_file c using (case_id) where c.service_id = ${serviceId}`,
  },
  exits: {
    title: "渐退台账",
    about: "就业增收后给予渐退期的家庭，逐月发放到渐退期满",
    day: "决定日期",
    columns: ["文号", "原每月（元）", "起始月份", "月数", "停发月份", "现状"],
    lines: (serviceId) => sql`
      select d.case_id, (d.decided_at at time zone 'Asia/Shanghai')::date as day,
        array[d.document_no, ${yuan(sql`(d.effect ->> 'beforeFen')::bigint`)}, to_char(d.starts_on, 'YYYY-MM'), jsonb_array_length(d.effect -> 'monthsFen')::text,
          left(d.effect ->> 'endsOn', 7), case c.support when 'leaving' then '渐退期' when 'ended' then '已停发' else '正常享受' end] as cells
      from cases.decision d join cases.case_file c using (case_id) where c.service_id = ${serviceId} and d.outcome = 'gradualExit'`,
  },
  recoveries: {
    title: "追缴台账",
    about: "决定追回的多发金额；退回的登记在发放中办理",
    day: "决定日期",
    columns: ["文号", "原因", "多发月数", "应退回（元）"],
    lines: (serviceId) => sql`
      select d.case_id, (d.decided_at at time zone 'Asia/Shanghai')::date as day,
        array[d.document_no, coalesce(d.effect ->> 'reason', d.effect ->> 'why'), jsonb_array_length(d.effect -> 'recover')::text,
          (select ${yuan(sql`sum((m ->> 'paidFen')::bigint - (m ->> 'dueFen')::bigint)`)} from jsonb_array_elements(d.effect -> 'recover') m)] as cells
      from cases.decision d join cases.case_file c using (case_id) where c.service_id = ${serviceId} and d.effect ? 'recover'`,
  },
  safekeeping: {
    title: "代管台账",
    about: "账户由他人代管的在享家庭，协议报县级备案",
    day: "启用日期",
    columns: ["户名", "开户银行", "账号尾号", "协议", "停用日期"],
    lines: (serviceId) => sql`
      select c.case_id, lower(a.valid) as day, array[a.holder_name, a.bank, a.tail, a.agreement, upper(a.valid)::text] as cells
      from payments.account a join cases.case_file c on c.applicant_id = a.person_id and c.service_id = ${serviceId} and c.support is not null
      where a.agreement is not null and a.confirmed_by is not null`,
  },
} as const satisfies Readonly<Record<string, Ledger>>;
export type LedgerKind = keyof typeof ledgers;

export interface LedgerLine {
  readonly caseId: number;
  readonly caseNo: string;
  /** Null: hidden from the reader. */
  readonly applicantName: string | null;
  readonly place: string;
  readonly day: string;
  readonly cells: readonly (string | null)[];
}

/** In the scope of the transaction, the newest first. */
export const linesOfLedger = async (
  tx: Tx,
  kind: LedgerKind,
  { serviceId, year, skip, limit }: LedgerAsked & { readonly skip: number; readonly limit: number },
): Promise<readonly LedgerLine[]> => {
  const { rows } = await sql<LedgerLine>`
    select l.case_id as "caseId", c.case_no as "caseNo",
      ${applicantName} as "applicantName", ${placeName} as place,
      l.day::text as day, l.cells
    from (${ledgers[kind].lines(serviceId)}) l join cases.case_file c using (case_id)
    where l.day >= make_date(${Number(year)}, 1, 1) and l.day < make_date(${Number(year) + 1}, 1, 1)
    order by l.day desc, l.case_id offset ${skip} limit ${limit}`.execute(tx);
  return rows;
};
