/** Who is behind a session token. */
import type { Clock } from "#kernel/clock";
import { sql, WHOLE_PROVINCE, within, type Database, type Tx } from "#kernel/database";
import { isOfficeKind, isRole, officeKinds, permissionsOf, roles } from "./declare.ts";
import type { Principal, Standing } from "./principal.ts";
import { tokenHash } from "./session-token.ts";

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
  sessionId: number;
  /** Set by another person, or past its age. */
  mustChange: boolean;
  mustEnrol: boolean;
  /** Other live sessions of the account. */
  others: number;
  actingFor: number | null;
  actingName: string | null;
  actingUntil: string | null;
  /** Names from the province down to the office's division. */
  path: string[];
}

const findSession = async (tx: Tx, clock: Clock, hash: Buffer): Promise<SessionRow | null> => {
  const found = await sql<SessionRow>`
    with recursive rules as (select * from access.profile where in_use),
    live as (
      select a.account_id, a.login, a.full_name, coalesce(d.role, a.role) as role, o.office_id, o.kind, o.name as office_name, o.unit_id,
        p.div_no, p.div_hi, s.csrf, s.session_id, d.account_id as acting_for, d.full_name as acting_name, d.until as acting_until,
        a.must_change or a.password_set_at + make_interval(days => r.max_age_days) <= ${clock.now()} is true as must_change,
        a.role = any(r.second_factor) and not exists
          (select from access.second_factor f where f.account_id = a.account_id and f.confirmed_at is not null) as must_enrol,
        (select count(*) from access.session other where other.account_id = a.account_id and other.session_id <> s.session_id
           and not other.pending and other.expires_at > ${clock.now()}
           and other.seen_at > ${clock.now()}::timestamptz - make_interval(mins => r.idle_minutes)) as others
      from access.session s
        cross join rules r
        join access.account a on a.account_id = s.account_id
        join access.office o on o.office_id = a.office_id
        join places.scope p on p.unit_id = o.unit_id
        left join lateral (
          select b.account_id, b.full_name, b.role, upper(g.valid) - 1 as until
          from access.delegation g join access.account b on b.account_id = g.from_account
          where g.delegation_id = s.delegation_id and g.withdrawn_at is null and g.valid @> ${clock.today()}::date and g.to_account = a.account_id
            and b.office_id = a.office_id and g.office_id = a.office_id and b.duty = 'work' and b.valid @> ${clock.today()}::date
        ) d on true
      where s.token_hash = ${hash} and not s.pending and s.expires_at > ${clock.now()}
        and s.seen_at > ${clock.now()}::timestamptz - make_interval(mins => r.idle_minutes)
        and a.valid @> ${clock.today()}::date
    ), above as (
      select v.name, v.parent_id, 1 as steps from live join places.unit_version v on v.unit_id = live.unit_id and v.valid @> ${clock.today()}::date
      union all
      select v.name, v.parent_id, a.steps + 1 from above a join places.unit_version v on v.unit_id = a.parent_id and v.valid @> ${clock.today()}::date
    )
    select account_id as "accountId", login, full_name as name, role, office_id as "officeId", kind as "officeKind",
      office_name as "officeName", unit_id as "unitId", div_no as lo, div_hi as hi, csrf, session_id as "sessionId",
      must_change as "mustChange", must_enrol as "mustEnrol", others,
      acting_for as "actingFor", acting_name as "actingName", acting_until as "actingUntil",
      coalesce((select array_agg(above.name order by steps desc) from above), '{}') as path
    from live`.execute(tx);
  return found.rows[0] ?? null;
};

const standingOf = ({ mustChange, mustEnrol }: SessionRow): Standing | null => {
  if (mustChange) return "must-change-password";
  return mustEnrol ? "must-enrol" : null;
};

const actingOf = ({ actingFor, actingName, actingUntil }: SessionRow) =>
  actingFor === null || actingName === null || actingUntil === null
    ? null
    : { accountId: actingFor, name: actingName, until: actingUntil };

const principal = (row: SessionRow, today: string): Principal => {
  const { accountId, officeId, role, officeKind, sessionId, others } = row;
  if (!isRole(role) || !isOfficeKind(officeKind))
    throw new Error(`Account ${accountId} has an undeclared role or office kind`);
  const path = row.path.join(" / ");
  const standing = standingOf(row);
  const acting = actingOf(row);
  const office = { officeId, kind: officeKind, kindLabel: officeKinds[officeKind], name: row.officeName };
  const division = { unitId: row.unitId, name: row.path.at(-1) ?? row.officeName, path };
  const { login, name, csrf, lo, hi } = row;
  const permissions = standing === null ? permissionsOf(role) : [];
  return {
    accountId,
    officeId,
    divNo: lo,
    scope: { lo, hi },
    role,
    permissions,
    sessionId,
    ...(acting === null ? {} : { actingFor: acting.accountId }),
    ...(standing === null ? {} : { standing }),
    me: {
      accountId,
      login,
      name,
      role,
      roleLabel: roles[role].label,
      permissions: [...permissions],
      office,
      division,
      csrf,
      today,
      ...(acting === null ? {} : { actingFor: acting }),
      ...(standing === null ? {} : { standing }),
      ...(others === 0 ? {} : { otherSessions: others }),
    },
  };
};

/**
 * The official of a session, or null when the token is unknown, waits for the second factor, is idle for longer or older than
 * the rules in use allow, or the account has ended. Under a delegation the post is the other official's, the hand one's own.
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
