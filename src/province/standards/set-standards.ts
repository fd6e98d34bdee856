/** Standards of every statutory county, of the prefectures and of the province, all still to be confirmed. */
import { sql, type Tx } from "#kernel/database";
import { LEVEL } from "#kernel/places";
import type { Day } from "#wire";
import { furtherStandards, type FurtherStandard } from "./further-standards.ts";
import { minimumLivingStandards } from "./minimum-living-standards.ts";

interface Standard {
  readonly code: string;
  readonly category: string;
  /** Yuan a month. */
  readonly yuan: number;
  readonly documentNo: string;
}

const VALID_FROM: Day = "2025-01-01";

/** The provincial department's public reply of 2025-10-11 names the guidance of 2025; county documents were not found. */
const guidance = "省厅 2025-10-11 公开答复（2025 年指导标准）";
/** No published amounts were found: plausible values, so that every part of the rule can be seen at work. */
const example = "演示数值，待县级民政部门提供文号";

export const standards: readonly Standard[] = [
  { code: "mla.standard", category: "urban", yuan: 740, documentNo: guidance },
  { code: "mla.standard", category: "rural", yuan: 485, documentNo: guidance },
  { code: "mla.supplement.minor", category: "", yuan: 74, documentNo: example },
  { code: "mla.supplement.elder", category: "", yuan: 74, documentNo: example },
  { code: "mla.supplement.disabled", category: "", yuan: 148, documentNo: example },
  { code: "mla.supplement.ill", category: "", yuan: 111, documentNo: example },
];

/** With what every other service needs; amounts as stored. */
export const allStandards: readonly FurtherStandard[] = [
  ...standards.map(({ yuan, ...standard }) => ({
    ...standard,
    amount: yuan * 100,
    option: null,
    by: "county" as const,
  })),
  ...minimumLivingStandards,
  ...furtherStandards,
];

/** One statement; answers how many values were written. */
export const setStandards = async (tx: Tx): Promise<number> => {
  const of = <T>(pick: (standard: FurtherStandard) => T): T[] => allStandards.map(pick);
  const written = await sql`
    insert into parameters.value (code, unit_id, div_no, category, valid, amount, option, document_no, confirmed)
    select g.code, u.unit_id, s.div_no, g.category, daterange(${VALID_FROM}::date, null), g.amount, g.option, g.document_no, false
    from unnest(${of(({ code }) => code)}::text[], ${of(({ category }) => category)}::text[], ${of(({ amount }) => amount)}::bigint[],
        ${of(({ option }) => option)}::text[], ${of(({ documentNo }) => documentNo)}::text[], ${of(({ by }) => LEVEL[by])}::int[])
        as g (code, category, amount, option, document_no, level)
      join places.unit u on u.level = g.level and u.statutory
      join places.scope s on s.unit_id = u.unit_id`.execute(tx);
  return Number(written.numAffectedRows ?? 0n);
};
