/** A division as it was on a day, and how its columns are read. */
import { sql } from "#kernel/database";
import type { Tx } from "#kernel/database";
import type { Day } from "#wire";
import { dayOf, inForce, onlyListed } from "./as-of.ts";
import type { AsOf } from "./as-of.ts";

export interface Unit {
  /** Permanent; the only key other tables store. */
  readonly unitId: number;
  /** 0 province, 1 prefecture, 2 county, 3 township, 4 village, 5 group. */
  readonly level: number;
  /** "administrative", "residents-committee", "villagers-committee", or the kind of a statistical row. */
  readonly kind: string;
  readonly statutory: boolean;
  readonly name: string;
  /** The path as it read when this version began; `pathNames` writes it for a day. */
  readonly fullName: string;
  /** 县级市, 民族乡, 街道 … */
  readonly type: string;
  readonly parentId: number | null;
  /** 省直辖, though administered by the prefecture it rolls up into. */
  readonly directlyUnderProvince: boolean;
  /** This version holds from `from` up to but not on `to`; a null beginning is not recorded, a null end has not come. */
  readonly from: Day | null;
  readonly to: Day | null;
}

/** `listed2023`: nothing is recorded for so early a day, so the unit is shown as the list of 2023 has it. */
export interface Found {
  readonly unit: Unit;
  readonly listed2023: boolean;
}

type FoundRow = Unit & { readonly listed2023: boolean };

/** The columns of `Found` from unit u and version v. */
export const foundColumns = (day: Day) => sql`u.unit_id as "unitId", u.level, u.kind, u.statutory, v.name,
  v.full_name as "fullName", v.type, v.parent_id as "parentId", v.directly_under_province as "directlyUnderProvince",
  lower(v.valid) as "from", upper(v.valid) as "to", ${onlyListed("v.valid", day)} as "listed2023"`;

export const toFound = ({ listed2023, ...unit }: FoundRow): Found => ({ unit, listed2023 });

/** These units as they were on the day, in the order of the numbers given; units that did not exist then are left out. */
export const unitsOn = async (tx: Tx, unitIds: readonly number[], asOf: AsOf = {}): Promise<Found[]> => {
  const day = dayOf(asOf);
  const { rows } = await sql<FoundRow>`
    select ${foundColumns(day)}
    from unnest(${unitIds}::int[]) with ordinality as asked (unit_id, place)
    join places.unit u using (unit_id)
    join places.unit_version v on v.unit_id = u.unit_id and ${inForce("v.valid", day)}
    order by asked.place`.execute(tx);
  return rows.map(toFound);
};
