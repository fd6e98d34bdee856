/** Every action there is, in the order in which pages show them. */
import { accept } from "./accept.ts";
import type { Action } from "./action.ts";
import { beginInvestigation, beginVerification } from "./begin.ts";
import { decide } from "./decide.ts";
import { terminate, withdraw } from "./ending.ts";
import { investigate } from "./investigate.ts";
import { concludeNotice, postNotice, raiseObjection } from "./notice.ts";
import { publish } from "./publish.ts";
import { requestCorrection } from "./request-correction.ts";
import { returnTo } from "./return-to.ts";
import { verify } from "./verify.ts";

export const actions: readonly Action[] = [
  accept,
  requestCorrection,
  investigate,
  beginInvestigation,
  verify,
  beginVerification,
  postNotice,
  concludeNotice,
  raiseObjection,
  decide,
  publish,
  returnTo,
  withdraw,
  terminate,
];

export const actionOf = (key: string): Action | null => actions.find((action) => action.key === key) ?? null;
