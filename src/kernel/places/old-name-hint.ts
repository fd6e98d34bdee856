/** Tells an official what became of a name. */
import { sql } from "#kernel/database";
import type { Tx } from "#kernel/database";
import type { Day } from "#wire";
import type { Related } from "./successors.ts";

interface End {
  on: Day;
  precision: "day" | "year";
  approvalNo: string | null;
}

/** When the last version of that name ended, and by which change. */
const endOf = async (tx: Tx, { unitId, name }: { unitId: number; name: string }): Promise<End | null> => {
  const { rows } = await sql<End>`
    select upper(v.valid) as "on", c.effective_precision as precision, c.approval_no as "approvalNo"
    from places.unit_version v
    join places.lineage_edge e on e.from_unit_id = v.unit_id
    join places.change c on c.change_id = e.change_id and c.effective_on = upper(v.valid)
    where v.unit_id = ${unitId} and v.name = ${name} order by upper(v.valid) desc, c.change_id limit 1`.execute(tx);
  return rows[0] ?? null;
};

const inChinese = ({ on, precision }: End): string => {
  const [year, month, day] = on.split("-").map(Number);
  return precision === "year" ? `${year}年` : `${year}年${month}月${day}日`;
};

/** One sentence: 宁乡县已于2017年4月9日改为宁乡市（民函〔2017〕73号）. */
export const oldNameHint = async (
  tx: Tx,
  old: { unitId: number; name: string },
  now: readonly Related[],
): Promise<string> => {
  const end = await endOf(tx, old);
  const since = end === null ? "" : `已于${inChinese(end)}`;
  const basis = end?.approvalNo ? `（${end.approvalNo}）` : "";
  const names = now.map(({ unit }) => unit.name).join("、");
  if (now.some(({ relation }) => relation === "SAME")) return `${old.name}${since}改为${names}${basis}`;
  const held = now.every(({ relation }) => relation === "ALL_OF") ? "现属" : "原辖区现分属";
  return `${old.name}${since}撤销，${held}${names}${basis}`;
};
