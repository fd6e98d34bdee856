/** 我的办件 · A citizen's own applications and how far they are; runs as asCitizen, so there are no others to find. */
import { sql, type Tx } from "#kernel/database";
import { verbLabels } from "#policy";
import type { Day, DecisionOutcome, OwnCaseRow, OwnCaseWire, PublicOffice } from "#wire";
import { isVerb } from "../actions/step-permissions.ts";
import { yuanOf } from "../decision/statement.ts";
import { type CaseDeps, editionOf } from "../deps.ts";
import { notFound } from "../problems.ts";

interface Row extends Omit<OwnCaseRow, "serviceTitle" | "turnLabel" | "stepLabel" | "pays" | "withdrawalAskedAt"> {
  serviceId: string;
  edition: Day;
  divNo: number;
  unitId: number;
  countyId: number;
  step: string | null;
  turn: string | null;
  paysFen: number | null;
  saidAt: Date | null;
}
type Deps = Pick<CaseDeps, "serviceOn">;

const columns = sql`
  select c.case_id as "caseId", c.case_no as "caseNo", c.service_id as "serviceId", c.edition, c.div_no as "divNo", c.unit_id as "unitId", c.county_id as "countyId", c.state, c.step, c.turn,
    c.due_on as "dueOn", c.total_due_on as "totalDueOn", c.accepted_on as "acceptedOn", c.decided_on as "decidedOn", c.outcome,
    c.pays_fen as "paysFen", w.said_at as "saidAt"
  from cases.case_file c left join cases.withdrawal_wish w on w.case_id = c.case_id`;

const rowOf = (row: Row, deps: Deps): OwnCaseRow => {
  const { serviceId, edition, divNo: _, unitId: _at, countyId: _of, step, turn, paysFen, saidAt, ...told } = row;
  const service = editionOf(deps, serviceId, edition);
  return {
    ...told,
    serviceTitle: service.title,
    stepLabel: step !== null && isVerb(step) ? verbLabels[step] : null,
    turnLabel: service.steps.find(({ office }) => office.kind === turn)?.office.label ?? null,
    pays: paysFen === null ? null : yuanOf(paysFen),
    withdrawalAskedAt: saidAt?.toISOString() ?? null,
  };
};

/** Newest first; a person has a handful. */
export const ownCases = async (tx: Tx, deps: Deps): Promise<OwnCaseRow[]> => {
  const found = await sql<Row>`${columns} order by c.case_id desc limit 200`.execute(tx);
  return found.rows.map((row) => rowOf(row, deps));
};

/** Steps before the present one are done; a case that has ended before its decision was at none of them any more. */
const stepsOf = (row: Row, deps: Deps): OwnCaseWire["steps"] => {
  const { steps } = editionOf(deps, row.serviceId, row.edition);
  const at = steps.findIndex(({ verb }) => verb === row.step);
  const decided = row.outcome === "granted" || row.outcome === "refused";
  return steps.map(({ verb, office }, n) => ({
    label: verbLabels[verb],
    office: office.label,
    state: n === at ? "current" : at === -1 ? (decided ? "done" : "waiting") : n < at ? "done" : "waiting",
  }));
};

const decisionsOf = async (tx: Tx, caseId: number): Promise<OwnCaseWire["decisions"]> => {
  const found = await sql<{
    documentNo: string;
    outcome: DecisionOutcome;
    paysFen: number | null;
    startsOn: Day | null;
  }>`select document_no as "documentNo", outcome, pays_fen as "paysFen", starts_on as "startsOn"
    from cases.decision where case_id = ${caseId} order by version`.execute(tx);
  return found.rows.map(({ paysFen, ...decision }) => ({
    ...decision,
    pays: paysFen === null ? null : yuanOf(paysFen),
  }));
};

/** Of the county and of the township whose turn it can be; other offices of the procedure stand at the county. */
const officesOf = async (tx: Tx, { unitId, countyId, ...row }: Row, deps: Deps): Promise<OwnCaseWire["offices"]> => {
  const { steps } = editionOf(deps, row.serviceId, row.edition);
  const kinds = [...new Set(steps.map(({ office }) => office.kind))];
  const found = await sql<PublicOffice>`
    select kind, name, phone from access.office where unit_id in (${unitId}, ${countyId}) and kind = any(${kinds})
    order by array_position(${kinds}::text[], kind)`.execute(tx);
  return found.rows;
};

/** One application with its progress, and where it lies, for the audit. @throws notFound also for somebody else's */
export const ownCase = async (
  tx: Tx,
  deps: Deps,
  caseId: number,
): Promise<{ own: OwnCaseWire; subject: { id: number; divNo: number } }> => {
  const found = await sql<Row>`${columns} where c.case_id = ${caseId}`.execute(tx);
  const [row] = found.rows;
  if (row === undefined) throw notFound({ caseId });
  const own = {
    ...rowOf(row, deps),
    steps: stepsOf(row, deps),
    decisions: await decisionsOf(tx, caseId),
    offices: await officesOf(tx, row, deps),
  };
  return { own, subject: { id: caseId, divNo: row.divNo } };
};
