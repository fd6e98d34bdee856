/** The end of every way in: a session for an account that has shown who it is, by password or by a provider. */
import { record } from "#kernel/audit";
import type { Clock } from "#kernel/clock";
import { sql, WHOLE_PROVINCE, within, type Database, type Tx } from "#kernel/database";
import type { Me } from "#wire";
import { notFromHere, signInRefused } from "../problems.ts";
import { sessionOf } from "../session-of.ts";
import type { Account } from "../try-password.ts";
import { openSession } from "./open-session.ts";

/** `me` is null while the second factor is awaited: the token then opens nothing but that. */
export type SignedIn =
  | { readonly token: string; readonly me: Me; readonly awaits: null }
  | { readonly token: string; readonly me: null; readonly awaits: "second-factor" };

export interface Entrance {
  readonly requestId: string;
  /** Network address of the caller; null: not known, e.g. a command. */
  readonly address: string | null;
  /** What it is called in the audit. */
  readonly what: string;
}

const hasSecondFactor = async (tx: Tx, accountId: number): Promise<boolean> =>
  (await sql`select from access.second_factor where account_id = ${accountId} and confirmed_at is not null`.execute(tx))
    .rows.length === 1;

/** 三员 may be bound to networks; an address that is not known is outside all of them. */
const mayComeFrom = async (tx: Tx, accountId: number, address: string | null): Promise<boolean> => {
  const found = await sql<{ allowed: boolean }>`
    select a.duty = 'work' or cardinality(p.administrator_networks) = 0
      or coalesce((select bool_or(${address}::inet <<= network::inet) from unnest(p.administrator_networks) network), false) as allowed
    from access.account a, access.profile p where a.account_id = ${accountId} and p.in_use`.execute(tx);
  return found.rows[0]?.allowed ?? false;
};

/** A refusal is recorded, so it must not be thrown inside the transaction that records it. */
const openOrRefuse = (
  db: Database,
  { clock }: { clock: Clock },
  { account, requestId, address, what }: Entrance & { account: Account },
): Promise<{ token: string; pending: boolean } | null> =>
  within(db, WHOLE_PROVINCE, async (tx) => {
    const subjects = [{ kind: "account" as const, id: account.accountId, divNo: account.divNo }];
    const event = { actor: account, requestId, what, subjects, at: clock.now() };
    if (!(await mayComeFrom(tx, account.accountId, address))) {
      await record(tx, { ...event, act: "refused", reason: "不在管理员允许登录的网络内", detail: { address } });
      return null;
    }
    const pending = await hasSecondFactor(tx, account.accountId);
    const token = await openSession(tx, clock, { account, pending, address });
    // A sign-in is one when it is whole; the first half of it is no event of its own.
    if (!pending) await record(tx, { ...event, act: "sign-in" });
    return { token, pending };
  });

/** @throws notFromHere */
export const enter = async (
  db: Database,
  deps: { clock: Clock },
  given: Entrance & { account: Account },
): Promise<SignedIn> => {
  const opened = await openOrRefuse(db, deps, given);
  if (opened === null) throw notFromHere({});
  const { token, pending } = opened;
  if (pending) return { token, me: null, awaits: "second-factor" };
  const principal = await sessionOf(db, deps, token);
  if (principal === null) throw signInRefused({});
  return { token, me: principal.me, awaits: null };
};
