/** Which values have been set, for a parameter and an area: the standards page. */
import { addDays } from "#kernel/calendar";
import { type Scope, sql, type Tx } from "#kernel/database";
import { type Service, showValue } from "#policy";
import type { Day, ParameterRow } from "#wire";
import { categoryLabel, labelOf, parameterOf, valueOf } from "./parameters-of.ts";

export interface ValuesAsked {
  readonly services: readonly Service[];
  /** All parameters of the services when left out. */
  readonly code?: string;
  /** The area, with the divisions above it, whose values hold there too. */
  readonly scope: Scope;
}

interface Row {
  code: string;
  category: string;
  stored: string;
  place: string;
  validFrom: Day;
  validUntil: Day | null;
  documentNo: string;
  confirmed: boolean;
}

/** Newest first within a place. A code that no service declares any more keeps its code as label. */
export const listValues = async (tx: Tx, { services, code, scope }: ValuesAsked): Promise<ParameterRow[]> => {
  const found = await sql<Row>`
    select p.code, p.category, coalesce(p.option, p.amount::text) as stored, v.full_name as place, lower(p.valid) as "validFrom", upper(p.valid) as "validUntil",
      p.document_no as "documentNo", p.confirmed
    from parameters.value p
      join places.scope s on s.unit_id = p.unit_id
      join places.unit_version v on v.unit_id = p.unit_id and upper_inf(v.valid)
    where (${code ?? null}::text is null or p.code = ${code ?? null}) and s.div_no < ${scope.hi} and s.div_hi > ${scope.lo}
    order by s.div_no, p.code, p.category, lower(p.valid) desc`.execute(tx);
  return found.rows.map((row) => {
    const node = parameterOf(services, row.code);
    return {
      code: row.code,
      label: node ? labelOf(node) : row.code,
      category: node ? categoryLabel(node, row.category) : row.category || null,
      shown: node ? showValue(node.kind, valueOf(node, row.stored)) : row.stored,
      place: row.place,
      validFrom: row.validFrom,
      validTo: row.validUntil === null ? null : addDays(row.validUntil, -1),
      documentNo: row.documentNo,
      confirmed: row.confirmed,
    };
  });
};
