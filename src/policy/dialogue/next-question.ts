/** 我能申请吗 · The next question to ask: only what can still turn the answer, first what settles it for the least effort. */
import type { Ruled } from "../declare/service.ts";
import type { Known } from "../kinds/value-kind.ts";
import type { Node } from "../node.ts";
import type { Situation } from "../readings/evaluate.ts";
import { lookAhead, type Outlook } from "./outlook.ts";
import { filled, isField, undecided, type Sought, type Undecided } from "./undecided.ts";

/** How hard a question is to answer, in questions of yes or no; a whole list is many. */
const effort = ({ what }: Undecided): number => {
  if (!isField(what)) return 4;
  const toAnswer = { truth: 1, choice: 1, count: 1, day: 1.5, money: 2, share: 2 }[what.kind.sort];
  // What an office establishes a family can only estimate.
  return what.settings.foundBy ? toAnswer * 1.5 : toAnswer;
};

/** Of the answers a question can have, the share after which the outcome is certain; a little for what it makes needless. */
const gain = (
  one: Undecided,
  { outlook, sought, open }: { outlook: Outlook; sought: Sought; open: number },
): number => {
  const { what, row } = one;
  const answers = isField(what) ? outlook.of(what, row).map((value: Known) => what.kind.store(value)) : [[]];
  const gains = answers.map((stored) => {
    const ahead = lookAhead({ ...outlook.situation, facts: filled(one, stored) });
    if (ahead.of(sought.outcome).length === 1) return 1;
    return (0.2 * (open - undecided(ahead, sought).length)) / open;
  });
  return gains.reduce((sum, each) => sum + each, 0) / Math.max(2, gains.length);
};

/** The best of what is still open; null when nothing is. The first wins a tie, so that members follow each other. */
const best = (outlook: Outlook, sought: Sought, given: readonly Undecided[]): Undecided | null => {
  const open = given.length;
  const rated = given.map((one) => ({ one, worth: gain(one, { outlook, sought, open }) / effort(one) }));
  return rated.toSorted((a, b) => b.worth - a.worth)[0]?.one ?? null;
};

export interface Standing {
  /** Null while facts are open that can turn it. */
  readonly eligible: boolean | null;
  /** Fen, the least and the most it can be; null unless money is paid and the answer is yes. */
  readonly pays: { readonly least: bigint; readonly most: bigint } | null;
  /** What can still turn the answer, or the amount once the answer is yes; asked or not. */
  readonly open: readonly Undecided[];
  /** Null: certain, or nothing is left that has not been asked. */
  readonly question: Undecided | null;
  readonly outlook: Outlook;
}

/** Amounts of a payment are whole fen; a bound beyond any payment tells nothing. */
const bounds = (outlook: Outlook, pays: Node): Standing["pays"] => {
  const [low, high = low] = outlook.of(pays);
  if (typeof low !== "object" || typeof high !== "object") return null;
  return { least: low.n / low.d, most: high.n / high.d };
};

/** Where the dialogue stands; `asked` are the places (`at`) of questions that were answered “不清楚”. */
export const nextQuestion = (ruled: Ruled, situation: Situation, asked: ReadonlySet<string>): Standing => {
  const { eligible, pays } = ruled.proposes;
  const outlook = lookAhead(situation);
  const answers = outlook.of(eligible.node);
  const certain = answers.length === 1 ? answers[0] === true : null;
  const outcome = certain === null ? eligible.node : pays?.node;
  const sought = { outcome: outcome ?? eligible.node, root: ruled.applicant.kind };
  const open = certain === false ? [] : undecided(outlook, sought);
  const question = best(
    outlook,
    sought,
    open.filter(({ at }) => !asked.has(at)),
  );
  return { eligible: certain, pays: certain && pays ? bounds(outlook, pays.node) : null, open, question, outlook };
};
