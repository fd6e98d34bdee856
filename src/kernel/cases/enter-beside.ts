/** Enters what is not done from the page of the case: by the machine, or from a register. Appends, folds, writes, audits. */
import { record, type Recorded } from "#kernel/audit";
import type { Tx } from "#kernel/database";
import type { CaseFile } from "./case-file.ts";
import type { CaseDeps } from "./deps.ts";
import { appendEntries } from "./entry-rows.ts";
import { updateProjection } from "./projection.ts";
import type { Entry, EntryDraft } from "./state/entries.ts";
import { fold } from "./state/fold.ts";
import { subjectsOf } from "./subjects.ts";

export interface Beside {
  /** Read with its lock. */
  readonly file: CaseFile;
  readonly draft: EntryDraft;
  readonly who: Pick<Entry, "at" | "accountId" | "officeId" | "by" | "office">;
  readonly actor: Recorded["actor"];
  readonly requestId: string;
}

export const enterBeside = async (
  tx: Tx,
  deps: Pick<CaseDeps, "calendar">,
  { file, draft, who, actor, requestId }: Beside,
): Promise<void> => {
  const { caseId, declared, entries, divNo } = file;
  const entry: Entry = { ...draft, ...who, seq: file.state.version + 1 };
  const state = fold(declared, deps.calendar, [...entries, entry]);
  await appendEntries(tx, { caseId, divNo, entries: [entry] });
  await updateProjection(tx, caseId, state);
  const subjects = subjectsOf(caseId, divNo, state);
  await record(tx, { actor, requestId, act: "write", what: `cases.${draft.kind}`, subjects, at: who.at });
};
