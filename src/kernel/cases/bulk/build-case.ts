/** Builds one case from its draft: entries, decisions with proposals and signatures, and the fold. */
import type { Calendar } from "#kernel/calendar";
import { dayOf } from "#kernel/clock";
import type { LocalValues } from "#kernel/parameters";
import type { KeyProvider } from "#kernel/secrets";
import type { Day } from "#wire";
import { missingWords } from "../decision/missing-words.ts";
import { proposeFor, signDecision } from "../decision/sign-decision.ts";
import type { StoredDecision } from "../decision/stored-decision.ts";
import type { Series } from "../numbering.ts";
import { notKnownYet } from "../problems.ts";
import type { CaseState } from "../state/case-state.ts";
import type { Bodies, Entry, EntryDraft } from "../state/entries.ts";
import { fold } from "../state/fold.ts";
import type { Author, CaseDraft, DecisionDraft } from "./case-draft.ts";
import { caseSeriesOf, documentSeriesOf } from "./numbers.ts";

export interface BuildDeps {
  readonly calendar: Calendar;
  readonly keys: KeyProvider;
  readonly numbered: (series: Series) => string;
  readonly valuesAt: (countyId: number, on: Day) => LocalValues;
}
export interface BuiltCase {
  readonly draft: CaseDraft;
  readonly entries: readonly Entry[];
  readonly decisions: readonly StoredDecision[];
  readonly state: CaseState;
}

const opening = (draft: CaseDraft, caseNo: string): Entry => {
  const { service, householdId, applicantId, countyCode, places, household, members, opened } = draft;
  const body = {
    caseNo,
    serviceId: service.id,
    edition: service.since,
    householdId,
    applicantId,
    countyCode,
    places,
    household,
    members,
  };
  return { ...opened, seq: 1, kind: "opened", body };
};

/** What runs may be kept, suspended or ended for reasons that no calculation knows. */
const withoutAmount = new Set<DecisionDraft["body"]["outcome"]>(["kept", "suspended", "gradualExit", "stopped"]);

const decide = (
  deps: BuildDeps,
  draft: CaseDraft,
  { author, body, entries }: { author: Author; body: DecisionDraft["body"]; entries: readonly Entry[] },
): { decision: StoredDecision; body: Bodies["decided"] } => {
  const state = fold(draft.service, deps.calendar, entries);
  const { accountId, officeId, at } = author;
  const { service } = draft;
  const on = dayOf(at);
  const proposed = proposeFor(service, { state, on, values: deps.valuesAt(draft.countyId, on) });
  const { eligible } = proposed.proposal;
  if (eligible === null && !withoutAmount.has(body.outcome))
    throw notKnownYet({ caseNo: state.opened.caseNo, missing: missingWords(proposed.wire.missing) });
  const { opinion, ground = null, reason = null, months = 0, outcome = eligible ? "granted" : "refused" } = body;
  const documentNo = deps.numbered(documentSeriesOf(draft, at));
  return signDecision(
    deps.keys,
    { service, state, proposed, outcome, change: { reason, months }, documentNo, author: { accountId, officeId, at } },
    { opinion, ground },
  );
};

export const buildCase = (deps: BuildDeps, draft: CaseDraft): BuiltCase => {
  const entries: Entry[] = [opening(draft, deps.numbered(caseSeriesOf(draft)))];
  const decisions: StoredDecision[] = [];
  for (const { at, accountId, officeId, by, office, ...happened } of draft.happened) {
    const author = { at, accountId, officeId, by, office };
    let entry: EntryDraft;
    if (happened.kind === "decided") {
      const decided = decide(deps, draft, { author, body: happened.body, entries });
      decisions.push(decided.decision);
      entry = { kind: "decided", body: decided.body };
    } else entry = happened;
    entries.push({ ...entry, ...author, seq: entries.length + 1 });
  }
  return { draft, entries, decisions, state: fold(draft.service, deps.calendar, entries) };
};
