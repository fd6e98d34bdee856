/** 发放明细 · Lines of a roll, page by page; a person whom the reader may not see has no name. */
import { sql, type Tx } from "#kernel/database";
import { findingKinds, type FindingKind } from "./findings.ts";

export interface LineRow {
  readonly lineNo: number;
  readonly caseId: number;
  readonly caseNo: string | null;
  readonly personId: number;
  /** Null: protected, or outside the reader's scope. */
  readonly name: string | null;
  readonly forMonth: string;
  readonly kind: "regular" | "arrears" | "reissue";
  readonly amountFen: number;
  readonly bank: string | null;
  readonly tail: string | null;
  readonly state: "ready" | "held" | "paid" | "returned";
  readonly heldFor: string | null;
  readonly heldReason: string | null;
  readonly returnCode: string | null;
}

export const lineKinds = { regular: "当月", arrears: "补发", reissue: "退回重发" } as const;
export const lineStates = { ready: "待发", held: "暂缓", paid: "已到账", returned: "已退回" } as const;

/** Why a line is held back or came back, in words; null where nothing is to be said. */
export const whyOfLine = ({ heldFor, heldReason, returnCode }: LineRow): string | null => {
  if (heldFor === "decided") return heldReason;
  if (heldFor !== null) return Object.hasOwn(findingKinds, heldFor) ? findingKinds[heldFor as FindingKind] : heldFor;
  return returnCode;
};

export interface LinesAsked {
  readonly rollId: number;
  readonly after?: number;
  readonly state?: LineRow["state"];
  readonly limit?: number;
}

export const linesOf = async (
  tx: Tx,
  { rollId, after = 0, state, limit = 100 }: LinesAsked,
): Promise<readonly LineRow[]> => {
  const { rows } = await sql<LineRow>`
    select l.line_no as "lineNo", l.case_id as "caseId", c.case_no as "caseNo", l.person_id as "personId", p.full_name as name,
      to_char(l.for_month, 'YYYY-MM') as "forMonth", l.kind, l.amount_fen as "amountFen", a.bank, a.tail, l.state, l.held_for as "heldFor",
      l.held_reason as "heldReason", l.return_code as "returnCode"
    from payments.line l left join cases.case_file c using (case_id) left join people.person p on p.person_id = l.person_id
      left join payments.account a using (payment_account_id)
    where l.roll_id = ${rollId} and l.line_no > ${after} and (${state ?? null}::text is null or l.state = ${state ?? null}::text)
    order by l.line_no limit ${Math.min(limit, 1_000)}`.execute(tx);
  return rows;
};

export interface StateCount {
  readonly state: LineRow["state"];
  readonly lines: number;
  readonly fen: number;
}

/** How many lines stand where, and what they come to. */
export const countsOf = async (tx: Tx, rollId: number): Promise<readonly StateCount[]> => {
  const { rows } = await sql<StateCount>`
    select state, count(*)::int as lines, sum(amount_fen)::bigint as fen from payments.line where roll_id = ${rollId} group by state order by state`.execute(
    tx,
  );
  return rows;
};
