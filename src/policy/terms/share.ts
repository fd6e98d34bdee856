/** 人均 · An amount per head. It has no `times`: multiplying a per-head figure back up is how 401 yuan became 402. */
import type { Period } from "../kinds/money.ts";
import { Amount } from "./amount.ts";

export class Share<P extends Period> extends Amount<P> {
  declare protected readonly sort: "share";
}
