/** What a link leads to: the words of a notice while it stands. Runs as asAnyone, which sees the one notice of its key. */
import { sql, type Tx } from "#kernel/database";
import type { Day, PublicNoticeWire } from "#wire";
import { noticeGone } from "../problems.ts";

/** @throws noticeGone also for a key that never was: nothing tells the two apart */
export const standingNotice = async (tx: Tx): Promise<PublicNoticeWire> => {
  const found = await sql<{ from: Day; lastDay: Day; shown: Omit<PublicNoticeWire, "from" | "lastDay"> }>`
    select posted_on as "from", last_day as "lastDay", shown from cases.public_notice`.execute(tx);
  const [notice] = found.rows;
  if (!notice) throw noticeGone({});
  const { from, lastDay, shown } = notice;
  return { ...shown, from, lastDay };
};
