/** Every operator of the language, for the tests that run each one's examples in both engines. */
import type { GatheringOperator, RowOperator } from "../node.ts";
import { above } from "./above.ts";
import { ageInMonth } from "./age-in-month.ts";
import { ageOn } from "./age-on.ts";
import { all } from "./all.ts";
import { any } from "./any.ts";
import { anyMember } from "../gathering/any-member.ts";
import { atLeast } from "./at-least.ts";
import { atMost } from "./at-most.ts";
import { atLeastZero } from "../amounts/at-least-zero.ts";
import { below } from "./below.ts";
import { byOption } from "../amounts/by-option.ts";
import { choose } from "../amounts/choose.ts";
import { countHolding } from "../gathering/count-holding.ts";
import { countMembers } from "../gathering/count-members.ts";
import { everyMember } from "../gathering/every-member.ts";
import { except } from "./except.ts";
import { highestOf } from "../amounts/highest-of.ts";
import { isOneOf } from "./is-one-of.ts";
import { lesser } from "../amounts/lesser.ts";
import { minus } from "../amounts/minus.ts";
import { not } from "./not.ts";
import { onlyWhen } from "../amounts/only-when.ts";
import { payWhen } from "../amounts/pay-when.ts";
import { per } from "../amounts/per.ts";
import { percentOf } from "../amounts/percent.ts";
import { perMonth } from "../amounts/per-month.ts";
import { plus } from "../amounts/plus.ts";
import { roundDownTo } from "../amounts/round-down-to.ts";
import { roundUpTo } from "../amounts/round-up-to.ts";
import { sumOfMembers } from "../gathering/sum-of-members.ts";
import { times } from "../amounts/times.ts";

/**
 * What the operators mean. It rises when an operator answers or words a thing differently than before: a past decision is
 * worked out again only by operators of its own version.
 */
export const operatorsVersion = 1;

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
  ageInMonth,
  choose,
  byOption,
  onlyWhen,
  roundDownTo,
  atLeastZero,
  lesser,
  percentOf,
];
export const gatheringOperators: readonly GatheringOperator[] = [
  countMembers,
  countHolding,
  sumOfMembers,
  anyMember,
  everyMember,
];
