/** 百分比 · A share or a multiple that an office sets; it is applied to amounts and never counted with people. */
import { Term } from "./term.ts";

export class Percent extends Term {
  declare protected readonly sort: "percent";
}
