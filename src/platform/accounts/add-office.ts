/** 设立单位 · Opens the office of a division named by its code, with its trace. */
import { createOffice, type OfficeKind } from "#kernel/access";
import { sql, type Tx } from "#kernel/database";
import { resolve } from "#kernel/places";
import { administer, recordChange, type Administered } from "./administer.ts";
import { ambiguousDivision, unknownDivision } from "./problems.ts";

export interface OfficeGiven {
  readonly kind: OfficeKind;
  /** Today's code of the division: 6, 9 or 12 digits. */
  readonly division: string;
  readonly name: string;
}
export interface OfficeRow {
  readonly officeId: number;
  readonly kind: string;
  readonly name: string;
  readonly division: string;
}

const unitOf = async (tx: Tx, code: string, today: string): Promise<{ unitId: number; fullName: string }> => {
  const found = await resolve(tx, code, { asOf: today });
  const units = new Map(found.map(({ unit }) => [unit.unitId, unit]));
  const [unit] = units.values();
  if (unit === undefined) throw unknownDivision({ code });
  if (units.size > 1)
    throw ambiguousDivision({ code, names: [...units.values()].map(({ fullName }) => fullName).join("、") });
  return unit;
};

/** @throws unknownDivision, ambiguousDivision, unknownUnit, officeExists */
export const addOffice = (instance: Administered, { kind, division, name }: OfficeGiven): Promise<OfficeRow> =>
  administer(instance, async (tx) => {
    const unit = await unitOf(tx, division, instance.clock.today());
    const officeId = await createOffice(tx, { kind, unitId: unit.unitId, name });
    const detail = { kind, unitId: unit.unitId, officeId };
    await recordChange(tx, instance.clock, { what: "offices.add", account: null, detail });
    return { officeId, kind, name, division: unit.fullName };
  });

/** All offices by place. */
export const listOffices = async (tx: Tx): Promise<OfficeRow[]> =>
  (
    await sql<OfficeRow>`
      select o.office_id as "officeId", o.kind, o.name, coalesce(v.full_name, '') as division
      from access.office o left join places.unit_version v on v.unit_id = o.unit_id and upper_inf(v.valid)
      order by o.div_no, o.office_id`.execute(tx)
  ).rows;
