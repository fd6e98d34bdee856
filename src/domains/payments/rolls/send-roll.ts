/** 报送银行 · Writes the file for the bank. It can be fetched again: the same bytes, or a refusal. */
import { record } from "#kernel/audit";
import { asOwner, sql } from "#kernel/database";
import type { Acting, PaymentDeps } from "../deps.ts";
import { notEqual, wrongState } from "../problems.ts";
import { fileAsSent, fileOfRoll, wordsToday, type FileFormat, type RollFile } from "./file-of-roll.ts";
import { moveRoll } from "./move-roll.ts";
import { rollRow, rollStates } from "./roll-row.ts";

/** @throws rollNotVisible, wrongState, notInBankCode, notEqual */
export const sendRoll = (
  deps: PaymentDeps,
  acting: Acting,
  { rollId, format }: { readonly rollId: number; readonly format: FileFormat },
): Promise<RollFile> =>
  moveRoll(
    deps,
    acting,
    { rollId, from: "approved", label: "报送", what: "payments.send-roll", act: "export" },
    async (tx, roll, at) => {
      const words = wordsToday(deps, roll);
      const file = await fileOfRoll(tx, deps, { rollId, words, format, at });
      if (file.totalFen !== roll.totalFen)
        throw notEqual({ differences: `清册合计 ${roll.totalFen} 分，文件合计 ${file.totalFen} 分` });
      await sql`update payments.roll set state = 'sent', sent_by = ${acting.actor.accountId}, sent_at = ${at}, file_format = ${format}, file_sm3 = ${file.sm3},
        payer = ${words.payer}, title = ${words.title} where roll_id = ${rollId}`.execute(tx);
      return file;
    },
  );

/** The file that was sent, once more. @throws rollNotVisible, wrongState, notEqual */
export const sentFile = (deps: PaymentDeps, { actor, requestId }: Acting, rollId: number): Promise<RollFile> =>
  asOwner(deps.database, async (tx) => {
    const roll = await rollRow(tx, rollId);
    const sent = await fileAsSent(tx, deps, roll);
    if (sent === null) throw wrongState({ act: "下载银行文件", state: rollStates[roll.state] });
    if (!sent.same) throw notEqual({ differences: "重新生成的银行文件与报送时的摘要不同" });
    await record(tx, {
      actor,
      requestId,
      act: "export",
      what: "payments.sent-file",
      detail: { rollId },
      subjects: [],
      at: deps.clock.now(),
    });
    return sent.file;
  });
