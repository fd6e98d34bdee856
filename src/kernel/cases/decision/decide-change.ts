/** Decides what becomes of a running support: proposal of today on the facts as found, the official's outcome and reasons, signature. */
import { firstOfNextMonth } from "#kernel/calendar";
import { dayOf } from "#kernel/clock";
import type { Tx } from "#kernel/database";
import { localValues, type LocalValues } from "#kernel/parameters";
import { invalidInput } from "#kernel/problems";
import { citationsOn } from "#law";
import { amountOf, citationsOf, type Service } from "#policy";
import type { Day, InputIssue } from "#wire";
import type { Deciding } from "../actions/action.ts";
import { standingBefore, type CaseFile } from "../case-file.ts";
import type { CaseDeps } from "../deps.ts";
import { documentSeries, takeNumbers } from "../numbering.ts";
import { notHeard, notKnownYet } from "../problems.ts";
import type { EntryDraft } from "../state/entries.ts";
import type { Support } from "../support/support.ts";
import { amountPeriods } from "./amount-periods.ts";
import { isSupportOutcome, outcomeLabels, type SupportOutcome } from "./effect.ts";
import { missingWords } from "./missing-words.ts";
import { overpaidSince, type OverpaidMonth } from "./overpaid-since.ts";
import { proposeFor, type Proposed, signDecision } from "./sign-decision.ts";
import { insertDecisions } from "./stored-decision.ts";

interface Weighed {
  readonly support: Support;
  readonly proposed: Proposed;
  readonly outcome: SupportOutcome;
}

/** What the rules lead to on these facts; null while they lead nowhere. */
const proposedOutcomes = ({ support, proposed }: Weighed): readonly SupportOutcome[] | null => {
  const { eligible, paysFen } = proposed.proposal;
  if (eligible === null) return null;
  if (!eligible) return ["stopped", "gradualExit"];
  if (support.status === "suspended") return ["resumed"];
  return paysFen === null || (Number(paysFen) === support.amountFen && support.status === "running")
    ? ["kept"]
    : ["adjusted"];
};

/** Money that is to be paid must be known, and must be another amount. */
const amountIssues = ({ support, proposed, outcome }: Weighed, caseNo: string): readonly InputIssue[] => {
  if (outcome !== "adjusted" && outcome !== "resumed") return [];
  const { eligible, paysFen } = proposed.proposal;
  if (eligible === null || (eligible && paysFen === null && proposed.wire.outcome.kind === "month"))
    throw notKnownYet({ caseNo, missing: missingWords(proposed.wire.missing) });
  if (!eligible)
    return [{ at: "outcome", code: "not-entitled", says: `按现有事实不符合条件，不能${outcomeLabels[outcome]}` }];
  return outcome === "adjusted" && Number(paysFen) === support.amountFen && support.status === "running"
    ? [{ at: "outcome", code: "same-amount", says: "按现有事实计算的金额与原金额相同，请选择“继续给予”" }]
    : [];
};

const groundIssues = (weighed: Weighed, ground: string | undefined): readonly InputIssue[] => {
  const { outcome } = weighed;
  const followed = proposedOutcomes(weighed)?.includes(outcome) ?? false;
  return followed || ground !== undefined
    ? []
    : [{ at: "ground", code: "ground-needed", says: `请写明${outcomeLabels[outcome]}的事实和依据` }];
};

/** Less or nothing. */
const isAdverse = ({ support, proposed, outcome }: Weighed): boolean =>
  outcome === "suspended" ||
  outcome === "gradualExit" ||
  outcome === "stopped" ||
  (outcome === "adjusted" && Number(proposed.proposal.paysFen ?? 0n) < support.amountFen);

/**
 * What a household leaves with: the former amount, its personal part as of the members who are left. Whoever died or left takes
 * exactly the own part away.
 * @throws notKnownYet while that part cannot be worked out
 */
