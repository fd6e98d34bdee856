/** The fields a service asks for, by kind; the key is the name in the object they are put in. */
import { choiceKind } from "../kinds/choice.ts";
import { countKind } from "../kinds/count.ts";
import { dayKind } from "../kinds/day.ts";
import { moneyKind } from "../kinds/money.ts";
import { percentKind } from "../kinds/percent.ts";
import { truthKind } from "../kinds/truth.ts";
import { field } from "../node.ts";
import { Choice } from "../terms/choice.ts";
import { Count } from "../terms/count.ts";
import { Day } from "../terms/day.ts";
import { Money } from "../terms/money.ts";
import { Percent } from "../terms/percent.ts";
import { Truth } from "../terms/truth.ts";

/** An amount over twelve months, in yuan. */
export const yearly = (label: string): Money<"year"> => new Money(field(moneyKind("year"), label));
/** An amount of one month, in yuan. */
export const monthly = (label: string): Money<"month"> => new Money(field(moneyKind("month"), label));
/** An amount on one occasion or at one moment, in yuan: a grant, what a vehicle is worth. */
export const once = (label: string): Money<"once"> => new Money(field(moneyKind("once"), label));
/** A share or a multiple in whole hundredths, e.g. 150 for one and a half times. */
export const percentage = (label: string): Percent => new Percent(field(percentKind, label));
export const yesNo = (label: string): Truth => new Truth(field(truthKind, label));
export const day = (label: string): Day => new Day(field(dayKind, label));
/**
 * A paper that must lie before the office: whether it is there is a fact, noted when the application is taken in.
 * Only for what no department can be asked for (社会救助法 art 62).
 */
export const paper = (name: string): Truth => {
  const node = field(truthKind, `收到${name}`);
  return new Truth({ ...node, settings: { ...node.settings, paper: name } });
};
/** A whole number; `unit` is the Chinese measure word, e.g. 人, 套, 辆. */
export const count = (label: string, unit: string): Count => new Count(field(countKind(unit), label));
/** One of the options; keys are stored, labels are shown. */
export const choice = <const O extends Readonly<Record<string, string>>>(
  label: string,
  options: O,
): Choice<keyof O & string> => new Choice(field(choiceKind(options), label));
