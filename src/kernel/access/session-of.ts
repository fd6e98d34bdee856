/** Who is behind a session token. */
import type { Clock } from "#kernel/clock";
import { sql, WHOLE_PROVINCE, within, type Database, type Tx } from "#kernel/database";
import { isOfficeKind, isRole, officeKinds, permissionsOf, roles } from "./declare.ts";
import type { Principal } from "./principal.ts";
import { tokenHash } from "./session-token.ts";

export const idleMinutes = 30;

interface SessionRow {
  accountId: number;
  login: string;
  name: string;
  role: string;
  officeId: number;
  officeKind: string;
  officeName: string;
  unitId: number;
  lo: number;
  hi: number;
  csrf: string;
  /** Names from the province down to the office's division. */
  path: string[];
}

const findSession = async (tx: Tx, clock: Clock, hash: Buffer): Promise<SessionRow | null> => {
  const found = await sql<SessionRow>`
    with recursive live as (
      select a.account_id, a.login, a.full_name, a.role, o.office_id, o.kind, o.name as office_name, o.unit_id, p.div_no, p.div_hi, s.csrf
      from access.session s
        join access.account a on a.account_id = s.account_id
        join access.office o on o.office_id = a.office_id
        join places.scope p on p.unit_id = o.unit_id
      where s.token_hash = ${hash} and s.expires_at > ${clock.now()}
        and s.seen_at > ${clock.now()}::timestamptz - make_interval(mins => ${idleMinutes}::int)
        and a.valid @> ${clock.today()}::date
    ), above as (
      select v.name, v.parent_id, 1 as steps from live join places.unit_version v on v.unit_id = live.unit_id and v.valid @> ${clock.today()}::date
      union all
      select v.name, v.parent_id, a.steps + 1 from above a join places.unit_version v on v.unit_id = a.parent_id and v.valid @> ${clock.today()}::date
    )
    select account_id as "accountId", login, full_name as name, role, office_id as "officeId", kind as "officeKind",
      office_name as "officeName", unit_id as "unitId", div_no as lo, div_hi as hi, csrf,
      coalesce((select array_agg(above.name order by steps desc) from above), '{}') as path
    from live`.execute(tx);
  return found.rows[0] ?? null;
};

const principal = (row: SessionRow, today: string): Principal => {
  const { role, officeKind } = row;
  if (!isRole(role) || !isOfficeKind(officeKind))
    throw new Error(`Account ${row.accountId} has an undeclared role or office kind`);
  const path = row.path.join(" / ");
  return {
    accountId: row.accountId,
    officeId: row.officeId,
    divNo: row.lo,
    scope: { lo: row.lo, hi: row.hi },
    role,
    permissions: permissionsOf(role),
    me: {
      accountId: row.accountId,
      login: row.login,
      name: row.name,
      role,
      roleLabel: roles[role].label,
      office: { officeId: row.officeId, kind: officeKind, kindLabel: officeKinds[officeKind], name: row.officeName },
      division: { unitId: row.unitId, name: row.path.at(-1) ?? row.officeName, path },
      csrf: row.csrf,
      today,
    },
  };
};

/**
 * The official of a session, or null when the token is unknown, idle for 30 minutes, older than 12 hours, or the account has ended.
 * Being seen extends the session; the time is written at most once a minute, so that reading pages does not write rows.
 */
export const sessionOf = (db: Database, { clock }: { clock: Clock }, token: string): Promise<Principal | null> =>
  within(db, WHOLE_PROVINCE, async (tx) => {
    const hash = tokenHash(token);
    const row = await findSession(tx, clock, hash);
    if (row === null) return null;
    await sql`
      update access.session set seen_at = ${clock.now()}
      where token_hash = ${hash} and seen_at < ${clock.now()}::timestamptz - interval '1 minute'`.execute(tx);
    return principal(row, clock.today());
  });
