/** 标准调整 · Works every running support of a county out anew under its new standards, and signs what is raised; the rest is named for people. */
import { record, type Recorded } from "#kernel/audit";
import { dayOf } from "#kernel/clock";
import { asOwner, sql, type Database, type Tx } from "#kernel/database";
import { valueBook, type ValueBook } from "#kernel/parameters";
import type { Service } from "#policy";
import type { Day } from "#wire";
import { caseFiles, type CaseFile } from "../case-file.ts";
import type { CaseDeps } from "../deps.ts";
import { signDecision } from "../decision/sign-decision.ts";
import { insertDecisions, type StoredDecision } from "../decision/stored-decision.ts";
import { appendEntries } from "../entry-rows.ts";
import { documentSeries, takeNumbers } from "../numbering.ts";
import { updateProjection } from "../projection.ts";
import type { Entry } from "../state/entries.ts";
import { fold } from "../state/fold.ts";
import { subjectsOf } from "../subjects.ts";
import { emptyTally, tallied, type UpratingTally } from "./uprating-tally.ts";
import { weighUprating, type Uprated, type Weighed } from "./weigh-uprating.ts";

export interface UpratingOrder {
  readonly service: Service;
  readonly countyId: number;
  /** First day of the first month of the new standards. */
  readonly month: Day;
  /** In one sentence: by which document. */
  readonly why: string;
}
/** Who signs, having typed the password; null: nothing is written, the county sees what it would come to. */
export interface UpratingSigner extends NonNullable<Recorded["actor"]>, Pick<Entry, "by" | "office"> {
  readonly requestId: string;
  /** Accounts whose relatives others decide about. */
  readonly behind: readonly number[];
}

type Deps = Pick<CaseDeps, "calendar" | "keys" | "clock" | "serviceOn"> & { readonly database: Database };

const STRETCH = 100;

const concerned = ({ service, countyId, month }: UpratingOrder) => sql`
  c.county_id = ${countyId} and c.service_id = ${service.id} and c.support is not null
  and (c.support <> 'ended' or c.support_ends_on > ${month}::date)`;

const stretchAfter = async (tx: Tx, order: UpratingOrder, after: number, lock: boolean): Promise<readonly number[]> => {
  const { rows } = await sql<{ caseId: number }>`
    select c.case_id as "caseId" from cases.case_file c where ${concerned(order)} and c.case_id > ${after}
    order by c.case_id limit ${STRETCH} ${lock ? sql`for update` : sql``}`.execute(tx);
  return rows.map(({ caseId }) => caseId);
};

/** Cases with a relative of the signer among their members, today. */
const withRelatives = async (
  tx: Tx,
  { behind }: UpratingSigner,
  { files, on }: { files: readonly CaseFile[]; on: Day },
): Promise<ReadonlySet<number>> => {
  const { rows } = await sql<{ caseId: number }>`
    select distinct m.case_id as "caseId" from cases.subject_member m, access.relative r
    where m.case_id = any(${files.map(({ caseId }) => caseId)}::bigint[]) and r.account_id = any(${[...behind]}::int[])
      and r.person_id = any(people.every_record(array[m.person_id])) and r.valid @> ${on}::date`.execute(tx);
  return new Set(rows.map(({ caseId }) => caseId));
};

interface Raised {
  readonly file: CaseFile;
  readonly periods: readonly Uprated[];
}

/** Decisions and entries of one case, numbered on from what it has. */
const signed = (
  { keys }: Deps,
  { file, periods }: Raised,
  { why, signer, at, numbers }: { why: string; signer: UpratingSigner; at: Date; numbers: readonly string[] },
): { readonly decisions: readonly StoredDecision[]; readonly entries: readonly Entry[] } => {
  const { accountId, officeId, by, office } = signer;
  const made = periods.map(({ period, from, proposed }, index) =>
    signDecision(
      keys,
      {
        service: file.service,
        state: { ...file.state, decisions: file.state.decisions + index },
        proposed,
        outcome: "uprated",
        uprating: { why, from, until: period.until, beforeFen: period.paysFen, factsBefore: period.seq },
        documentNo: numbers[index] ?? "",
        author: { accountId, officeId, at },
      },
      { opinion: why, ground: null },
    ),
  );
  return {
    decisions: made.map(({ decision }) => decision),
    entries: made.map(({ body }, index): Entry => ({
      kind: "decided",
      body,
      at,
      accountId,
      officeId,
      by,
      office,
      seq: file.state.version + index + 1,
    })),
  };
};

