/** 校验 · Tries a whole file without writing anything of it, and keeps what was found. */
import { record } from "#kernel/audit";
import { sql, type Tx } from "#kernel/database";
import { keepContent } from "#kernel/files";
import type { ImportWire } from "#wire";
import { checkedFile } from "./checked-file.ts";
import type { Acting, ImportDeps } from "./import-deps.ts";
import { importRow } from "./import-row.ts";
import { importKind } from "./kinds.ts";
import { survey, type Survey } from "./survey.ts";
import { tableFileOf } from "./table-file.ts";

export interface Asked {
  readonly fileId: number;
  readonly kind: string;
}

/** What the page shows at once; everything stands in the checked file. */
const shownRemarks = 200;

const store = async (
  tx: Tx,
  deps: ImportDeps,
  found: Asked & { author: Acting["author"]; survey: Survey; checkedFileId: number | null },
): Promise<number> => {
  const { author, fileId, kind, checkedFileId } = found;
  const { rows, badRows, groups, badGroups, remarks, totals } = found.survey;
  const stored = await sql<{ importId: number }>`
    insert into exchange.import (div_no, kind, file_id, checked_file_id, account_id, office_id, state, rows, bad_rows, groups, bad_groups,
      faults, totals, checked_at)
    values (${author.divNo}, ${kind}, ${fileId}, ${checkedFileId}, ${author.accountId}, ${author.officeId}, 'checked', ${rows}, ${badRows},
      ${groups}, ${badGroups}, ${JSON.stringify(remarks.slice(0, shownRemarks))}::jsonb, ${totals && JSON.stringify(totals)}::jsonb, ${deps.clock.now()})
    returning import_id as "importId"`.execute(tx);
  const importId = stored.rows[0]?.importId;
  if (importId === undefined) throw new Error("A stored import has no number");
  return importId;
};

/**
 * The checked import. Numbers of the file that are registered elsewhere in the province have been asked about; that is recorded.
 * @throws notAnImportFile, unknownKind, nothingToImport, unreadable, headingsMissing, headingTwice, tooManyRows, noSpace
 */
export const checkImport = async (
  deps: ImportDeps,
  { author, requestId, within }: Acting,
  asked: Asked,
): Promise<ImportWire> => {
  const kind = importKind(deps.kinds, asked.kind);
  const { accountId } = author;
  const { row, file } = await within((tx) => tableFileOf(tx, deps, { fileId: asked.fileId, accountId }));
  const found = await survey(deps, { kind, file, author, within });
  return within(async (tx) => {
    const at = deps.clock.now();
    const content = checkedFile({ kind, file, remarks: found.remarks, at });
    const name = `校验结果-${row.name.replace(/\.\w+$/, "")}.xlsx`;
    const made = { author, name, type: "xlsx", purpose: "checked-import", content } as const;
    const checkedFileId = found.remarks.length === 0 ? null : (await keepContent(tx, deps, made)).fileId;
    const importId = await store(tx, deps, { ...asked, author, survey: found, checkedFileId });
    const { rows, badRows } = found;
    const detail = { importId, fileId: asked.fileId, rows, badRows };
    await record(tx, {
      actor: author,
      requestId,
      act: "read",
      what: "exchange.check-import",
      detail,
      subjects: [],
      at,
    });
    return importRow(tx, { importId, accountId }, deps);
  });
};
