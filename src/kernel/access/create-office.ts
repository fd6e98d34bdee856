/** 设立单位 · Creates the office of a division. */
import { sql, type Tx } from "#kernel/database";
import { officeKinds, type OfficeKind } from "./declare.ts";
import { officeExists, unknownUnit } from "./problems.ts";

/**
 * The new office's number. A division has one office of a kind; `name` is the full official name as it stands on letters.
 * @throws unknownUnit, officeExists
 */
export const createOffice = async (
  tx: Tx,
  { kind, unitId, name }: { kind: OfficeKind; unitId: number; name: string },
): Promise<number> => {
  const unit = await sql<{
    divNo: number;
  }>`select div_no as "divNo" from places.scope where unit_id = ${unitId}`.execute(tx);
  const divNo = unit.rows[0]?.divNo;
  if (divNo === undefined) throw unknownUnit({ unitId });
  const created = await sql<{ officeId: number }>`
    insert into access.office (kind, unit_id, div_no, name) values (${kind}, ${unitId}, ${divNo}, ${name})
    on conflict (kind, unit_id) do nothing returning office_id as "officeId"`.execute(tx);
  const officeId = created.rows[0]?.officeId;
  if (officeId === undefined) throw officeExists({ office: officeKinds[kind] });
  return officeId;
};
