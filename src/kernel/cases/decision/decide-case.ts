/** Decides a case: proposal of today, the official's outcome and reasons, number, signature, and the entry that says so. */
import { dayOf } from "#kernel/clock";
import type { Tx } from "#kernel/database";
import { localValues } from "#kernel/parameters";
import { invalidInput } from "#kernel/problems";
import type { Deciding, Given } from "../actions/action.ts";
import type { CaseFile } from "../case-file.ts";
import type { CaseDeps } from "../deps.ts";
import { documentSeries, takeNumbers } from "../numbering.ts";
import { missingWords } from "./missing-words.ts";
import { decidedElsewhere, nothingToGrant, notKnownYet } from "../problems.ts";
import type { EntryDraft } from "../state/entries.ts";
import { whyDecides } from "./find-decider.ts";
import { proposeFor, type Proposed, signDecision } from "./sign-decision.ts";
import { insertDecisions } from "./stored-decision.ts";

type Outcome = "granted" | "refused";

/** An outcome that is not known yet is neither granted nor refused; a departure from the proposal needs its ground. */
const check = (proposed: Proposed, file: CaseFile, { outcome, given }: { outcome: Outcome; given: Given }): void => {
  const { eligible, paysFen } = proposed.proposal;
  const { caseNo } = file.state.opened;
  const { outcome: ending } = proposed.wire;
  const isUnknown =
    eligible === null || (outcome === "granted" && (ending.kind === "document" ? ending.issues : paysFen) === null);
  if (isUnknown) throw notKnownYet({ caseNo, missing: missingWords(proposed.wire.missing) });
  if (outcome === "granted" && !eligible) throw nothingToGrant({ caseNo, granted: ending.granted });
  if (outcome === "refused" && eligible && given.text["ground"] === undefined)
    throw invalidInput([
      { at: "ground", code: "ground-needed", says: `决定与系统建议不一致，请写明${ending.refused}的事实和依据` },
    ]);
};

/** What the limit says today may differ from what it said when the case came here. */
const checkDecider = ({ proposal }: Proposed, { service, declared, state }: CaseFile): void => {
  const { office } = proposal.decides;
  if (!declared.decides.limit || office === null || office.kind === service.decides.office.kind) return;
  throw decidedElsewhere({ caseNo: state.opened.caseNo, office: office.label, why: whyDecides(proposal) });
};

const opinionOf = ({ text }: Given): string =>
  [text["opinion"], text["visit"] === undefined ? undefined : `入户复核：${text["visit"]}`]
    .filter((part) => part !== undefined)
    .join("；");

/**
 * Writes the signed decision and answers its entry.
 * @throws notKnownYet naming what is missing, nothingToGrant, invalidInput, missingValue
 */
export const decideCase = async (
  tx: Tx,
  { clock, keys }: CaseDeps,
  { file, given, principal }: Deciding,
): Promise<readonly EntryDraft[]> => {
  const { service, state, caseId, divNo } = file;
  const at = clock.now();
  const on = dayOf(at);
  const outcome: Outcome = given.text["outcome"] === "granted" ? "granted" : "refused";
  const values = await localValues(tx, { service, unitId: file.countyId, on });
  const proposed = proposeFor(service, { state, on, values, nearest: true });
  check(proposed, file, { outcome, given });
  checkDecider(proposed, file);
  const series = documentSeries(state.countyCode, on.slice(0, 4));
  const documentNo = series.number(await takeNumbers(tx, series.name, 1));
  const { accountId, officeId } = principal;
  const { decision, body } = signDecision(
    keys,
    { service, state, proposed, outcome, documentNo, author: { accountId, officeId, at } },
    { opinion: opinionOf(given), ground: given.text["ground"] ?? null },
  );
  await insertDecisions(tx, [{ caseId, divNo, decision }]);
  return [{ kind: "decided", body }];
};
