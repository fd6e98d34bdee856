/** Every action there is, in the order in which pages show them. */
import { answerAppeal, endAppeal, extendAppeal, fileAppeal } from "../appeals/actions.ts";
import { accept } from "./accept.ts";
import type { Action } from "./action.ts";
import { beginInvestigation, beginVerification } from "./begin.ts";
import { decide } from "./decide.ts";
import { deliver } from "./deliver.ts";
import { terminate, withdraw } from "./ending.ts";
import { extendTime } from "./extend-time.ts";
import { investigate } from "./investigate.ts";
import { concludeNotice, postNotice, raiseObjection, takeObjections } from "./notice.ts";
import { publish } from "./publish.ts";
import { receiveCorrection, requestCorrection } from "./request-correction.ts";
import { returnTo } from "./return-to.ts";
import { askSupplement, receiveSupplement } from "./supplement.ts";
import { holdConference } from "../conferences/hold-conference.ts";
import { decideChangeAction } from "../support/decide-change.ts";
import { hear } from "../support/hear.ts";
import { lookIntoChange } from "../support/look-into-change.ts";
import { renewMembers } from "../support/renew-members.ts";
import { reportChange } from "../support/report-change.ts";
import { review } from "../support/review.ts";
import { verify } from "./verify.ts";

export const actions: readonly Action[] = [
  accept,
  requestCorrection,
  receiveCorrection,
  receiveSupplement,
  investigate,
  beginInvestigation,
  verify,
  beginVerification,
  postNotice,
  concludeNotice,
  raiseObjection,
  takeObjections,
  decide,
  deliver,
  publish,
  holdConference,
  review,
  renewMembers,
  lookIntoChange,
  decideChangeAction,
  hear,
  reportChange,
  answerAppeal,
  endAppeal,
  extendAppeal,
  fileAppeal,
  askSupplement,
  extendTime,
  returnTo,
  withdraw,
  terminate,
];

export const actionOf = (key: string): Action | null => actions.find((action) => action.key === key) ?? null;

/** What an action is called on its button; null for what is no action. */
export const actionLabel = (key: string): string | null => actionOf(key)?.label ?? null;
