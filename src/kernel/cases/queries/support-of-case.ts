/** What runs in a case, as its page shows it. */
import { daysBetween } from "#kernel/calendar";
import { citationsOn, toWire } from "#law";
import { citationsOf, outcomeKind, type Service } from "#policy";
import type { AppealWire, DecisionWire, EffectWire, SupportWire } from "#wire";
import { appealDueOn, appealLabels, outcomesOfKind } from "../appeals/appeal.ts";
import type { Known } from "../actions/action.ts";
import type { CaseFile } from "../case-file.ts";
import { yuanOf } from "../decision/statement.ts";
import { recoverFen } from "../decision/effect.ts";
import type { StoredDecision } from "../decision/stored-decision.ts";
import type { Entry } from "../state/entries.ts";
import { memberDifference } from "../support/renew-members.ts";
import { lookingOffice, paidFen, statusLabels, type Support } from "../support/support.ts";

const matterOf = ({ matter }: Support, service: Service): SupportWire["matter"] =>
  matter && {
    label: { review: "复核发现变化", change: "变化报告", ruling: "复议、诉讼或者投诉的结果" }[matter.kind],
    why: matter.why,
    effectiveOn: matter.effectiveOn,
    openedOn: matter.openedOn,
    turnLabel: (matter.looked ? service.decides.office : lookingOffice(service)).label,
  };

/** Null where nothing was granted that runs. */
export const supportOfCase = (
  { service, state }: CaseFile,
  { today, known }: { today: string; known: Known },
): SupportWire | null => {
  const { support } = state;
  if (!support) return null;
  const { status, since, endsOn, monthsFen, reason, owedFrom, review, lookedOn, heard } = support;
  return {
    status,
    statusLabel: statusLabels[status],
    pays: outcomeKind(service) === "month" ? yuanOf(paidFen(support)) : null,
    since,
    endsOn,
    months: monthsFen.map(yuanOf),
    reason,
    owedFrom,
    review: review && { ...review, overdue: review.dueOn < today },
    lookedOn,
    matter: matterOf(support, service),
    heard: heard && `${heard.on}：${heard.said}`,
    membersDiffer: memberDifference({ state, known }),
  };
};

export const appealsOfCase = ({ state }: CaseFile, today: string): AppealWire[] =>
  state.appeals.map((appeal) => {
    const dueOn = appealDueOn(appeal);
    const { nth, kind, decision, filedOn, from, lastDay, answeredOn, outcome, endedOn } = appeal;
    return {
      nth,
      kind,
      kindLabel: appealLabels[kind],
      decision,
      filedOn,
      filedBy: from,
      late: lastDay !== null && filedOn > lastDay,
      dueOn,
      daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
      answeredOn,
      outcomeLabel: outcome && (outcomesOfKind[kind][outcome] ?? outcome),
      endedOn,
    };
  });

/** The articles that a decision about what runs rests on. */
const lawOf = (
  { changes }: Service,
  { outcome, heard, recovers, on }: { outcome: string; heard: boolean; recovers: boolean; on: string },
) =>
  citationsOn(
    [
      ...citationsOf((outcome === "uprated" ? changes?.uprating?.cite : changes?.cite) ?? []),
      ...citationsOf((outcome === "gradualExit" ? changes?.gradualExit?.cite : undefined) ?? []),
      ...citationsOf((recovers ? changes?.recovery?.cite : undefined) ?? []),
      ...citationsOf((heard ? changes?.hearing?.cite : undefined) ?? []),
    ],
    on,
  ).map(toWire);

/** Null of a decision about an application. */
export const effectToWire = (
  { outcome, effect }: StoredDecision,
  { service, entry, on }: { service: Service; entry: Extract<Entry, { kind: "decided" }> | undefined; on: string },
): EffectWire | null =>
  effect && {
    why: effect.why,
    opinion: entry?.body.opinion ?? "",
    before: yuanOf(effect.beforeFen),
    reason: effect.reason,
    endsOn: effect.endsOn,
    months: effect.monthsFen.map(yuanOf),
    owedFrom: effect.owedFrom,
    recover: effect.recover
      ? {
          total: yuanOf(recoverFen(effect.recover)),
          months: effect.recover.map(({ month, paidFen, dueFen }) => ({
            month,
            paid: yuanOf(paidFen),
            due: yuanOf(dueFen),
          })),
        }
      : null,
    heard: effect.heard,
    law: lawOf(service, { outcome, heard: effect.heard !== null, recovers: effect.recover !== undefined, on }),
  };

export const decidedEntry = (entries: readonly Entry[], decision: DecisionWire["version"]) =>
  entries.find(
    (each): each is Extract<Entry, { kind: "decided" }> => each.kind === "decided" && each.body.decision === decision,
  );
