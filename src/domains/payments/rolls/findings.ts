/** 核查 · What is looked at before a roll is confirmed (最低生活保障审核确认办法 art 25 and the handbook's checks of a list). */
import { sql, type Tx } from "#kernel/database";

export const findingKinds = {
  noAccount: "没有经复核的账户",
  died: "领款人已去世",
  holder: "户名与领款人不符",
  twice: "同一人重复列入",
  shared: "多户共用一个账户",
  changed: "金额比上期变化超过三成",
} as const;
export type FindingKind = keyof typeof findingKinds;

/** A change of more than so many percent of the last amount wants a reason: a proposal of the handbook, to be confirmed. */
const noticeablePercent = 30;

/** Each statement finds one kind over the whole roll at once; `holds`: the line is not paid while it stands. */
const searches = (rollId: number): readonly { kind: FindingKind; holds: boolean; found: ReturnType<typeof sql> }[] => [
  {
    kind: "noAccount",
    holds: true,
    found: sql`select line_no, '没有登记账户，或者账户还没有由第二人复核' as says from payments.line where roll_id = ${rollId} and payment_account_id is null`,
  },
  {
    kind: "died",
    holds: true,
    found: sql`select l.line_no, '领款人已于 ' || p.died_on || ' 去世，请核定由谁领取或停发' as says
      from payments.line l join people.person p using (person_id) where l.roll_id = ${rollId} and p.died_on is not null`,
  },
  {
    kind: "holder",
    holds: true,
    found: sql`select l.line_no, '户名是“' || a.holder_name || '”，与领款人姓名不一致，且没有代管协议' as says
      from payments.line l join payments.account a using (payment_account_id) join people.person p on p.person_id = l.person_id
      where l.roll_id = ${rollId} and a.agreement is null and replace(a.holder_name, '·', '') <> replace(p.full_name, '·', '')`,
  },
  {
    kind: "twice",
    holds: true,
    found: sql`select l.line_no, '同一人在办件 ' || c.case_no || ' 中也领取本月的这项待遇' as says
      from payments.line l join payments.roll r using (roll_id)
        join lateral (select o.case_id from payments.line o join payments.roll ro on ro.roll_id = o.roll_id
          where o.person_id = l.person_id and o.case_id <> l.case_id and o.for_month = l.for_month and o.state <> 'returned'
            and ro.service_id = r.service_id and ro.state <> 'void' limit 1) other on true
        join cases.case_file c on c.case_id = other.case_id
      where l.roll_id = ${rollId}`,
  },
  {
    kind: "shared",
    holds: false,
    found: sql`select l.line_no, '该账户同时登记为另外 ' || s.others || ' 人的账户' as says
      from payments.line l join payments.account a using (payment_account_id)
        join lateral (select count(distinct o.person_id) as others from payments.account o
          where o.number_blind = a.number_blind and o.person_id <> a.person_id and o.valid && a.valid) s on s.others > 0
      where l.roll_id = ${rollId}`,
  },
  {
    kind: "changed",
    holds: false,
    found: sql`select l.line_no, '上期 ' || round(b.amount_fen / 100.0, 2) || ' 元，本期 ' || round(l.amount_fen / 100.0, 2) || ' 元' as says
      from payments.line l join payments.roll r using (roll_id)
        join lateral (select o.amount_fen from payments.line o join payments.roll ro on ro.roll_id = o.roll_id
          where o.case_id = l.case_id and o.kind = 'regular' and ro.state = 'closed' and o.for_month < r.month order by o.for_month desc limit 1) b on true
      where l.roll_id = ${rollId} and l.kind = 'regular' and abs(l.amount_fen - b.amount_fen) * 100 > ${noticeablePercent}::bigint * b.amount_fen`,
  },
];

/** Finds everything and holds the lines that may not be paid as they are. */
export const checkLines = async (tx: Tx, rollId: number): Promise<void> => {
  for (const { kind, holds, found } of searches(rollId)) {
    await sql`insert into payments.finding (roll_id, line_no, kind, div_no, holds, says)
      select ${rollId}, f.line_no, ${kind}, l.div_no, ${holds}, f.says
      from (${found}) f join payments.line l on l.roll_id = ${rollId} and l.line_no = f.line_no
      on conflict do nothing`.execute(tx);
    if (holds)
      await sql`update payments.line l set state = 'held', held_for = ${kind} from payments.finding f
        where l.roll_id = ${rollId} and f.roll_id = l.roll_id and f.line_no = l.line_no and f.kind = ${kind} and l.state = 'ready'`.execute(
        tx,
      );
  }
};

export interface FindingRow {
  readonly lineNo: number;
  readonly kind: FindingKind;
  readonly holds: boolean;
  readonly says: string;
  readonly reason: string | null;
}

export const findingsOf = async (tx: Tx, rollId: number): Promise<readonly FindingRow[]> => {
  const { rows } = await sql<FindingRow>`
    select line_no as "lineNo", kind, holds, says, reason from payments.finding where roll_id = ${rollId} order by line_no, kind`.execute(
    tx,
  );
  return rows;
};
