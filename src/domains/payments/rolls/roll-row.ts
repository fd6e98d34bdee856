/** 发放清册 · A roll as its board shows it. */
import { sql, type Tx } from "#kernel/database";
import { rollNotVisible, wrongState } from "../problems.ts";

export const rollStates = {
  draft: "编制中",
  confirmed: "已确认",
  approved: "已审核",
  sent: "已报送银行",
  closed: "已办结",
  void: "已作废",
} as const;
export type RollState = keyof typeof rollStates;

export interface RollRow {
  readonly rollId: number;
  readonly divNo: number;
  readonly countyId: number;
  readonly countyName: string;
  readonly serviceId: string;
  /** The first day of the month. */
  readonly month: string;
  readonly nth: number;
  readonly state: RollState;
  /** Lines that are to be paid, and their sum in fen. */
  readonly lines: number;
  readonly totalFen: number;
  readonly madeBy: number;
  readonly confirmedBy: number | null;
  readonly approvedBy: number | null;
  readonly reservations: readonly number[] | null;
  readonly digest: string | null;
  readonly signature: string | null;
  readonly keyId: string | null;
  readonly sentAt: Date | null;
  readonly fileFormat: "csv" | "gbk" | "pain.001" | null;
  readonly fileSm3: string | null;
  /** What the sent file says; null before it is sent. */
  readonly fileWords: { readonly payer: string; readonly title: string } | null;
}

const columns = sql`roll_id as "rollId", r.div_no as "divNo", county_id as "countyId",
  (select name from places.unit_version v where v.unit_id = r.county_id order by upper(v.valid) desc nulls first limit 1) as "countyName",
  service_id as "serviceId", month, nth, state, lines, total_fen as "totalFen", made_by as "madeBy", confirmed_by as "confirmedBy",
  approved_by as "approvedBy", reservations, digest, signature, key_id as "keyId", sent_at as "sentAt", file_format as "fileFormat", file_sm3 as "fileSm3",
  case when payer is not null then jsonb_build_object('payer', payer, 'title', title) end as "fileWords"`;

/** The latest two hundred in scope, newest first. */
export const rollsOf = async (tx: Tx): Promise<readonly RollRow[]> => {
  const { rows } = await sql<RollRow>`select ${columns} from payments.roll r order by roll_id desc limit 200`.execute(
    tx,
  );
  return rows;
};

/** Every roll that somebody answers for, oldest first. */
export const rollsToVerify = async (tx: Tx): Promise<readonly RollRow[]> => {
  const { rows } =
    await sql<RollRow>`select ${columns} from payments.roll r where digest is not null and state <> 'void' order by roll_id`.execute(
      tx,
    );
  return rows;
};

/** @throws rollNotVisible */
export const rollRow = async (tx: Tx, rollId: number): Promise<RollRow> => {
  const { rows } = await sql<RollRow>`select ${columns} from payments.roll r where roll_id = ${rollId}`.execute(tx);
  const [row] = rows;
  if (!row) throw rollNotVisible({ rollId });
  return row;
};

/** The roll, locked until the transaction ends: two officials act one after the other. @throws rollNotVisible, wrongState */
export const lockedRoll = async (tx: Tx, rollId: number, state: RollState, act: string): Promise<RollRow> => {
  await sql`select from payments.roll where roll_id = ${rollId} for update`.execute(tx);
  const row = await rollRow(tx, rollId);
  if (row.state !== state) throw wrongState({ act, state: rollStates[row.state] });
  return row;
};

/** Brings count and sum of the roll up to its lines. */
export const recount = (tx: Tx, rollId: number): Promise<unknown> =>
  sql`update payments.roll r set lines = n.lines, total_fen = n.fen
    from (select count(*)::int as lines, coalesce(sum(amount_fen), 0)::bigint as fen from payments.line where roll_id = ${rollId} and state <> 'held') n
    where r.roll_id = ${rollId}`.execute(tx);
