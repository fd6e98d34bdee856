/** 窗口核验 · A clerk who has seen the identity card gives a code; whoever types it within ten minutes is the citizen. */
import { randomInt } from "node:crypto";
import type { Clock } from "#kernel/clock";
import { asOwner, sql, type Database, type Tx } from "#kernel/database";
import type { Principal } from "../principal.ts";
import { tokenHash } from "../session-token.ts";
import { openCitizenSession } from "./open-citizen-session.ts";
import { codeOver, notRepresentable } from "./problems.ts";

const minutes = 10;
/** Digits only: read out and typed by people who seldom type. 12 of them and ten minutes leave nothing to guess. */
const digits = 12;

const newCode = (): string => Array.from({ length: digits }, () => randomInt(10)).join("");

/**
 * The code, told once. The caller audits it with the person.
 * @throws notRepresentable for a person out of sight, merged or dead
 */
export const admitAtDesk = async (
  tx: Tx,
  { clock }: { clock: Clock },
  { principal, personId }: { principal: Principal; personId: number },
): Promise<{ code: string; until: Date }> => {
  const code = newCode();
  const until = new Date(clock.now().getTime() + minutes * 60_000);
  const made = await sql`
    insert into access.citizen_code (code_hash, person_id, div_no, made_by, made_at, expires_at)
    select ${tokenHash(code)}, person_id, ${principal.divNo}, ${principal.accountId}, ${clock.now()}, ${until}
    from people.person where person_id = ${personId} and merged_into is null and died_on is null`.execute(tx);
  if (made.numAffectedRows !== 1n) throw notRepresentable({ personId });
  return { code, until };
};

/**
 * The token of the citizen's session; the code is used up.
 * @throws codeOver for one that is unknown, used or too old
 */
export const enterWithCode = (
  db: Database,
  deps: { clock: Clock },
  { code, requestId }: { code: string; requestId: string },
): Promise<string> =>
  asOwner(db, async (tx) => {
    const now = deps.clock.now();
    const found = await sql<{ id: number; divNo: number; name: string }>`
      with used as (update access.citizen_code set used_at = ${now}
        where code_hash = ${tokenHash(code)} and used_at is null and expires_at > ${now} returning person_id)
      select p.person_id as id, p.div_no as "divNo", p.full_name as name from used join people.person p using (person_id)`.execute(
      tx,
    );
    const [row] = found.rows;
    if (row === undefined) throw codeOver({});
    const { name, ...person } = row;
    return openCitizenSession(tx, deps, { blind: null, person, name, what: "access.citizen-at-desk", requestId });
  });
