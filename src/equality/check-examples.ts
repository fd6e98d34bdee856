/** The gate before a rule is used: every worked case of a declaration must come out as the office wrote it down. */
import { addWorkdays, publishedCalendar, workdaysBetween, type Calendar } from "#kernel/calendar";
import {
  compileColumnar,
  propose,
  readApplicant,
  startsOn,
  timeToApply,
  writtenLocal,
  type ColumnarReading,
  type Example,
  type HouseholdFacts,
  type Service,
} from "#policy";
import { columnar } from "./columnar.ts";
import { interpret } from "./interpret.ts";

interface Checking {
  readonly service: Service;
  readonly loop: ColumnarReading;
  readonly calendar: Calendar;
}
type Answer = Readonly<Record<string, unknown>>;

/** Who decides, from which month, and by when the applicant had to come, as far as the example says. */
const circumstances = ({ service, calendar }: Checking, example: Example, facts: HouseholdFacts): Answer => {
  const { on, local, decidedBy, days } = example;
  const { decides, evaluation } = propose(service, { facts, on, local: writtenLocal(local) });
  const time = timeToApply(service, evaluation);
  const until = time && addWorkdays(calendar, { after: time.after, count: time.workdays }).day;
  const starts =
    days && service.starts && startsOn(service.starts, { application: days.applied, decision: days.decided });
  const late =
    days && until !== null ? Math.max(0, workdaysBetween(calendar, { after: until, until: days.applied }).workdays) : 0;
  return {
    ...(decidedBy === undefined ? {} : { decidedBy: decides.office?.kind ?? null }),
    ...(days?.startsIn === undefined ? {} : { startsIn: starts?.slice(0, 7) }),
    ...(days?.applyBy === undefined ? {} : { applyBy: until }),
    ...(days?.lateBy === undefined ? {} : { lateBy: late }),
  };
};

const check = (checking: Checking, example: Example): string | null => {
  const { service, loop } = checking;
  const { name, on, local, proposes, decidedBy, days } = example;
  const called = `${service.title}（${service.since} 版）的算例“${name}”`;
  const read = readApplicant(service.applicant, example);
  if (!read.ok) return `${called}无法读取：${read.issues.map(({ at, says }) => `${at} ${says}`).join("；")}`;
  const pays = proposes.pays == null ? null : Math.round(proposes.pays * 100);
  const expected: Answer = {
    eligible: proposes.eligible,
    pays,
    ...(decidedBy === undefined ? {} : { decidedBy }),
    ...(days?.startsIn === undefined ? {} : { startsIn: days.startsIn }),
    ...(days?.applyBy === undefined ? {} : { applyBy: days.applyBy }),
    ...(days?.lateBy === undefined ? {} : { lateBy: days.lateBy }),
  };
  const around = circumstances(checking, example, read.value);
  const readings = [
    interpret(service, read.value, { on, local }),
    columnar(loop, { households: [read.value], on, local })[0],
  ].map((answer) => ({ ...answer, ...around }));
  const wrong = readings.find((answer) =>
    Object.entries(expected).some(([key, value]) => answer[key as keyof typeof answer] !== value),
  );
  return wrong ? `${called}应为 ${JSON.stringify(expected)}，现算得 ${JSON.stringify(wrong)}` : null;
};

/** What is wrong with the worked cases, one Chinese sentence each; empty when all come out as written. Takes some milliseconds. */
export const wrongExamples = (services: readonly Service[]): readonly string[] => {
  const calendar = publishedCalendar();
  return services.flatMap((service) => {
    const checking = { service, loop: compileColumnar(service), calendar };
    return service.examples.map((example) => check(checking, example)).filter((wrong) => wrong !== null);
  });
};
