/** 导入回盘 · Takes in what the bank says became of the payments: all of a file or nothing of it, and each file once. */
import { sql, type Tx } from "#kernel/database";
import { sm3 } from "#kernel/secrets";
import { showFen } from "#policy";
import { readAnswer, type Answered } from "../bank/answer.ts";
import type { Acting, PaymentDeps } from "../deps.ts";
import { answerUnfit } from "../problems.ts";
import { moveRoll } from "./move-roll.ts";

export interface Taken {
  readonly rows: number;
  readonly paidFen: number;
  readonly returnedFen: number;
  /** The file was taken in before: nothing changed. */
  readonly again: boolean;
}

interface Compared {
  readonly lineNo: number;
  readonly answered: number;
  readonly amountFen: number | null;
  readonly state: string | null;
  readonly held: boolean | null;
}

/** Where the answer and the roll disagree, line by line. */
const faultsOf = async (tx: Tx, rollId: number, answers: readonly Answered[]): Promise<readonly string[]> => {
  const { rows } = await sql<Compared>`
    select a.line_no as "lineNo", a.fen as answered, l.amount_fen as "amountFen", l.state, l.held_for is not null as held
    from unnest(${answers.map(({ lineNo }) => lineNo)}::int[], ${answers.map(({ amountFen }) => amountFen)}::bigint[]) as a (line_no, fen)
      left join payments.line l on l.roll_id = ${rollId} and l.line_no = a.line_no
    where l.line_no is null or l.amount_fen <> a.fen or l.state <> 'ready' order by 1 limit 50`.execute(tx);
  return rows.map(({ lineNo, answered, amountFen, state, held }) => {
    if (amountFen === null) return `清册没有第 ${lineNo} 行`;
    if (amountFen !== answered) return `第 ${lineNo} 行清册为 ${showFen(amountFen)} 元，回盘为 ${showFen(answered)} 元`;
    return held ? `第 ${lineNo} 行暂缓未报送` : `第 ${lineNo} 行已有结果（${state === "paid" ? "成功" : "退回"}）`;
  });
};

/** @throws rollNotVisible, wrongState, answerUnfit */
export const takeAnswer = (
  deps: PaymentDeps,
  acting: Acting,
  { rollId, bytes }: { readonly rollId: number; readonly bytes: Buffer },
): Promise<Taken> =>
  moveRoll(
    deps,
    acting,
    { rollId, from: "sent", label: "导入回盘", what: "payments.take-answer" },
    async (tx, roll, at) => {
      const digest = sm3(bytes);
      const before = await sql<
        Omit<Taken, "again">
      >`select rows, paid_fen as "paidFen", returned_fen as "returnedFen" from payments.answer
      where roll_id = ${rollId} and sm3 = ${digest}`.execute(tx);
      if (before.rows[0]) return { ...before.rows[0], again: true };
      const answers = readAnswer(bytes);
      if ("faults" in answers) throw answerUnfit({ faults: answers.faults.slice(0, 50).join("；") });
      const faults = await faultsOf(tx, rollId, answers);
      if (faults.length > 0) throw answerUnfit({ faults: faults.join("；") });
      await sql`update payments.line l set state = case when a.paid then 'paid' else 'returned' end, return_code = a.reason, answered_at = ${at}
      from unnest(${answers.map(({ lineNo }) => lineNo)}::int[], ${answers.map(({ paid }) => paid)}::boolean[], ${answers.map(({ reason }) => reason)}::text[])
        as a (line_no, paid, reason)
      where l.roll_id = ${rollId} and l.line_no = a.line_no`.execute(tx);
      const sumOf = (paid: boolean): number =>
        answers.filter((one) => one.paid === paid).reduce((sum, { amountFen }) => sum + amountFen, 0);
      const taken = { rows: answers.length, paidFen: sumOf(true), returnedFen: sumOf(false) };
      await sql`insert into payments.answer (roll_id, sm3, div_no, rows, paid_fen, returned_fen, taken_by, taken_at)
      values (${rollId}, ${digest}, ${roll.divNo}, ${taken.rows}, ${taken.paidFen}, ${taken.returnedFen}, ${acting.actor.accountId}, ${at})`.execute(
        tx,
      );
      return { ...taken, again: false };
    },
  );
