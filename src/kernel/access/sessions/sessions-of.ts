/** 登录情况 · Where an account is signed in now. */
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import type { SessionWire } from "#wire";
import { profileInUse } from "../passwords/profile.ts";
import type { Principal } from "../principal.ts";

/** The live sessions of the official at the desk, the last used first; this one is marked. */
export const sessionsOf = async (tx: Tx, { clock }: { clock: Clock }, principal: Principal): Promise<SessionWire[]> => {
  const { idleMinutes } = await profileInUse(tx);
  const found = await sql<{ sessionId: number; from: string | null; since: Date; seenAt: Date }>`
    select session_id as "sessionId", opened_from as from, created_at as since, seen_at as "seenAt"
    from access.session
    where account_id = ${principal.accountId} and not pending and expires_at > ${clock.now()}
      and seen_at > ${clock.now()}::timestamptz - make_interval(mins => ${idleMinutes}::int)
    order by seen_at desc, session_id desc`.execute(tx);
  return found.rows.map(({ sessionId, from, since, seenAt }) => ({
    sessionId,
    from,
    since: since.toISOString(),
    seenAt: seenAt.toISOString(),
    current: sessionId === principal.sessionId,
  }));
};