const leavesFen = (
  deps: CaseDeps,
  file: CaseFile,
  { support, proposed, on, local }: Pick<Weighed, "support" | "proposed"> & { on: Day; local: LocalValues["local"] },
): number => {
  const { service, state } = file;
  const term = service.changes?.gradualExit?.recomputes;
  const former = amountPeriods(file.entries, state.appeals).findLast(({ kind }) => kind === "paid");
  if (!term || !former) return support.amountFen;
  const before = standingBefore(file, deps, former.seq);
  const [then, now] = [before.facts, state.facts].map((facts) => amountOf(term, { facts, on, local }));
  if (then == null || now == null)
    throw notKnownYet({ caseNo: state.opened.caseNo, missing: missingWords(proposed.wire.missing) });
  return support.amountFen - then + now;
};

/** @throws notKnownYet where a month cannot be worked out, missingValue where it has no standard */
const asksBack = async (
  tx: Tx,
  file: CaseFile,
  { proposed, on, recoverFrom }: { proposed: Proposed; on: Day; recoverFrom: string | undefined },
): Promise<readonly OverpaidMonth[] | null> => {
  if (recoverFrom === undefined) return null;
  const { service, state, countyId } = file;
  const months = await overpaidSince(file, {
    from: `${recoverFrom.slice(0, 7)}-01`,
    until: firstOfNextMonth(on),
    valuesOn: (day) => localValues(tx, { service, unitId: countyId, on: day }),
  });
  if (!months) throw notKnownYet({ caseNo: state.opened.caseNo, missing: missingWords(proposed.wire.missing) });
  if (months.length === 0)
    throw invalidInput([
      { at: "recoverFrom", code: "nothing", says: "按查明的事实逐月核算，这些月份没有多发，不需要追回" },
    ]);
  return months;
};

const mustBeHeard = ({ changes }: Service, on: string): boolean =>
  changes?.hearing !== undefined && citationsOn(citationsOf(changes.hearing.cite), on).length > 0;

/**
 * Writes the signed decision and answers its entry. Nothing is decided by the machine: a departure from the proposal needs
 * its ground, as does a suspension; before less is paid the person has been heard where the law of the day says so.
 * @throws notKnownYet, notHeard, invalidInput, missingValue
 */
export const decideChange = async (
  tx: Tx,
  deps: CaseDeps,
  { file, given: { text }, principal }: Deciding,
): Promise<readonly EntryDraft[]> => {
  const { service, state, caseId, divNo } = file;
  const { clock, keys } = deps;
  const { support } = state;
  const outcome = text["outcome"] ?? "";
  if (!support || !isSupportOutcome(outcome)) throw new Error(`${state.opened.caseNo} has nothing to decide`);
  const at = clock.now();
  const on = dayOf(at);
  const { caseNo } = state.opened;
  const values = await localValues(tx, { service, unitId: file.countyId, on });
  const proposed = proposeFor(service, { state, on, values, nearest: true });
  const weighed: Weighed = { support, proposed, outcome };
  const issues = [...amountIssues(weighed, caseNo), ...groundIssues(weighed, text["ground"])];
  if (issues.length > 0) throw invalidInput(issues);
  if (isAdverse(weighed) && support.heard === null && mustBeHeard(service, on))
    throw notHeard({ caseNo, outcome: outcomeLabels[outcome] });
  const recover = await asksBack(tx, file, { proposed, on, recoverFrom: text["recoverFrom"] });
  const series = documentSeries(state.countyCode, on.slice(0, 4));
  const documentNo = series.number(await takeNumbers(tx, series.name, 1));
  const { accountId, officeId } = principal;
  const stop = text["stop"] === undefined ? null : (service.changes?.stops[text["stop"]] ?? null);
  const reason = outcome === "stopped" ? stop : outcome === "suspended" ? (text["ground"] ?? null) : null;
  const { decision, body } = signDecision(
    keys,
    {
      service,
      state,
      proposed,
      outcome,
      change: {
        reason,
        months: Number(text["months"] ?? 0),
        ...(recover ? { recover } : {}),
        ...(outcome === "gradualExit"
          ? { leavesFen: leavesFen(deps, file, { support, proposed, on, local: values.local }) }
          : {}),
      },
      documentNo,
      author: { accountId, officeId, at },
    },
    { opinion: text["opinion"] ?? "", ground: text["ground"] ?? null },
  );
  await insertDecisions(tx, [{ caseId, divNo, decision }]);
  return [{ kind: "decided", body }];
};
