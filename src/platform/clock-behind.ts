/** Refuses to start on a machine whose clock stands behind what has been recorded: decisions and terms would be dated before others that are older. */
import { asOwner, sql, type Database } from "#kernel/database";
import { momentOf, type Clock } from "#kernel/clock";
import { problem } from "#kernel/problems";

export const clockBehind = problem<{ now: string; last: string }>(
  "platform.clock-behind",
  503,
  "本机时间 {now} 早于最后一次记录的时间 {last}，没有启动",
  "请核对本机的日期、时间和时区（北京时间），校正后再启动；不要为了启动而改动数据",
);

/** Clocks of two machines differ by seconds; more is a wrong clock. */
const TOLERANCE_MS = 5 * 60_000;

/** @throws clockBehind */
export const refuseClockBehind = async (database: Database, clock: Clock): Promise<void> => {
  const { rows } = await asOwner(database, (tx) =>
    sql<{ at: Date }>`select at from audit.entry order by entry_id desc limit 1`.execute(tx),
  );
  const [last] = rows;
  const now = clock.now();
  if (last && last.at.getTime() - now.getTime() > TOLERANCE_MS)
    throw clockBehind({ now: momentOf(now), last: momentOf(last.at) });
};
