/** 设定标准 · An office sets a value for its place from a day on, under a document number. */
import type { Principal } from "#kernel/access";
import { may, notPermitted, permissions } from "#kernel/access";
import { record } from "#kernel/audit";
import { addDays } from "#kernel/calendar";
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import type { ParameterNode, Service } from "#policy";
import type { Day } from "#wire";
import { categoryLabel, inBrackets, labelOf, parameterOf } from "./parameters-of.ts";
import { notSetHere, overlappedMeanwhile, overlapping, unknownParameter } from "./problems.ts";
import { readNewValue, type GivenValue, type NewValue } from "./read-new-value.ts";

export interface SetValueDeps {
  readonly clock: Clock;
  readonly services: readonly Service[];
  readonly requestId: string;
  /** A sentence when a value is legal but unlikely, e.g. outside the usual range; it warns and never refuses. */
  readonly unusual?: (value: { code: string; category: string; stored: number | string }) => string | null;
}

export interface ValueSet {
  readonly valueId: number;
  readonly warnings: readonly string[];
}

const declared = ({ services }: SetValueDeps, principal: Principal, code: string): ParameterNode => {
  const node = parameterOf(services, code);
  if (!node) throw unknownParameter({ code });
  if (!may(principal, "parameter.set"))
    throw notPermitted({ permission: permissions["parameter.set"], role: principal.me.roleLabel });
  if (principal.me.office.kind !== node.settings.office.kind)
    throw notSetHere({ parameter: labelOf(node), setBy: node.settings.office.label, office: principal.me.office.name });
  return node;
};

/** The period that would overlap: one that begins on or after the first day of the new value. */
const refuseOverlap = async (tx: Tx, node: ParameterNode, key: Key): Promise<void> => {
  const found = await sql<{ from: Day; until: Day | null; documentNo: string }>`
    select lower(valid) as "from", upper(valid) as until, document_no as "documentNo" from parameters.value
    where code = ${key.code} and unit_id = ${key.unitId} and category = ${key.category}
      and (lower(valid) >= ${key.validFrom}::date or (not upper_inf(valid) and upper(valid) > ${key.validFrom}::date))
    order by lower(valid) limit 1`.execute(tx);
  const other = found.rows[0];
  if (!other) return;
  const period = `${other.from} 起${other.until === null ? "" : `至 ${addDays(other.until, -1)}`}`;
  throw overlapping({
    place: key.place,
    parameter: labelOf(node),
    category: inBrackets(categoryLabel(node, key.category)),
    period,
    documentNo: other.documentNo,
  });
};

interface Key extends NewValue {
  readonly code: string;
  readonly unitId: number;
  readonly place: string;
}

const EXCLUSION_VIOLATION = "23P01";

const insert = async (tx: Tx, principal: Principal, key: Key): Promise<number | null> => {
  await sql`
    update parameters.value set valid = daterange(lower(valid), ${key.validFrom}::date)
    where code = ${key.code} and unit_id = ${key.unitId} and category = ${key.category}
      and upper_inf(valid) and lower(valid) < ${key.validFrom}::date`.execute(tx);
  const written = await sql<{ valueId: number }>`
    insert into parameters.value (code, unit_id, div_no, category, valid, amount, option, document_no, set_by)
    values (${key.code}, ${key.unitId}, ${principal.divNo}, ${key.category}, daterange(${key.validFrom}::date, null),
      ${typeof key.stored === "number" ? key.stored : null}, ${typeof key.stored === "string" ? key.stored : null}, ${key.documentNo}, ${principal.accountId})
    returning value_id as "valueId"`.execute(tx);
  return written.rows[0]?.valueId ?? null;
};

/**
 * Sets a value of the official's own place and closes the open period before it. All faults of the input come at once.
 * @throws unknownParameter, notPermitted, notSetHere, invalidInput, overlapping
 */
export const setValue = async (
  tx: Tx,
  deps: SetValueDeps,
  { principal, given }: { principal: Principal; given: GivenValue },
): Promise<ValueSet> => {
  const node = declared(deps, principal, given.code);
  const read = readNewValue(node, given);
  if (!read.ok) throw invalidInput(read.issues);
  const { unitId, name: place } = principal.me.division;
  const key = { ...read.value, code: given.code, unitId, place };
  await refuseOverlap(tx, node, key);
  const valueId = await insert(tx, principal, key).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === EXCLUSION_VIOLATION)
      throw overlappedMeanwhile({ parameter: labelOf(node) });
    throw error;
  });
  if (valueId === null) throw new Error(`${given.code} was not written`);
  await record(tx, {
    actor: principal,
    requestId: deps.requestId,
    act: "write",
    what: "parameters.set-value",
    detail: { ...read.value, code: given.code },
    subjects: [{ kind: "parameter", id: valueId, divNo: principal.divNo }],
    at: deps.clock.now(),
  });
  const warning = deps.unusual?.({ code: given.code, category: key.category, stored: key.stored }) ?? null;
  return { valueId, warnings: warning === null ? [] : [warning] };
};
