/** 多发 · Months in which more arrived than the decisions promise: to be recovered by a decision and an agreement, never taken off the next payment. */
import { asOwner, sql } from "#kernel/database";
import type { PaymentDeps } from "../deps.ts";
import { dueOf } from "./draft-roll.ts";

export interface Overpaid {
  readonly caseId: number;
  readonly forMonth: string;
  readonly fen: number;
}

/** Up to the month; as the platform, the caller has proved the right to the county. */
export const overpaidIn = (
  { database }: Pick<PaymentDeps, "database">,
  { countyId, serviceId, month }: { readonly countyId: number; readonly serviceId: string; readonly month: string },
): Promise<readonly Overpaid[]> =>
  asOwner(database, async (tx) => {
    const { rows } = await sql<Overpaid>`
      select case_id as "caseId", to_char(for_month, 'YYYY-MM') as "forMonth", -fen as fen from (${dueOf(countyId, serviceId, `${month}-01`)}) d
      where fen < 0 order by case_id, for_month`.execute(tx);
    return rows;
  });
