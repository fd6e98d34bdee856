/** An import as its page shows it, and locked as its actions need it. */
import { sql, type Tx } from "#kernel/database";
import type { Day, ImportWire, RowRemark } from "#wire";
import { importNotVisible } from "../problems.ts";
import type { ImportDeps } from "./import-deps.ts";
import { importKind } from "./kinds.ts";

interface Stored {
  importId: number;
  kind: string;
  state: ImportWire["state"];
  fileId: number;
  checkedFileId: number | null;
  rows: number;
  badRows: number;
  groups: number;
  badGroups: number;
  checkedAt: Date;
  committedAt: Date | null;
  committedOn: Day | null;
  remarks: RowRemark[];
  totals: ImportWire["totals"];
}
/** What is there, and what day it is. */
type Around = Pick<ImportDeps, "kinds" | "clock">;
interface Whose {
  readonly importId: number;
  readonly accountId: number;
}

const columns = sql`import_id as "importId", kind, state, file_id as "fileId", checked_file_id as "checkedFileId", rows, bad_rows as "badRows",
  groups, bad_groups as "badGroups", checked_at as "checkedAt", committed_at as "committedAt", committed_on as "committedOn", faults as remarks, totals`;

const shown = ({ committedOn, ...row }: Stored, { kinds, clock }: Around): ImportWire => ({
  ...row,
  title: importKind(kinds, row.kind).title,
  checkedAt: row.checkedAt.toISOString(),
  committedAt: row.committedAt?.toISOString() ?? null,
  undoable: row.state === "committed" && committedOn === clock.today() && row.totals === null,
});

/** Only who made an import sees it: its rows are not yet anybody's. @throws importNotVisible */
export const importRow = async (tx: Tx, { importId, accountId }: Whose, around: Around): Promise<ImportWire> => {
  const found = await sql<Stored>`
    select ${columns} from exchange.import where import_id = ${importId} and account_id = ${accountId}`.execute(tx);
  const row = found.rows[0];
  if (row === undefined) throw importNotVisible({ importId });
  return shown(row, around);
};

/** Held until the transaction ends: two clicks do not write twice. @throws importNotVisible */
export const lockedImport = async (tx: Tx, whose: Whose, around: Around): Promise<ImportWire> => {
  await sql`select from exchange.import where import_id = ${whose.importId} and account_id = ${whose.accountId} for update`.execute(
    tx,
  );
  return importRow(tx, whose, around);
};

/** The latest imports of an account. */
export const importsOf = async (tx: Tx, accountId: number, around: Around): Promise<ImportWire[]> => {
  const found = await sql<Stored>`
    select ${columns} from exchange.import where account_id = ${accountId} order by import_id desc limit 50`.execute(
    tx,
  );
  return found.rows.map((row) => shown(row, around));
};
