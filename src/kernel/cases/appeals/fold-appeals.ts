/** The fold of appeals: filed, answered, extended, ended. Pure. */
import type { Calendar } from "#kernel/calendar";
import type { Day } from "#wire";
import type { Bodies } from "../state/entries.ts";
import { answerDueOn, endsBy, lastDayToFile, type Appeal } from "./appeal.ts";

export const filedAppeal = (
  appeals: readonly Appeal[],
  body: Bodies["appealFiled"],
  { calendar, knownOn }: { calendar: Calendar; knownOn: Day | null },
): readonly Appeal[] => {
  const { kind, acceptedOn, receivedOn, simplified, decision, from, content } = body;
  const filed: Appeal = {
    nth: appeals.length + 1,
    kind,
    decision,
    filedOn: body.on,
    from,
    content,
    lastDay: lastDayToFile(calendar, kind, knownOn),
    receivedOn,
    simplified,
    answerDueOn: answerDueOn(calendar, { kind, receivedOn, simplified }),
    answeredOn: null,
    endsBy: endsBy(calendar, { kind, acceptedOn, simplified, extended: false }),
    extended: false,
    outcome: null,
    endedOn: null,
    undid: false,
  };
  return [...appeals, filed];
};

const at = (appeals: readonly Appeal[], nth: number, change: (appeal: Appeal) => Appeal): readonly Appeal[] =>
  appeals.map((appeal) => (appeal.nth === nth ? change(appeal) : appeal));

export const answeredAppeal = (appeals: readonly Appeal[], { nth, on }: Bodies["appealAnswered"]): readonly Appeal[] =>
  at(appeals, nth, (appeal) => ({ ...appeal, answeredOn: on }));

export const extendedAppeal = (
  appeals: readonly Appeal[],
  { nth, until }: Bodies["appealExtended"],
): readonly Appeal[] => at(appeals, nth, (appeal) => ({ ...appeal, extended: true, endsBy: until }));

export const endedAppeal = (
  appeals: readonly Appeal[],
  { nth, outcome, on }: Bodies["appealEnded"],
  undid: boolean,
): readonly Appeal[] => at(appeals, nth, (appeal) => ({ ...appeal, outcome, endedOn: on, undid }));
