/** 办理月结 · Freezes the figures of a month that is over and whose rolls are done. */
import { record, type Recorded } from "#kernel/audit";
import { addMonths } from "#kernel/calendar";
import type { Clock } from "#kernel/clock";
import { sql, type Scope, type Tx } from "#kernel/database";
import { problem } from "#kernel/problems";
import { closedMonth, digestOf } from "./closed-month.ts";
import { firstDay, type Asked } from "./figures.ts";
import { monthlyFigures } from "./monthly-figures.ts";

const notOver = problem<{ month: string }>("statistics.not-over", 409, "{month} 还没有结束，不能月结", "请在次月办理");
const closedAlready = problem<{ month: string; by: string }>(
  "statistics.closed-already",
  409,
  "{month} 已由{by}月结",
  "结账后的更正会列在月报下方，不改动已结的数字",
);
const openRolls = problem<{ rolls: string }>(
  "statistics.open-rolls",
  409,
  "发放清册尚未办结：{rolls}",
  "请先在“发放”中办结或作废这些清册，再办理月结",
);

/** As the platform, over the whole division: protected persons count too. @throws notOver, closedAlready, openRolls */
export const closeMonth = async (
  tx: Tx,
  { clock }: { readonly clock: Clock },
  {
    asked,
    scope,
    actor,
    requestId,
  }: {
    readonly asked: Asked;
    readonly scope: Scope;
    readonly actor: NonNullable<Recorded["actor"]>;
    readonly requestId: string;
  },
): Promise<void> => {
  const { serviceId, month, unitId } = asked;
  const first = firstDay(month);
  if (clock.today() < addMonths(first, 1)) throw notOver({ month });
  // Two that close at once: the second waits and is told.
  await sql`select from places.unit where unit_id = ${unitId} for update`.execute(tx);
  const before = await closedMonth(tx, asked);
  if (before) throw closedAlready({ month, by: before.closedBy });
  const open = await sql<{ month: string; nth: number }>`
    select to_char(month, 'YYYY-MM') as month, nth from payments.roll
    where county_id = ${unitId} and service_id = ${serviceId} and month <= ${first}::date and state not in ('closed', 'void') order by month, nth`.execute(
    tx,
  );
  if (open.rows.length > 0)
    throw openRolls({ rolls: open.rows.map((roll) => `${roll.month} 第 ${roll.nth} 批`).join("、") });
  const parts = await monthlyFigures(tx, asked, scope);
  const at = clock.now();
  const digest = digestOf(parts);
  await sql`insert into statistics.closed_month (unit_id, service_id, month, div_no, parts, sm3, closed_by, closed_at)
    values (${unitId}, ${serviceId}, ${first}::date, ${scope.lo}, ${JSON.stringify(parts)}::jsonb, ${digest}, ${actor.accountId}, ${at})`.execute(
    tx,
  );
  const detail = { ...asked, sm3: digest };
  await record(tx, { actor, requestId, act: "write", what: "statistics.close-month", detail, subjects: [], at });
};
