/** 公示上网 · Puts the words of a posted notice where its link leads, and takes them down when they are no longer proposed. */
import { randomBytes } from "node:crypto";
import { sql, type Tx } from "#kernel/database";
import { localValues } from "#kernel/parameters";
import { citationsOn, toWire } from "#law";
import type { PublicNoticeWire } from "#wire";
import type { CaseFile } from "../case-file.ts";
import { proposeFor } from "../decision/sign-decision.ts";
import type { CaseDeps } from "../deps.ts";
import type { CaseState } from "../state/case-state.ts";
import { stepOf } from "../state/clocks.ts";

/** The whitelist: who applies for what, how many persons, how much is proposed. Nothing else of the case can get here. */
const shownOf = async (
  tx: Tx,
  deps: CaseDeps,
  { file, state, office }: { file: CaseFile; state: CaseState; office: string },
): Promise<Omit<PublicNoticeWire, "from" | "lastDay"> | null> => {
  const on = deps.clock.today();
  const values = await localValues(tx, { service: file.service, unitId: file.countyId, on });
  const { wire } = proposeFor(file.service, { state, on, values });
  // The law posts what is to be confirmed; a refusal is nobody's business.
  if (wire.eligible !== true) return null;
  const { opened, members } = state;
  const applicant = members.find(({ personId }) => personId === opened.applicantId)?.name;
  return {
    title: file.service.title,
    applicant: opened.organisation?.name ?? applicant ?? "",
    persons: opened.householdId === null ? null : members.length,
    pays: wire.pays,
    once: wire.outcome.kind === "once",
    office,
    law: citationsOn(stepOf(file.service, "publicNotice").citations, on).map(toWire),
  };
};

export interface NoticeChange {
  /** The case before. */
  readonly file: CaseFile;
  readonly state: CaseState;
  /** Name of the office that acts. */
  readonly office: string;
}

const standing = ({ state, notice }: CaseState): CaseState["notice"] => (state === "open" ? notice : null);

/** After every act: a notice that was posted goes up, one that no longer stands comes down. A case of a protected person never goes up. */
export const keepNotice = async (tx: Tx, deps: CaseDeps, change: NoticeChange): Promise<void> => {
  const { caseId } = change.file;
  const [before, now] = [standing(change.file.state), standing(change.state)];
  if (before !== null && now === null)
    await sql`update cases.public_notice set ended_at = ${deps.clock.now()}
      where case_id = ${caseId} and ended_at is null`.execute(tx);
  if (before !== null || now === null) return;
  const shown = await shownOf(tx, deps, change);
  if (shown === null) return;
  await sql`insert into cases.public_notice (case_id, div_no, key, posted_on, last_day, shown)
    select case_id, div_no, ${randomBytes(18).toString("base64url")}, ${now.on}, ${now.lastDay}, ${JSON.stringify(shown)}::jsonb
    from cases.case_file where case_id = ${caseId} and not guarded`.execute(tx);
};
