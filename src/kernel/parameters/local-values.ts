/** The values of one place on one day, ready for a proposal, and a memory of those that were used. */
import { type Known, parametersOf, type ParameterNode, type Service, showValue } from "#policy";
import { sql, type Tx } from "#kernel/database";
import { inForce } from "#kernel/places";
import type { Day, ParameterUsed } from "#wire";
import { categoryLabel, inBrackets, labelOf, valueOf } from "./parameters-of.ts";
import { missingValue } from "./problems.ts";
import { levelOf, type StoredValue } from "./stored-value.ts";

export interface LocalValues {
  /** @throws missingValue naming place, parameter, category and day: no default would pay the right amount */
  readonly local: (parameter: ParameterNode, category: string) => Known;
  /** What has been looked up so far, in order: the parameter versions a decision rests on. */
  used(): ParameterUsed[];
  /** Numbers of the stored values that could be looked up; they are never edited, so a decision is worked out again from them. */
  readonly valueIds: readonly number[];
}

const keyOf = (code: string, level: number, category: string): string => `${code}|${level}|${category}`;

/**
 * Prepares look-ups among the values given; `place` names who has to set what is missing.
 * Each call of the answer begins a new memory of what was used.
 */
export const prepare = (
  values: readonly StoredValue[],
  { on, place }: { on: Day; place: string },
): (() => LocalValues) => {
  const byKey = new Map(values.map((value) => [keyOf(value.code, value.level, value.category), value]));
  const valueIds = values.map(({ valueId }) => valueId);
  return () => {
    const used = new Map<string, ParameterUsed>();
    const local = (node: ParameterNode, category: string): Known => {
      const { code, office } = node.settings;
      const key = keyOf(code, levelOf(office.kind), category);
      const value = byKey.get(key);
      const named = categoryLabel(node, category);
      const label = labelOf(node);
      const setter = `${place}（${office.label}）`;
      if (!value) throw missingValue({ office: setter, parameter: label, category: inBrackets(named), on, code });
      const known = valueOf(node, value.stored);
      const { documentNo, validFrom, confirmed } = value;
      used.set(key, {
        code,
        label,
        office: value.place,
        category: named,
        shown: showValue(node.kind, known),
        documentNo,
        validFrom,
        confirmed,
      });
      return known;
    };
    return { local, used: () => [...used.values()], valueIds };
  };
};

const codesOf = (service: Service): string[] => parametersOf(service).map((node) => node.settings.code);

/** The values of these numbers, as they were given to a calculation for that day. */
export const valuesOf = async (
  tx: Tx,
  { valueIds, on }: { valueIds: readonly number[]; on: Day },
): Promise<LocalValues> => {
  const found = await sql<StoredValue>`
    select p.value_id as "valueId", p.code, p.unit_id as "unitId", u.level, v.name as place, p.category, coalesce(p.option, p.amount::text) as stored,
      lower(p.valid) as "validFrom", upper(p.valid) as "validUntil", p.document_no as "documentNo", p.confirmed
    from parameters.value p
      join places.unit u on u.unit_id = p.unit_id
      join places.unit_version v on v.unit_id = p.unit_id and ${inForce("v.valid", on)}
    where p.value_id = any(${[...valueIds]}::bigint[])`.execute(tx);
  return prepare(found.rows, { on, place: "原决定采用的标准" })();
};

/** What was stored for a service at a place (a county, or any division below it) on a day, in one query, and the name of the place. */
export const storedValues = async (
  tx: Tx,
  { service, unitId, on }: { service: Service; unitId: number; on: Day },
): Promise<{ readonly place: string; readonly values: readonly StoredValue[] }> => {
  const found = await sql<StoredValue | { code: null; place: string }>`
    with self as (
      select s.div_no, v.name from places.scope s join places.unit_version v on v.unit_id = s.unit_id and ${inForce("v.valid", on)}
      where s.unit_id = ${unitId}
    ), above as (
      select s.unit_id, u.level, v.name from self
        join places.scope s on int4range(s.div_no, s.div_hi) @> self.div_no
        join places.unit u on u.unit_id = s.unit_id
        join places.unit_version v on v.unit_id = s.unit_id and ${inForce("v.valid", on)}
    )
    select p.value_id as "valueId", p.code, p.unit_id as "unitId", above.level, above.name as place, p.category, coalesce(p.option, p.amount::text) as stored,
      lower(p.valid) as "validFrom", upper(p.valid) as "validUntil", p.document_no as "documentNo", p.confirmed
    from above join parameters.value p on p.unit_id = above.unit_id and p.code = any(${codesOf(service)}) and p.valid @> ${on}::date
    union all
    select null, null, null, null, name, null, null, null, null, null, null from self`.execute(tx);
  const values = found.rows.filter((row) => row.code !== null);
  const place = found.rows.find((row) => row.code === null)?.place ?? `编号为 ${unitId} 的区划`;
  return { place, values };
};

/** All values a service may need at a place on a day. Each parameter is taken from the division of the office that sets it, and from nobody else. */
export const localValues = async (
  tx: Tx,
  asked: { service: Service; unitId: number; on: Day },
): Promise<LocalValues> => {
  const { place, values } = await storedValues(tx, asked);
  return prepare(values, { on: asked.on, place })();
};
