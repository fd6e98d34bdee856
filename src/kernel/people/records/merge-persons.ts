/** 合并档案 · Two records of one person: one goes on, the other points to it. Nothing is copied, so un-merging restores exactly. */
import { sql, type Tx } from "#kernel/database";
import { publish } from "#kernel/events";
import type { Day } from "#wire";
import type { Actor } from "../changes/change-person.ts";
import { touchedBy, type Touched } from "../changes/touched-by.ts";
import { lockPerson, type LockedPerson } from "../changes/current-facts.ts";
import { maskDocument } from "../person-row.ts";
import type { PeopleDeps } from "../read-person.ts";
import { numbersDiffer, numberWouldHide, recordProtected, sameRecord, twoHouseholds } from "./problems.ts";

export interface Merger {
  readonly standingId: number;
  readonly mergedId: number;
  readonly reason: string;
  /** 已核对号码 · The official has seen that one of two differing numbers is a slip. */
  readonly numbersSeen?: boolean;
  readonly actor: Actor;
}

const shownNumber = ({ facts: { idKind, idNumber } }: LockedPerson): string =>
  idKind === null || idNumber === null ? "无" : maskDocument({ idKind, idNumber });

const refuseNumbers = (standing: LockedPerson, merged: LockedPerson, seen: boolean): void => {
  const [one, other] = [standing.facts.idNumber, merged.facts.idNumber];
  if (other === null) return;
  if (one === null) throw numberWouldHide({ standingId: standing.personId, mergedId: merged.personId });
  if (one !== other && !seen) throw numbersDiffer({ standing: shownNumber(standing), merged: shownNumber(merged) });
};

/** From today on nobody is in two households; that two records were, in the past, is what the merger puts right. */
const refuseTwoHouseholds = async (tx: Tx, { standingId, mergedId }: Merger, today: Day): Promise<void> => {
  const found = await sql<{ one: number; other: number }>`
    select a.household_id as one, b.household_id as other
    from people.membership a join people.membership b on a.valid * b.valid && daterange(${today}, null) and a.household_id <> b.household_id
    where a.person_id = any(people.every_record(array[${standingId}::bigint]))
      and b.person_id = any(people.every_record(array[${mergedId}::bigint])) limit 1`.execute(tx);
  const overlap = found.rows[0];
  if (overlap) throw twoHouseholds({ households: `${overlap.one}、${overlap.other}` });
};

const refuseProtected = async (tx: Tx, { standingId, mergedId }: Merger): Promise<void> => {
  const found = await sql<{ personId: number }>`
    select person_id as "personId" from people.person
    where person_id = any(${[standingId, mergedId]}::bigint[]) and guarded order by 1 limit 1`.execute(tx);
  const guarded = found.rows[0];
  if (guarded) throw recordProtected(guarded);
};

const write = async (tx: Tx, { clock }: PeopleDeps, merger: Merger): Promise<number> => {
  const { standingId, mergedId, reason, actor } = merger;
  await sql`update people.person set merged_into = ${standingId} where person_id = ${mergedId}`.execute(tx);
  const written = await sql<{ mergeId: number }>`
    insert into people.merge (standing_id, merged_id, reason, merged_by, merged_at)
    values (${standingId}, ${mergedId}, ${reason}, ${actor.accountId}, ${clock.now()})
    returning merge_id as "mergeId"`.execute(tx);
  const mergeId = written.rows[0]?.mergeId;
  if (mergeId === undefined) throw new Error("A written merger has no number");
  return mergeId;
};

/** Always in the order of the numbers, so that two officials who merge the other way round do not wait for each other. */
const lockBoth = async (
  tx: Tx,
  deps: PeopleDeps,
  { standingId, mergedId }: Merger,
): Promise<[LockedPerson, LockedPerson]> => {
  const first = await lockPerson(tx, deps, Math.min(standingId, mergedId));
  const second = await lockPerson(tx, deps, Math.max(standingId, mergedId));
  return standingId < mergedId ? [first, second] : [second, first];
};

/**
 * An act of an official with a reason; the machine proposes candidates and never merges. Memberships, cases and recusal follow
 * by `everyRecordOf`. Open cases of both records are answered for a re-run. The caller demands the permission and audits.
 * @throws sameRecord, personNotVisible, recordMerged, numberWouldHide, numbersDiffer, twoHouseholds, recordProtected
 */
export const mergePersons = async (
  tx: Tx,
  deps: PeopleDeps,
  merger: Merger,
): Promise<{ mergeId: number; touched: Touched }> => {
  const { standingId, mergedId } = merger;
  const [standing, merged] = await lockBoth(tx, deps, merger);
  if (standingId === mergedId) throw sameRecord({ personId: standingId });
  await refuseProtected(tx, merger);
  refuseNumbers(standing, merged, merger.numbersSeen ?? false);
  await refuseTwoHouseholds(tx, merger, deps.clock.today());
  const mergeId = await write(tx, deps, merger);
  const body = { mergeId, standingId, mergedId };
  const event = { key: `merge/${mergeId}`, divNo: standing.divNo, at: deps.clock.now() };
  await publish(tx, { ...event, kind: "PersonsMerged", body });
  return { mergeId, touched: await touchedBy(tx, standingId) };
};
