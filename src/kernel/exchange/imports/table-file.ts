/** The uploaded file of an import, read into memory: its type's limit bounds it. */
import type { Tx } from "#kernel/database";
import { contentOf, fileRow } from "#kernel/files";
import type { FileWire } from "#wire";
import { notAnImportFile } from "../problems.ts";
import type { TableFile } from "../read/read-table.ts";
import type { ImportDeps } from "./import-deps.ts";

/** @throws notAnImportFile for another's file or one for another purpose */
export const tableFileOf = async (
  tx: Tx,
  deps: ImportDeps,
  { fileId, accountId }: { fileId: number; accountId: number },
): Promise<{ row: FileWire; file: TableFile }> => {
  const row = await fileRow(tx, fileId);
  const { purpose, type } = row;
  if (purpose !== "import" || row.accountId !== accountId || (type !== "xlsx" && type !== "csv"))
    throw notAnImportFile({ fileId });
  const pieces: Buffer[] = [];
  for await (const piece of await contentOf(tx, deps, fileId)) pieces.push(piece);
  return { row, file: { bytes: Buffer.concat(pieces), type } };
};
