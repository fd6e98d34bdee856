/** 撤销导入 · Takes back a whole import on its own day, unless anything has been built on its rows. */
import { record, type Subject } from "#kernel/audit";
import { sql, type Tx } from "#kernel/database";
import type { ImportWire } from "#wire";
import { notUndoable, touchedSince } from "../problems.ts";
import type { Acting, ImportDeps } from "./import-deps.ts";
import { importRow, lockedImport } from "./import-row.ts";

/**
 * The trace of what was written and taken back stays.
 * @throws importNotVisible, notUndoable, touchedSince
 */
export const undoImport = async (
  tx: Tx,
  deps: ImportDeps,
  { author, requestId, importId, reason }: Pick<Acting, "author" | "requestId"> & { importId: number; reason: string },
): Promise<ImportWire> => {
  const whose = { importId, accountId: author.accountId };
  const committed = await lockedImport(tx, whose, deps);
  if (!committed.undoable) throw notUndoable({ importId });
  const { rows: subjects } = await sql<Subject>`
    select kind, row_id as id, div_no as "divNo" from exchange.import_row where import_id = ${importId}`.execute(tx);
  const answer = await sql<{ done: boolean }>`select exchange.withdraw_households(${importId}) as done`.execute(tx);
  const done = answer.rows[0]?.done ?? false;
  if (!done) throw touchedSince({ importId });
  const at = deps.clock.now();
  await sql`update exchange.import set state = 'undone', undone_at = ${at} where import_id = ${importId}`.execute(tx);
  const what = "exchange.undo-import";
  await record(tx, { actor: author, requestId, act: "write", what, reason, detail: { importId }, subjects, at });
  return importRow(tx, whose, deps);
};
