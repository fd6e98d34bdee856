/** All values of all places and times in memory, for work on many cases; a few thousand rows. */
import { type Known, type ParameterNode, parametersOf, type Service } from "#policy";
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import { type LocalValues, prepare } from "./local-values.ts";
import { valueOf } from "./parameters-of.ts";
import { levelOf, type StoredValue } from "./stored-value.ts";

export interface ValueBook {
  /** The values of a county on a day; the same answers and refusals as `localValues`. Each call begins a new memory. */
  prepared(unitId: number, on: Day): () => LocalValues;
  /** The same look-up for calculations that go on without a value: null where none is set. */
  known(unitId: number, on: Day): (node: ParameterNode, category: string) => Known | null;
}

interface Row extends StoredValue {
  /** The counties and other divisions for which it holds. */
  readonly divNo: number;
  readonly divHi: number;
}

/** Reads the book of these services once. */
export const valueBook = async (tx: Tx, services: readonly Service[]): Promise<ValueBook> => {
  const codes = services.flatMap(parametersOf).map((node) => node.settings.code);
  const values = await sql<Row>`
    select p.value_id as "valueId", p.code, p.unit_id as "unitId", u.level, v.name as place, p.category, coalesce(p.option, p.amount::text) as stored, lower(p.valid) as "validFrom",
      upper(p.valid) as "validUntil", p.document_no as "documentNo", p.confirmed, s.div_no as "divNo", s.div_hi as "divHi"
    from parameters.value p
      join places.unit u on u.unit_id = p.unit_id
      join places.scope s on s.unit_id = p.unit_id
      join places.unit_version v on v.unit_id = p.unit_id and upper_inf(v.valid)
    where p.code = any(${codes})`.execute(tx);
  const units = await sql<{ unitId: number; divNo: number; name: string }>`
    select s.unit_id as "unitId", s.div_no as "divNo", v.name from places.scope s
      join places.unit u on u.unit_id = s.unit_id and u.level <= 3
      join places.unit_version v on v.unit_id = s.unit_id and upper_inf(v.valid)`.execute(tx);
  const byUnit = new Map(units.rows.map((unit) => [unit.unitId, unit]));
  const holding = (unitId: number, on: Day): readonly Row[] => {
    const unit = byUnit.get(unitId);
    return values.rows.filter(
      (row) =>
        unit !== undefined &&
        row.divNo <= unit.divNo &&
        unit.divNo < row.divHi &&
        row.validFrom <= on &&
        (row.validUntil === null || on < row.validUntil),
    );
  };
  return {
    prepared: (unitId, on) =>
      prepare(holding(unitId, on), { on, place: byUnit.get(unitId)?.name ?? `编号为 ${unitId} 的区划` }),
    known: (unitId, on) => {
      const rows = holding(unitId, on);
      return (node, category) => {
        const { code, office } = node.settings;
        const level = levelOf(office.kind);
        const row = rows.find((each) => each.code === code && each.category === category && each.level === level);
        return row ? valueOf(node, row.stored) : null;
      };
    },
  };
};
