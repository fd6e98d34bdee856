/** 延后告知 · A person is told later, on a set day, that certain offices looked: for inspections and the protection of children. */
import { addDays } from "#kernel/calendar";
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import type { PeopleDeps } from "../read-person.ts";
import { personNotVisible } from "../problems.ts";
import { delayTooLong, noSuchDelay } from "./problems.ts";

export interface Delay {
  readonly personId: number;
  /** Whose looks; null: those of all offices. */
  readonly officeId: number | null;
  /** Looks of these days, both included. */
  readonly from: Day;
  readonly to: Day;
  /** From this day on the person is told. */
  readonly toldOn: Day;
  /** 个人信息保护法 articles 18 and 35 let notice wait where a law or the purpose demands it; the law or decision is named here. */
  readonly legalBasis: string;
  readonly reason: string;
  /** Who orders it, and the division of the ordering office. */
  readonly actor: { readonly accountId: number; readonly divNo: number };
}

const longest = 366;

/** The number of the mark. There is no mark without an end: what may never be told, may not be looked at. @throws delayTooLong, personNotVisible */
export const tellLater = async (tx: Tx, { clock }: PeopleDeps, delay: Delay): Promise<number> => {
  const { personId, officeId, from, to, toldOn, legalBasis, reason, actor } = delay;
  const ends = addDays(to, 1);
  if (to < from || toldOn < ends || toldOn > addDays(ends, longest)) throw delayTooLong({});
  const known = await sql<{ known: boolean }>`select people.is_in_scope(${personId}) as known`.execute(tx);
  if (!known.rows[0]?.known) throw personNotVisible({ personId });
  const written = await sql<{ toldLaterId: number }>`
    insert into people.told_later (person_id, div_no, office_id, covers, told_on, legal_basis, reason, made_by, made_at)
    values (${personId}, ${actor.divNo}, ${officeId}, daterange(${from}, ${ends}), ${toldOn}, ${legalBasis}, ${reason},
      ${actor.accountId}, ${clock.now()})
    returning told_later_id as "toldLaterId"`.execute(tx);
  const toldLaterId = written.rows[0]?.toldLaterId;
  if (toldLaterId === undefined) throw new Error("A written delay has no number");
  return toldLaterId;
};

/** Ends it early: the person is told from now on. @throws noSuchDelay */
export const tellNow = async (
  tx: Tx,
  { clock }: PeopleDeps,
  { toldLaterId, actor }: { toldLaterId: number; actor: { readonly accountId: number } },
): Promise<void> => {
  const lifted = await sql`
    update people.told_later set lifted_by = ${actor.accountId}, lifted_at = ${clock.now()}
    where told_later_id = ${toldLaterId} and lifted_at is null returning told_later_id`.execute(tx);
  if (lifted.rows.length === 0) throw noSuchDelay({ toldLaterId });
};
