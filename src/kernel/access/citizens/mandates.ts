/** 代办授权 · Registers and ends mandates at the desk, and says whom a citizen may act for. */
import type { Clock } from "#kernel/clock";
import { asOwner, sql, type Database, type Tx } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import { parseDay } from "#policy";
import type { InputIssue, MandateWire } from "#wire";
import type { Principal } from "../principal.ts";
import { mandateOverlaps, noSuchMandate, notRepresentable } from "./problems.ts";

/** 法定监护; 委托代理. */
export const mandateKinds = { guardian: "监护人", agent: "委托代理人" } as const;
export type MandateKind = keyof typeof mandateKinds;

export interface NewMandate {
  /** Who is represented, and who acts. */
  readonly personId: number;
  readonly proxyId: number;
  readonly kind: MandateKind;
  /** First and last day, both included. */
  readonly from: string;
  readonly to: string;
  /** The paper that says so. */
  readonly document: string;
}

/** An agent's mandate is renewed each year, a guardian's when the ward may have come of age. */
const longestYears: Record<MandateKind, number> = { agent: 1, guardian: 18 };

const issuesOf = ({ kind, from, to, document, personId, proxyId }: NewMandate): InputIssue[] => {
  const issues: InputIssue[] = [];
  const fault = (at: string, code: string, says: string): number => issues.push({ at, code, says });
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first === null) fault("from", "not-a-day", "请填写真实存在的开始日期，例如 2025-03-28");
  if (last === null) fault("to", "not-a-day", "请填写真实存在的结束日期，例如 2025-03-28");
  if (first !== null && last !== null) {
    const longest = `${Number(first.slice(0, 4)) + longestYears[kind]}${first.slice(4)}`;
    if (last < first) fault("to", "before-start", "结束日期不能早于开始日期");
    else if (last >= longest) fault("to", "too-long", `${mandateKinds[kind]}的授权一次最长 ${longestYears[kind]} 年`);
  }
  if (document.trim() === "") fault("document", "empty", "请写明依据的材料，例如授权委托书及其日期");
  if (personId === proxyId) fault("proxyId", "same-person", "本人办理不需要授权");
  return issues;
};

/** Protected persons are left out: a mandate must not lead to where they are. */
const insert = async (tx: Tx, clock: Clock, given: NewMandate & { principal: Principal }): Promise<number | null> => {
  const { principal, personId, proxyId, kind, from, to, document } = given;
  try {
    const made = await sql<{ mandateId: number }>`
      insert into access.mandate (person_id, proxy_id, div_no, kind, valid, document, registered_by, registered_at)
      select p.person_id, x.person_id, ${principal.divNo}, ${kind}, daterange(${from}::date, ${to}::date, '[]'), ${document.trim()},
        ${principal.accountId}, ${clock.now()}
      from people.person p, people.person x
      where p.person_id = ${personId} and not p.guarded and p.merged_into is null and p.died_on is null
        and x.person_id = ${proxyId} and x.merged_into is null and x.died_on is null
      returning mandate_id as "mandateId"`.execute(tx);
    return made.rows[0]?.mandateId ?? null;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "23P01") throw mandateOverlaps({});
    throw error;
  }
};

/**
 * Both persons must be in the official's sight; the caller audits it with both.
 * @throws invalidInput, notRepresentable, mandateOverlaps
 */
export const registerMandate = async (
  tx: Tx,
  { clock }: { clock: Clock },
  given: NewMandate & { principal: Principal },
): Promise<number> => {
  const issues = issuesOf(given);
  if (issues.length > 0) throw invalidInput(issues);
  const mandateId = await insert(tx, clock, given);
  if (mandateId === null) throw notRepresentable({ personId: given.personId });
  return mandateId;
};

/** Whom it concerned. @throws noSuchMandate also for one that has ended or lies elsewhere */
export const endMandate = async (
  tx: Tx,
  { clock }: { clock: Clock },
  mandateId: number,
): Promise<{ personId: number; proxyId: number }> => {
  const ended = await sql<{ personId: number; proxyId: number }>`
    update access.mandate set withdrawn_at = ${clock.now()} where mandate_id = ${mandateId} and withdrawn_at is null
    returning person_id as "personId", proxy_id as "proxyId"`.execute(tx);
  const [row] = ended.rows;
  if (row === undefined) throw noSuchMandate({ mandateId });
  return row;
};

type Row = Omit<MandateWire, "kindLabel"> & { kind: MandateKind };
const columns = sql`m.mandate_id as "mandateId", m.person_id as "personId", p.full_name as name, m.proxy_id as "proxyId",
  x.full_name as "proxyName", m.kind, lower(m.valid) as "from", upper(m.valid) - 1 as "to", m.document`;
const shown = (row: Row): MandateWire => ({ ...row, kindLabel: mandateKinds[row.kind] });

/** The mandates in force or to come in which a person stands on either side, as far as the official sees both. */
export const mandatesOf = async (tx: Tx, { clock }: { clock: Clock }, personId: number): Promise<MandateWire[]> => {
  const found = await sql<Row>`select ${columns}
    from access.mandate m join people.person p on p.person_id = m.person_id join people.person x on x.person_id = m.proxy_id
    where ${personId} in (m.person_id, m.proxy_id) and m.withdrawn_at is null and upper(m.valid) > ${clock.today()}::date
    order by m.mandate_id`.execute(tx);
  return found.rows.map(shown);
};

/** The same for the citizen, who sees the names of both sides: that is what the document says. */
export const ownMandates = (db: Database, deps: { clock: Clock }, personId: number): Promise<MandateWire[]> =>
  asOwner(db, (tx) => mandatesOf(tx, deps, personId));
