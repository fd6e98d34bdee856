/** Every operator of the language, for the tests that run each one's examples in both engines. */
import type { GatheringOperator, RowOperator } from "../node.ts";
import { above } from "./above.ts";
import { ageOn } from "./age-on.ts";
import { all } from "./all.ts";
import { any } from "./any.ts";
import { anyMember } from "./any-member.ts";
import { atLeast } from "./at-least.ts";
import { atMost } from "./at-most.ts";
import { below } from "./below.ts";
import { countMembers } from "./count-members.ts";
import { everyMember } from "./every-member.ts";
import { except } from "./except.ts";
import { highestOf } from "./highest-of.ts";
import { isOneOf } from "./is-one-of.ts";
import { minus } from "./minus.ts";
import { not } from "./not.ts";
import { payWhen } from "./pay-when.ts";
import { per } from "./per.ts";
import { perMonth } from "./per-month.ts";
import { plus } from "./plus.ts";
import { roundUpTo } from "./round-up-to.ts";
import { sumOfMembers } from "./sum-of-members.ts";
import { times } from "./times.ts";

export const rowOperators: readonly RowOperator[] = [
  all,
  any,
  not,
  except,
  below,
  atMost,
  above,
  atLeast,
  isOneOf,
  plus,
  minus,
  times,
  per,
  perMonth,
  roundUpTo,
  payWhen,
  highestOf,
  ageOn,
];
export const gatheringOperators: readonly GatheringOperator[] = [countMembers, sumOfMembers, anyMember, everyMember];
