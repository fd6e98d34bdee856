/** 月结 · A month as it was reported: kept with its digest, held against what the same month counts today. */
import { sql, type Tx } from "#kernel/database";
import { sm3 } from "#kernel/secrets";
import { canonicalJson } from "#policy";
import { figures, firstDay, type Asked, type Figure } from "./figures.ts";
import { totalOf, type Count, type PartOfMonth } from "./monthly-figures.ts";

export interface ClosedMonth {
  readonly parts: readonly PartOfMonth[];
  readonly sm3: string;
  /** Whether the figures are still those of the digest. */
  readonly sound: boolean;
  readonly closedBy: string;
  readonly closedAt: Date;
}

export const digestOf = (parts: readonly PartOfMonth[]): string => sm3(canonicalJson(parts));

/** Null while the month is open. */
export const closedMonth = async (tx: Tx, { serviceId, month, unitId }: Asked): Promise<ClosedMonth | null> => {
  const { rows } = await sql<Omit<ClosedMonth, "sound">>`
    select m.parts, m.sm3, a.full_name as "closedBy", m.closed_at as "closedAt"
    from statistics.closed_month m join access.account a on a.account_id = m.closed_by
    where m.unit_id = ${unitId} and m.service_id = ${serviceId} and m.month = ${firstDay(month)}::date`.execute(tx);
  const [row] = rows;
  return row ? { ...row, sound: digestOf(row.parts) === row.sm3 } : null;
};

export interface Corrected {
  readonly figure: Figure;
  readonly reported: Count;
  readonly now: Count;
}

const nothing: Count = { cases: 0, persons: 0, fen: null };
const same = (one: Count, other: Count): boolean =>
  one.cases === other.cases && one.persons === other.persons && (one.fen ?? 0) === (other.fen ?? 0);

/** Figures that count otherwise today than when the month was closed. */
export const correctedSince = (
  reported: readonly PartOfMonth[],
  today: readonly PartOfMonth[],
): readonly Corrected[] => {
  const [before, after] = [totalOf(reported), totalOf(today)];
  return (Object.keys(figures) as Figure[]).flatMap((figure) => {
    const [was, is] = [before[figure] ?? nothing, after[figure] ?? nothing];
    return same(was, is) ? [] : [{ figure, reported: was, now: is }];
  });
};
