/** 登记抽查结果 · What two inspectors found; what differs becomes a change that the township has to look into. */
import { record } from "#kernel/audit";
import { sql, type Tx } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import type { Day } from "#wire";
import { caseFile } from "../case-file.ts";
import type { Asked, CaseDeps } from "../deps.ts";
import { enterBeside } from "../enter-beside.ts";
import { alreadyChecked, notDrawn, notTheCounty } from "./problems.ts";

export interface SpotCheckResult {
  readonly checkId: number;
  readonly caseId: number;
  readonly result: "agrees" | "differs";
  readonly visitedOn: Day;
  readonly note: string;
}

/** @throws notTheCounty, notDrawn, alreadyChecked, invalidInput */
export const enterSpotCheck = async (
  tx: Tx,
  deps: CaseDeps,
  { principal, requestId, given }: Asked & { given: SpotCheckResult },
): Promise<void> => {
  if (principal.me.office.kind !== "county") throw notTheCounty({ office: principal.me.office.name });
  const { checkId, caseId, result, visitedOn, note } = given;
  const at = deps.clock.now();
  if (visitedOn > deps.clock.today())
    throw invalidInput([{ at: "visitedOn", code: "in-the-future", says: "检查日期不能晚于今天" }]);
  const drawn = await sql<{ done: boolean }>`
    select result is not null as done from cases.spot_check_case where check_id = ${checkId} and case_id = ${caseId} for update`.execute(
    tx,
  );
  const [row] = drawn.rows;
  if (!row) throw notDrawn({ checkId, caseId });
  const file = await caseFile(tx, deps, { caseId, lock: true });
  if (row.done) throw alreadyChecked({ caseNo: file.state.opened.caseNo });
  await sql`update cases.spot_check_case set result = ${result}, visited_on = ${visitedOn}, note = ${note}, done_by = ${principal.accountId},
      done_at = ${at} where check_id = ${checkId} and case_id = ${caseId}`.execute(tx);
  const { support } = file.state;
  if (result === "differs" && support !== null && support.status !== "ended") {
    const body = { kind: "other", from: `第 ${checkId} 次抽查`, on: visitedOn, content: note };
    const { accountId, officeId, me } = principal;
    const who = { at, accountId, officeId, by: me.name, office: me.office.name };
    await enterBeside(tx, deps, { file, draft: { kind: "changeReported", body }, who, actor: principal, requestId });
    return;
  }
  const subjects = [{ kind: "case" as const, id: caseId, divNo: file.divNo }];
  await record(tx, {
    actor: principal,
    requestId,
    act: "write",
    what: "cases.spot-check-result",
    detail: { checkId, result },
    subjects,
    at,
  });
};
