/** Writes built cases: one statement for each table. */
import { sql, type Tx } from "#kernel/database";
import { writeAppeals } from "../appeals/appeal-rows.ts";
import { insertDecisions } from "../decision/stored-decision.ts";
import { storedBody } from "../entry-rows.ts";
import { type Projection, projectionOf } from "../projection.ts";
import type { BuiltCase } from "./build-case.ts";

const acceptingUnit = ({ draft }: BuiltCase): number =>
  draft.places[draft.service.steps[0]?.office.kind ?? ""] ?? draft.countyId;

const writeFiles = async (tx: Tx, cases: readonly BuiltCase[]): Promise<readonly number[]> => {
  const of = <T>(pick: (built: BuiltCase) => T): T[] => cases.map(pick);
  const projections = cases.map(({ state }) => projectionOf(state));
  const column = <K extends keyof Projection>(key: K): Projection[K][] =>
    projections.map((projection) => projection[key]);
  const caseNos = of(({ state }) => state.opened.caseNo);
  const written = await sql<{ caseId: number; caseNo: string }>`
    insert into cases.case_file (case_no, service_id, edition, household_id, applicant_id, unit_id, county_id, div_no, opened_at,
      state, step, turn, turn_unit_id, due_on, total_due_on, accepted_on, decided_on, outcome, pays_fen, version, support, support_ends_on, review_due_on,
      review_label, matter, matter_turn, matter_unit_id, carried_from, carried_fen)
    select * from unnest(${caseNos}::text[], ${of(({ draft }) => draft.service.id)}::text[], ${of(({ draft }) => draft.service.since)}::date[],
      ${of(({ draft }) => draft.householdId)}::bigint[], ${column("applicant_id")}::bigint[], ${of(acceptingUnit)}::int[],
      ${of(({ draft }) => draft.countyId)}::int[], ${of(({ draft }) => draft.divNo)}::int[], ${of(({ state }) => state.openedAt)}::timestamptz[],
      ${column("state")}::text[], ${column("step")}::text[], ${column("turn")}::text[], ${column("turn_unit_id")}::int[],
      ${column("due_on")}::date[], ${column("total_due_on")}::date[], ${column("accepted_on")}::date[], ${column("decided_on")}::date[],
      ${column("outcome")}::text[], ${column("pays_fen")}::bigint[], ${column("version")}::int[],
      ${column("support")}::text[], ${column("support_ends_on")}::date[], ${column("review_due_on")}::date[], ${column("review_label")}::text[],
      ${column("matter")}::text[], ${column("matter_turn")}::text[], ${column("matter_unit_id")}::int[], ${column("carried_from")}::date[],
      ${column("carried_fen")}::bigint[])
    returning case_id as "caseId", case_no as "caseNo"`.execute(tx);
  const byNo = new Map(written.rows.map(({ caseId, caseNo }) => [caseNo, caseId]));
  return caseNos.map((caseNo) => {
    const caseId = byNo.get(caseNo);
    if (caseId === undefined) throw new Error(`${caseNo} was not written`);
    return caseId;
  });
};

interface Numbered {
  readonly caseId: number;
  readonly built: BuiltCase;
}

const writeEntries = async (tx: Tx, cases: readonly Numbered[]): Promise<void> => {
  const rows = cases.flatMap(({ caseId, built }) =>
    built.entries.map((entry) => ({ caseId, divNo: built.draft.divNo, entry, body: storedBody(entry) })),
  );
  await sql`insert into cases.entry (case_id, seq, div_no, at, account_id, office_id, kind, body)
    select case_id, seq, div_no, at, nullif(account_id, 0), nullif(office_id, 0), kind, body::jsonb
    from unnest(${rows.map((row) => row.caseId)}::bigint[], ${rows.map((row) => row.entry.seq)}::int[], ${rows.map((row) => row.divNo)}::int[],
      ${rows.map((row) => row.entry.at)}::timestamptz[], ${rows.map((row) => row.entry.accountId)}::int[],
      ${rows.map((row) => row.entry.officeId)}::int[], ${rows.map((row) => row.entry.kind)}::text[], ${rows.map((row) => row.body)}::text[])
      as e (case_id, seq, div_no, at, account_id, office_id, kind, body)`.execute(tx);
};

const writeSubjects = async (tx: Tx, cases: readonly Numbered[]): Promise<void> => {
  await sql`insert into cases.subject_household (case_id, div_no, county_id, facts)
    select case_id, div_no, county_id, facts::jsonb
    from unnest(${cases.map((each) => each.caseId)}::bigint[], ${cases.map(({ built }) => built.draft.divNo)}::int[],
      ${cases.map(({ built }) => built.draft.countyId)}::int[], ${cases.map(({ built }) => JSON.stringify(built.state.facts.household))}::text[])
      as h (case_id, div_no, county_id, facts)`.execute(tx);
  const members = cases.flatMap(({ caseId, built }) =>
    built.state.members.map(({ personId }, position) => ({
      caseId,
      position,
      personId,
      divNo: built.draft.divNo,
      facts: JSON.stringify(built.state.facts.members[position] ?? {}),
    })),
  );
  await sql`insert into cases.subject_member (case_id, position, person_id, div_no, facts)
    select case_id, position, person_id, div_no, facts::jsonb
    from unnest(${members.map((m) => m.caseId)}::bigint[], ${members.map((m) => m.position)}::int[], ${members.map((m) => m.personId)}::bigint[],
      ${members.map((m) => m.divNo)}::int[], ${members.map((m) => m.facts)}::text[]) as m (case_id, position, person_id, div_no, facts)`.execute(
    tx,
  );
};

/** Answers the numbers of the cases in their order. */
export const writeCases = async (tx: Tx, cases: readonly BuiltCase[]): Promise<readonly number[]> => {
  const caseIds = await writeFiles(tx, cases);
  const numbered = cases.map((built, index): Numbered => ({ built, caseId: caseIds[index] ?? 0 }));
  await writeEntries(tx, numbered);
  await writeSubjects(tx, numbered);
  await writeAppeals(
    tx,
    numbered.map(({ caseId, built }) => ({ caseId, divNo: built.draft.divNo, appeals: built.state.appeals })),
  );
  const decisions = numbered.flatMap(({ caseId, built }) =>
    built.decisions.map((decision) => ({ caseId, divNo: built.draft.divNo, decision })),
  );
  if (decisions.length > 0) await insertDecisions(tx, decisions);
  return caseIds;
};
