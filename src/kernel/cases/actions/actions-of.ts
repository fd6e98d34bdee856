/** Which buttons a case shows an official today. */
import { citationsOn, toWire } from "#law";
import type { ActionWire } from "#wire";
import type { Action, Situation } from "./action.ts";
import { actions } from "./all.ts";
import { refusalOf, waitingWords } from "./standing.ts";

/** An action as it travels; `notYet` says why it is shown but must wait. */
export type OfferedAction = ActionWire & { readonly notYet?: string };

const toOffer = (action: Action, situation: Situation, notYet: string | null): OfferedAction => ({
  key: action.key,
  label: action.label,
  input: [...action.input(situation)],
  primary: action.primary,
  signs: action.signs,
  law: citationsOn(action.law(situation), situation.today).map(toWire),
  ...(notYet === null ? {} : { notYet }),
});

/** The actions that exist now for this official, in order; those that only have to wait are shown with the reason. */
export const actionsOf = (situation: Situation): OfferedAction[] =>
  actions.flatMap((action) => {
    const refusal = refusalOf(action, situation);
    if (refusal === null) return [toOffer(action, situation, null)];
    if (refusal.problem.type !== "cases.not-yet") return [];
    const pause = situation.state.pauses.at(-1);
    const waits = pause?.to === null && !action.whilePaused ? waitingWords(pause) : null;
    return [toOffer(action, situation, waits ?? action.notYet?.(situation) ?? null)];
  });
