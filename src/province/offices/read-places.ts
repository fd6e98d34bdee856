/** The divisions in which the demonstration opens offices. */
import { sql, type Tx } from "#kernel/database";
import { focuses, type Focus } from "../places/focus.ts";
import { spokenName } from "../places/read-villages.ts";

export interface Division {
  readonly unitId: number;
  readonly name: string;
  readonly fullName: string;
  /** As typed: tanzichong for 炭子冲村. */
  readonly spelled: string;
}
export interface FocusPlaces {
  readonly focus: Focus;
  readonly province: Division;
  readonly prefecture: Division;
  readonly county: Division;
  readonly township: Division;
  readonly villages: readonly Division[];
}

interface Row extends Division {
  readonly level: number;
}

const spelledShort = (spelled: string): string =>
  spelled.replace(/(cunminweiyuanhui|juminweiyuanhui|juweihui|cunweihui|weihui)$/, "").replace(/(shequ|cun)$/, "");

/** A township with its villages and all divisions above it. */
const readFocus = async (tx: Tx, focus: Focus): Promise<FocusPlaces> => {
  const found = await sql<Row>`
    with self as (
      select s.div_no, s.div_hi from places.unit_code c join places.scope s on s.unit_id = c.unit_id
      where c.system = 'GB10114' and c.code = ${focus.code} and upper_inf(c.valid)
    )
    select s.unit_id as "unitId", v.name, v.full_name as "fullName", v.pinyin as spelled, u.level
    from self
      join places.scope s on (s.div_no <= self.div_no and s.div_hi > self.div_no) or (s.div_no > self.div_no and s.div_no < self.div_hi)
      join places.unit u on u.unit_id = s.unit_id
      join places.unit_version v on v.unit_id = s.unit_id and upper_inf(v.valid)
    where u.statutory order by s.div_no`.execute(tx);
  const at = (level: number): Division => {
    const division = found.rows.find((row) => row.level === level);
    if (division === undefined) throw new Error(`The register has no township with the code ${focus.code}`);
    return division;
  };
  const villages = found.rows
    .filter((row) => row.level === 4)
    .map((row) => ({ ...row, name: spokenName(row.name), spelled: spelledShort(row.spelled) }));
  return { focus, province: at(0), prefecture: at(1), county: at(2), township: at(3), villages };
};

export const readFocuses = async (tx: Tx): Promise<FocusPlaces[]> => {
  const places: FocusPlaces[] = [];
  for (const focus of focuses) places.push(await readFocus(tx, focus));
  return places;
};
