/** 委托代办 · Puts one's own post into a colleague's hand from one day to another, with a reason. */
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import { parseDay } from "#policy";
import type { InputIssue } from "#wire";
import { writeDown, type AskedOfAccounts } from "../accounts/written.ts";
import { administrators, isRole, roles } from "../declare.ts";
import { delegationOverlaps, noSuchColleague, notDelegable } from "./problems.ts";

export interface NewDelegation {
  readonly toAccountId: number;
  /** First and last day, both included. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** 代办不是换岗: longer than this is a change of post, which the security officer makes. */
const longestDays = 92;

const issuesOf = ({ from, to, reason }: NewDelegation, today: string): InputIssue[] => {
  const issues: InputIssue[] = [];
  const fault = (at: string, code: string, says: string): number => issues.push({ at, code, says });
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first === null) fault("from", "not-a-day", "请填写真实存在的开始日期，例如 2025-03-28");
  else if (first < today) fault("from", "past", "开始日期不能早于今天");
  if (last === null) fault("to", "not-a-day", "请填写真实存在的结束日期，例如 2025-03-28");
  else if (first !== null && last < first) fault("to", "before-start", "结束日期不能早于开始日期");
  else if (first !== null && (Date.parse(last) - Date.parse(first)) / 86_400_000 >= longestDays)
    fault("to", "too-long", `委托一次最长 ${longestDays} 天，更长的请办理岗位调整`);
  if (reason.trim() === "") fault("reason", "empty", "请写明委托的原因，例如外出培训");
  return issues;
};

const colleague = async (
  tx: Tx,
  { officeId, given, today }: { officeId: number; given: NewDelegation; today: string },
) => {
  const found = await sql<{ role: string }>`select role from access.account
    where account_id = ${given.toAccountId} and office_id = ${officeId} and valid @> ${today}::date`.execute(tx);
  return found.rows[0] ?? null;
};

/** The database keeps one hand to a post at a time; its refusal gets words here. */
const write = async (
  tx: Tx,
  { principal, given, at }: AskedOfAccounts & { given: NewDelegation; at: Date },
): Promise<number> => {
  const { toAccountId, from, to, reason } = given;
  try {
    const made = await sql<{ delegationId: number }>`
      insert into access.delegation (from_account, to_account, office_id, div_no, valid, reason, made_at)
      values (${principal.accountId}, ${toAccountId}, ${principal.officeId}, ${principal.divNo}, daterange(${from}, ${to}, '[]'), ${reason.trim()}, ${at})
      returning delegation_id as "delegationId"`.execute(tx);
    const [row] = made.rows;
    if (row === undefined) throw new Error("A written delegation has no number");
    return row.delegationId;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "23P01") throw delegationOverlaps({ from, to });
    throw error;
  }
};

/**
 * The number of the delegation. Both must be of one office, and neither one of the three administrators nor without a post.
 * A post held under a delegation is not one's own, so it is not passed on.
 * @throws invalidInput, noSuchColleague, notDelegable, delegationOverlaps
 */
export const delegate = async (
  tx: Tx,
  { clock }: { clock: Clock },
  asked: AskedOfAccounts & { readonly given: NewDelegation },
): Promise<number> => {
  const { principal, given } = asked;
  const today = clock.today();
  const issues = issuesOf(given, today);
  if (issues.length > 0) throw invalidInput(issues);
  const to = await colleague(tx, { officeId: principal.officeId, given, today });
  if (to === null || given.toAccountId === principal.accountId) throw noSuchColleague({ accountId: given.toAccountId });
  for (const role of [principal.role, to.role])
    if (!isRole(role) || role === "unassigned" || administrators.includes(role) || principal.actingFor !== undefined)
      throw notDelegable({ role: isRole(role) ? roles[role].label : role });
  const delegationId = await write(tx, { ...asked, at: clock.now() });
  const { divNo, accountId } = principal;
  await writeDown(
    tx,
    { clock },
    { ...asked, what: "access.delegate", accountId, divNo, detail: { delegationId, ...given } },
  );
  return delegationId;
};
