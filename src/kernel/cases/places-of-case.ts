/** Which divisions' offices act in a case: found once at its opening and kept in its first entry. */
import { sql, type Tx } from "#kernel/database";
import { levelOf } from "#kernel/parameters";
import { LEVEL } from "#kernel/places";
import type { Service } from "#policy";
import type { Day } from "#wire";
import { noOfficePlace } from "./problems.ts";

export interface CasePlaces {
  /** Division by kind of office. */
  readonly places: Readonly<Record<string, number>>;
  readonly countyId: number;
  /** Six digits of GB/T 2260. */
  readonly countyCode: string;
}

interface Above {
  unitId: number;
  level: number;
  name: string;
  code: string | null;
}

/** @throws noOfficePlace when a step's office has no division above the applicant */
export const placesOfCase = async (
  tx: Tx,
  { service, unitId, on }: { service: Service; unitId: number; on: Day },
): Promise<CasePlaces> => {
  const found = await sql<Above>`
    select s.unit_id as "unitId", u.level, v.name, (
        select left(c.code, 6) from places.unit_code c
        where c.unit_id = s.unit_id and c.system in ('GB2260', 'NBS12') and c.valid @> ${on}::date order by c.system limit 1
      ) as code
    from places.scope self
      join places.scope s on int4range(s.div_no, s.div_hi) @> self.div_no
      join places.unit u on u.unit_id = s.unit_id
      join places.unit_version v on v.unit_id = s.unit_id and v.valid @> ${on}::date
    where self.unit_id = ${unitId} order by s.div_no desc`.execute(tx);
  const place = found.rows[0]?.name ?? `编号为 ${unitId} 的区划`;
  const at = (level: number): Above | undefined => found.rows.find((row) => row.level === level);
  const deciding = service.decides.limit ? [service.decides.limit.otherwise] : [];
  const entries = [...service.steps.map(({ office }) => office), ...deciding].map((office) => {
    const unit = at(levelOf(office.kind));
    if (!unit) throw noOfficePlace({ office: office.label, place });
    return [office.kind, unit.unitId] as const;
  });
  const county = at(LEVEL.county);
  if (!county?.code) throw noOfficePlace({ office: "县级行政区划代码", place });
  return { places: Object.fromEntries(entries), countyId: county.unitId, countyCode: county.code };
};
