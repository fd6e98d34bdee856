/** 查阅记录 · Who looked at a person's records, as it may be told to the person, or whole for an inspection. */
import { accessesOf, type Access } from "#kernel/audit";
import { dayOf } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import { everyRecordOf } from "../records/every-record.ts";
import type { PeopleDeps } from "../read-person.ts";

export interface AccessTold extends Access {
  readonly officeName: string | null;
  /** The day until which the person is not told; null: told. */
  readonly withheldUntil: Day | null;
}

interface Mark {
  officeId: number | null;
  from: Day;
  to: Day;
  toldOn: Day;
}

export interface AccessesAsked {
  readonly personId: number;
  /** Of the last row already shown. */
  readonly before?: number | null;
  readonly limit?: number;
  /** person: what may be told; inspection: everything, with what is withheld marked. */
  readonly audience: "person" | "inspection";
}

const marksOf = async (tx: Tx, recordIds: readonly number[], today: Day): Promise<Mark[]> => {
  const found = await sql<Mark>`
    select office_id as "officeId", lower(covers) as "from", upper(covers) as "to", told_on as "toldOn" from people.told_later
    where person_id = any(${[...recordIds]}::bigint[]) and lifted_at is null and told_on > ${today}::date`.execute(tx);
  return found.rows;
};

const withheldUntil = ({ at, officeId }: Access, marks: readonly Mark[]): Day | null => {
  const day = dayOf(at);
  const days = marks
    .filter((mark) => mark.from <= day && day < mark.to && (mark.officeId === null || mark.officeId === officeId))
    .map(({ toldOn }) => toldOn);
  return days.sort().at(-1) ?? null;
};

const officeNames = async (tx: Tx, accesses: readonly Access[]): Promise<Map<number, string>> => {
  const ids = accesses.flatMap(({ officeId }) => (officeId === null ? [] : [officeId]));
  const found = await sql<{ officeId: number; name: string }>`
    select office_id as "officeId", name from access.office where office_id = any(${ids}::int[])`.execute(tx);
  return new Map(found.rows.map(({ officeId, name }) => [officeId, name]));
};

/**
 * Newest first over all records of the person (个人信息保护法 art 45). Runs in the scope of the whole province, for the list is to
 * be complete; the caller makes sure beforehand that the person is in the asking office's own area, and audits the look.
 * A page may hold fewer rows than `limit`; the caller goes on while `next` is not null.
 */
export const accessesTold = async (
  tx: Tx,
  { clock }: Pick<PeopleDeps, "clock">,
  { personId, before = null, limit = 100, audience }: AccessesAsked,
): Promise<{ rows: AccessTold[]; next: number | null }> => {
  const records = await everyRecordOf(tx, [personId]);
  const traces: Access[] = [];
  for (const id of records) traces.push(...(await accessesOf(tx, { kind: "person", id }, { before, limit })));
  const unique = [...new Map(traces.map((access) => [access.entryId, access])).values()];
  const page = unique.sort((a, b) => b.entryId - a.entryId).slice(0, limit);
  const [marks, names] = [await marksOf(tx, records, clock.today()), await officeNames(tx, page)];
  const rows = page.map((access) => ({
    ...access,
    officeName: access.officeId === null ? null : (names.get(access.officeId) ?? null),
    withheldUntil: withheldUntil(access, marks),
  }));
  const last = page.at(-1);
  return {
    rows: audience === "person" ? rows.filter((row) => row.withheldUntil === null) : rows,
    next: last !== undefined && page.length === limit ? last.entryId : null,
  };
};

/** Whether the person is registered in the official's own area, protected or not. */
export const livesHere = async (tx: Tx, personId: number): Promise<boolean> => {
  const found = await sql<{ here: boolean }>`select people.is_in_scope(${personId}) as here`.execute(tx);
  return found.rows[0]?.here ?? false;
};
