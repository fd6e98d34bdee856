/** 办件 · The register of cases within scope, newest first. */
import { sql, type Tx } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import type { CaseRow, Page } from "#wire";
import type { CaseDeps } from "../deps.ts";
import { rowColumns, type StoredRow, toRow } from "./case-row.ts";

export interface CasesAsked {
  readonly state?: CaseRow["state"];
  /** The beginning of a case number, or the applicant's exact name. */
  readonly q?: string;
  /** `next` of the page before. */
  readonly after?: string;
  readonly limit?: number;
}

const pageSize = 20;
const largestPage = 200;

/** Sorts after every text that begins with a prefix: range comparisons keep their index under row-level security, LIKE does not. */
const afterAll = "\u{10FFFF}";

const looked = (q: string | undefined) => {
  const text = q?.normalize("NFKC").trim() ?? "";
  if (text === "") return sql`true`;
  const number = text.toUpperCase();
  if (/^[A-Z][A-Z0-9]*(-[0-9-]*)?$/.test(number))
    return sql`c.case_no >= ${number} and c.case_no < ${number + afterAll}`;
  return sql`(c.applicant_id in (select p.person_id from people.person p where p.full_name = ${text})
    or c.organisation_id in (select o.organisation_id from organisations.organisation o where o.name = ${text}))`;
};

const markOf = (after: string | undefined): number | null => {
  if (after === undefined || after === "") return null;
  if (!/^\d{1,15}$/.test(after))
    throw invalidInput([{ at: "after", code: "not-a-mark", says: "翻页标记无效，请从第一页重新查询" }]);
  return Number(after);
};

/** One page and the total of all that match. */
export const listCases = async (
  tx: Tx,
  deps: Pick<CaseDeps, "calendar" | "serviceOn" | "clock">,
  { state, q, after, limit = pageSize }: CasesAsked,
): Promise<Page<CaseRow>> => {
  const today = deps.clock.today();
  const size = Math.min(Math.max(1, limit), largestPage);
  const mark = markOf(after);
  const matching = sql`${looked(q)} and ${state === undefined ? sql`true` : sql`c.state = ${state}`}`;
  const total = await sql<{ n: number }>`select count(*)::int as n from cases.case_file c where ${matching}`.execute(
    tx,
  );
  // The page is cut before the columns are worked out, which look up names and places for each row.
  const found = await sql<StoredRow>`
    select ${rowColumns(today)} from (
      select * from cases.case_file c where ${matching} and ${mark === null ? sql`true` : sql`c.case_id < ${mark}`}
      order by c.case_id desc limit ${size + 1}
    ) c order by c.case_id desc`.execute(tx);
  const rows = found.rows.slice(0, size).map((row) => toRow(row, deps, today));
  const last = rows.at(-1);
  return { rows, total: total.rows[0]?.n ?? 0, next: found.rows.length > size && last ? String(last.caseId) : null };
};

/** The cases of one household, newest first. */
export const casesOfHousehold = async (
  tx: Tx,
  deps: Pick<CaseDeps, "calendar" | "serviceOn" | "clock">,
  householdId: number,
): Promise<CaseRow[]> => {
  const today = deps.clock.today();
  const found = await sql<StoredRow>`
    select ${rowColumns(today)} from cases.case_file c where c.household_id = ${householdId} order by c.case_id desc`.execute(
    tx,
  );
  return found.rows.map((row) => toRow(row, deps, today));
};
