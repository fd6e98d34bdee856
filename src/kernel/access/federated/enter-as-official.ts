/** An official comes back from a provider: bound to an account, into it; otherwise to be bound by whoever is signed in. */
import { record } from "#kernel/audit";
import type { Clock } from "#kernel/clock";
import { sql, WHOLE_PROVINCE, within, type Database, type Tx } from "#kernel/database";
import { enter, type Entrance, type SignedIn } from "../sessions/enter.ts";
import { admit, auditRefusal, type Account } from "../try-password.ts";
import { boundElsewhere, notBound } from "./problems.ts";
import type { Proved } from "./proved-claims.ts";

const accountBoundTo = async (tx: Tx, { provider, subject }: Proved): Promise<Account | null> => {
  const found = await sql<Account>`
    select a.account_id as "accountId", a.office_id as "officeId", a.div_no as "divNo"
    from access.federated_identity f join access.account a using (account_id)
    where f.provider = ${provider.provider} and f.subject = ${subject}`.execute(tx);
  return found.rows[0] ?? null;
};

/**
 * A session for the bound account; its lock, period, networks and second factor count as with a password.
 * @throws notBound, notFromHere
 */
export const enterAsOfficial = async (
  db: Database,
  { clock }: { clock: Clock },
  { proved, ...entrance }: Omit<Entrance, "what"> & { proved: Proved },
): Promise<SignedIn> => {
  const what = "access.federated-sign-in";
  const account = await within(db, WHOLE_PROVINCE, async (tx) => {
    const bound = await accountBoundTo(tx, proved);
    if (bound !== null && (await admit(tx, clock, { account: bound, by: "password" }))) return bound;
    await auditRefusal(tx, clock, { attempt: { what, requestId: entrance.requestId }, account: bound });
    return null;
  });
  if (account === null) throw notBound({});
  return enter(db, { clock }, { ...entrance, account, what });
};

/**
 * Binds the account that began the attempt to the subject that came back; from then on the subject opens the account.
 * @throws boundElsewhere
 */
export const bindOfficial = (
  db: Database,
  { clock }: { clock: Clock },
  { proved, accountId, requestId }: { proved: Proved; accountId: number; requestId: string },
): Promise<void> =>
  within(db, WHOLE_PROVINCE, async (tx) => {
    const bound = await sql<Account>`
      with bound as (
        insert into access.federated_identity (provider, subject, account_id, div_no, bound_at)
        select ${proved.provider.provider}, ${proved.subject}, account_id, div_no, ${clock.now()}::timestamptz
        from access.account where account_id = ${accountId} and valid @> ${clock.today()}::date
        on conflict do nothing returning account_id)
      select a.account_id as "accountId", a.office_id as "officeId", a.div_no as "divNo"
      from access.account a join bound using (account_id)`.execute(tx);
    const [actor] = bound.rows;
    if (actor === undefined) throw boundElsewhere({});
    const subjects = [{ kind: "account" as const, id: actor.accountId, divNo: actor.divNo }];
    const detail = { provider: proved.provider.provider };
    await record(tx, {
      actor,
      requestId,
      act: "write",
      what: "access.bind-identity",
      detail,
      subjects,
      at: clock.now(),
    });
  });
