/** Whether an action is there for an official: one answer that hides the button and refuses the request. */
import { accountsBehind, may, permissions } from "#kernel/access";
import type { ProblemError } from "#kernel/problems";
import type { Action, Situation } from "./action.ts";
import { permissionsOfStep } from "./step-permissions.ts";
import { investigatorMayNotDecide, notYet, notYourTurn, wrongStep } from "../problems.ts";
import { stepLabel, stepOf, type Pause } from "../state/clocks.ts";

const stepWords = ({ service, state }: Situation): string => {
  if (state.step !== null) return stepLabel(service, state.step);
  return state.state === "closed" ? "办结" : "已决定";
};

const officeKindOf = (action: Action, situation: Situation): string | null => {
  if (action.office) return action.office(situation);
  return action.verb === null ? null : stepOf(situation.service, action.verb).office.kind;
};

/** Sending back needs a permission of the step the case is at, not of any other. */
const permissionsFor = (action: Action, { state }: Situation) =>
  action.key === "return" && state.step !== null ? permissionsOfStep[state.step] : action.permissions;

const isTheirs = (action: Action, situation: Situation): boolean => {
  const { principal, state } = situation;
  const kind = officeKindOf(action, situation);
  return (
    kind === principal.me.office.kind &&
    state.places[kind] === principal.me.division.unitId &&
    permissionsFor(action, situation).some((permission) => may(principal, permission))
  );
};

const officeLabel = (kind: string | null, { service }: Situation): string =>
  service.steps.find((step) => step.office.kind === kind)?.office.label ?? "其他单位";

/** Why an action waits for the applicant; the same words stand on the button. */
export const waitingWords = ({ from, until }: Pause): string =>
  `自 ${from} 起等待申请人补充材料${until === null ? "" : `（限 ${until} 前）`}，已中止计时`;

/** The refusal for this official now; null when the action may be done. */
export const refusalOf = (action: Action, situation: Situation): ProblemError | null => {
  const { state, principal } = situation;
  const { caseNo } = state.opened;
  if (!action.fits(situation)) return wrongStep({ caseNo, action: action.label, step: stepWords(situation) });
  if (!isTheirs(action, situation)) {
    const [permission] = permissionsFor(action, situation);
    return notYourTurn({
      caseNo,
      action: action.label,
      turn: officeLabel(officeKindOf(action, situation), situation),
      permission: permission ? permissions[permission] : "",
    });
  }
  const paused = state.state === "open" ? state.pauses.at(-1) : undefined;
  if (paused?.to === null && !action.whilePaused)
    return notYet({ caseNo, action: action.label, reason: waitingWords(paused) });
  if (action.signs && accountsBehind(principal).some((account) => state.investigators.includes(account)))
    return investigatorMayNotDecide({ caseNo, name: principal.me.name });
  const reason = action.notYet?.(situation) ?? null;
  return reason === null ? null : notYet({ caseNo, action: action.label, reason });
};