const write = async (
  tx: Tx,
  deps: Deps,
  { raised, why, signer }: { raised: readonly Raised[]; why: string; signer: UpratingSigner },
): Promise<void> => {
  const at = deps.clock.now();
  const [first] = raised;
  if (!first) return;
  const series = documentSeries(first.file.state.countyCode, dayOf(at).slice(0, 4));
  let next = await takeNumbers(
    tx,
    series.name,
    raised.reduce((sum, { periods }) => sum + periods.length, 0),
  );
  const subjects: Recorded["subjects"][number][] = [];
  const decided: Parameters<typeof insertDecisions>[1][number][] = [];
  for (const each of raised) {
    const { caseId, divNo, declared, entries: before } = each.file;
    const numbers = each.periods.map(() => series.number(next++));
    const { decisions, entries } = signed(deps, each, { why, signer, at, numbers });
    const state = fold(declared, deps.calendar, [...before, ...entries]);
    decided.push(...decisions.map((decision) => ({ caseId, divNo, decision })));
    await appendEntries(tx, { caseId, divNo, entries });
    await updateProjection(tx, caseId, state);
    subjects.push(...subjectsOf(caseId, divNo, state));
  }
  await insertDecisions(tx, decided);
  const { accountId, officeId, divNo, requestId } = signer;
  const actor = { accountId, officeId, divNo };
  await record(tx, { actor, requestId, act: "write", what: "cases.uprate", detail: { why }, subjects, at });
};

const weighed = async (
  tx: Tx,
  deps: Deps,
  {
    files,
    order,
    signer,
    book,
  }: { files: readonly CaseFile[]; order: UpratingOrder; signer: UpratingSigner | null; book: ValueBook },
): Promise<readonly (readonly [CaseFile, Weighed])[]> => {
  const relatives = signer ? await withRelatives(tx, signer, { files, on: deps.clock.today() }) : new Set<number>();
  const prepared = new Map<string, ReturnType<ValueBook["prepared"]>>();
  const valuesOn = (countyId: number, on: Day) => {
    const known = prepared.get(on) ?? book.prepared(countyId, on);
    prepared.set(on, known);
    return known();
  };
  return files.map((file) => [
    file,
    relatives.has(file.caseId)
      ? { kind: "aside", why: "relative" }
      : weighUprating({ calendar: deps.calendar, valuesOn }, file, order.month),
  ]);
};

/**
 * Case by case, a hundred in one transaction; what was raised before an interruption is found the same afterwards.
 * @param reached how many cases are done, of how many; may break the work off by throwing
 * @throws missingValue where the county has not set a standard that the rules ask for
 */
export const uprateCases = async (
  deps: Deps,
  order: UpratingOrder,
  { signer, reached }: { signer: UpratingSigner | null; reached: (done: number, total: number) => Promise<void> },
): Promise<UpratingTally> => {
  const { database, clock } = deps;
  const { book, total } = await asOwner(database, async (tx) => {
    const { rows } = await sql<{
      total: number;
    }>`select count(*)::int as total from cases.case_file c where ${concerned(order)}`.execute(tx);
    return { book: await valueBook(tx, [order.service]), total: rows[0]?.total ?? 0 };
  });
  let tally = emptyTally;
  for (let after = 0; ;) {
    const done = await asOwner(database, async (tx) => {
      const ids = await stretchAfter(tx, order, after, signer !== null);
      const files = await caseFiles(tx, deps, ids);
      const all = await weighed(tx, deps, { files, order, signer, book });
      const raised = all.flatMap(([file, each]) => (each.kind === "raised" ? [{ file, periods: each.periods }] : []));
      if (signer) await write(tx, deps, { raised, why: order.why, signer });
      return { last: ids.at(-1), all };
    });
    tally = done.all.reduce((sum, [{ state }, each]) => tallied(sum, state.opened.caseNo, each, clock.today()), tally);
    if (done.last === undefined) return tally;
    await reached(tally.cases, total);
    after = done.last;
  }
};
