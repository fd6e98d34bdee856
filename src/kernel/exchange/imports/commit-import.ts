/** 写入 · Writes a checked import in one transaction: all of it, or the groups that passed. */
import { record } from "#kernel/audit";
import { sql, type Tx } from "#kernel/database";
import type { ImportWire } from "#wire";
import { groupsOf } from "../check/groups.ts";
import type { WrittenRow } from "../import-kind.ts";
import { changedSince, hasFaults, notChecked, totalsDiffer } from "../problems.ts";
import type { Acting, ImportDeps } from "./import-deps.ts";
import { importRow, lockedImport } from "./import-row.ts";
import { importKind } from "./kinds.ts";
import { tableFileOf } from "./table-file.ts";

type Totals = NonNullable<ImportWire["totals"]>;

export interface Commission {
  readonly importId: number;
  /** all: nothing unless every group passed; good: the groups that passed. */
  readonly which: "all" | "good";
  /** The office's own figures; asked where the list is totalled. */
  readonly totals?: ImportWire["totals"];
}

const writeGroups = async (
  tx: Tx,
  deps: ImportDeps,
  { checked, author }: { checked: ImportWire; author: Acting["author"] },
): Promise<WrittenRow[]> => {
  const kind = importKind(deps.kinds, checked.kind);
  const { file } = await tableFileOf(tx, deps, { fileId: checked.fileId, accountId: author.accountId });
  const write = await kind.open(tx, deps, author);
  const written: WrittenRow[] = [];
  let good = 0;
  for await (const group of groupsOf(file, kind)) {
    const outcome = await write(tx, group);
    if ("remarks" in outcome) continue;
    good += 1;
    written.push(...outcome.written);
  }
  const expected = checked.groups - checked.badGroups;
  if (good !== expected) throw changedSince({ expected, now: good });
  return written;
};

const note = async (
  tx: Tx,
  { importId, divNo, written }: { importId: number; divNo: number; written: readonly WrittenRow[] },
) =>
  sql`insert into exchange.import_row (import_id, kind, row_id, div_no, line)
    select ${importId}, g.kind, g.row_id, ${divNo}, g.line
    from unnest(${written.map(({ kind }) => kind)}::text[], ${written.map(({ id }) => id)}::bigint[],
      ${written.map(({ line }) => line)}::int[]) as g (kind, row_id, line)`.execute(tx);

const refuseOtherTotals = (listed: Totals, given: ImportWire["totals"]): void => {
  const shown = ({ groups, persons, yuan }: Totals): string => `${groups} 户、${persons} 人、每月 ${yuan} 元`;
  if (given === null) throw totalsDiffer({ listed: shown(listed), given: "没有填写" });
  const same =
    Number(given.yuan) === Number(listed.yuan) && given.groups === listed.groups && given.persons === listed.persons;
  if (!same) throw totalsDiffer({ listed: shown(listed), given: shown(given) });
};

/**
 * The rules are asked again while writing; when the answer is not the one of the check, nothing is written.
 * @throws importNotVisible, notChecked, hasFaults, totalsDiffer, changedSince
 */
export const commitImport = async (
  tx: Tx,
  deps: ImportDeps,
  { author, requestId, importId, which, totals = null }: Commission & Pick<Acting, "author" | "requestId">,
): Promise<ImportWire> => {
  const whose = { importId, accountId: author.accountId };
  const today = deps.clock.today();
  const checked = await lockedImport(tx, whose, deps);
  const { state, badGroups, badRows } = checked;
  if (state !== "checked") throw notChecked({ importId });
  if (which === "all" && badGroups > 0) throw hasFaults({ badRows, badGroups });
  if (checked.totals !== null) refuseOtherTotals(checked.totals, totals);
  const written = await writeGroups(tx, deps, { checked, author });
  await note(tx, { importId, divNo: author.divNo, written });
  const at = deps.clock.now();
  await sql`update exchange.import set state = 'committed', committed_at = ${at}, committed_on = ${today}
    where import_id = ${importId}`.execute(tx);
  const subjects = written.map(({ kind, id }) => ({ kind, id, divNo: author.divNo }));
  const detail = { importId, which };
  await record(tx, { actor: author, requestId, act: "write", what: "exchange.commit-import", detail, subjects, at });
  return importRow(tx, whose, deps);
};
