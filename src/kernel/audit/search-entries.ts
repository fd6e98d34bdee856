/** 查阅审计记录 · What was done in some days, by whom and to whom, within the scope of whoever looks. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import type { Act, SubjectKind } from "./record.ts";

export interface AuditAsked {
  /** Calendar days in Hunan, both included. */
  readonly from: Day;
  readonly to: Day;
  readonly act?: Act;
  /** First part of what was done, e.g. "payments". */
  readonly area?: string;
  /** Part of the official's name, or the login. */
  readonly who?: string;
  /** The number of a case. */
  readonly caseNo?: string;
  /** The last entry already shown. */
  readonly before?: number;
}
export interface AuditEntry {
  readonly entryId: number;
  readonly at: Date;
  readonly act: Act;
  readonly what: string;
  readonly reason: string | null;
  readonly by: string | null;
  readonly login: string | null;
  readonly office: string | null;
  /** How many of each kind it touched. */
  readonly subjects: Readonly<Partial<Record<SubjectKind, number>>>;
  /** The block that seals it; null: not sealed yet. */
  readonly blockNo: number | null;
}

const instant = (day: Day) => sql`(${day}::date::timestamp at time zone 'Asia/Shanghai')`;

/** Newest first, `limit` at most. */
export const searchEntries = async (
  tx: Tx,
  { from, to, act, area, who, caseNo, before }: AuditAsked,
  limit: number,
): Promise<readonly AuditEntry[]> => {
  const { rows } = await sql<AuditEntry>`
    select e.entry_id as "entryId", e.at, e.act, e.what, e.reason, a.full_name as by, a.login, o.name as office, e.block_no as "blockNo",
      coalesce((select jsonb_object_agg(kind, n) from (select s.kind, count(*) as n from audit.subject s where s.entry_id = e.entry_id group by s.kind) k), '{}') as subjects
    from audit.entry e left join access.account a using (account_id) left join access.office o on o.office_id = e.office_id
    where e.at >= ${instant(from)} and e.at < ${instant(to)} + interval '1 day'
      and (${before ?? null}::bigint is null or e.entry_id < ${before ?? null}::bigint)
      and (${act ?? null}::text is null or e.act = ${act ?? null}::text)
      and (${area ?? null}::text is null or split_part(e.what, '.', 1) = ${area ?? null}::text)
      and (${who ?? null}::text is null or a.login = ${who ?? null}::text or strpos(a.full_name, ${who ?? null}::text) > 0)
      and (${caseNo ?? null}::text is null or exists (select from cases.case_file c join audit.subject s on s.kind = 'case' and s.subject_id = c.case_id
        where c.case_no = ${caseNo ?? null}::text and s.entry_id = e.entry_id))
    order by e.entry_id desc limit ${limit}`.execute(tx);
  return rows;
};
