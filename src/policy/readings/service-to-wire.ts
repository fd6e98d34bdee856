/** What a service declaration says, as it travels: fields, steps with clocks, rule sentences, parameters. */
import { citationsOn, toWire } from "#law";
import type { FieldWire, ServiceWire, StepWire } from "#wire";
import { durationWords } from "../declare/duration.ts";
import { verbLabels, type Step } from "../declare/office.ts";
import type { Service } from "../declare/service.ts";
import { inOrder, type FieldNode } from "../node.ts";
import { words } from "./words.ts";

const wireKinds = {
  money: "money",
  share: "money",
  count: "count",
  truth: "truth",
  choice: "choice",
  day: "date",
} as const;

const fieldToWire = ({ kind, label, settings }: FieldNode): FieldWire => ({
  key: settings.key,
  label: label ?? settings.key,
  kind: wireKinds[kind.sort],
  ...(kind.period ? { period: kind.period } : {}),
  ...(kind.options ? { options: Object.entries(kind.options).map(([value, text]) => ({ value, label: text })) } : {}),
  ...(settings.help ? { help: settings.help } : {}),
  verifiedBy: settings.verifiedBy.map((source) => source.label),
  foundBy: settings.foundBy?.kind ?? null,
  foundByLabel: settings.foundBy?.label ?? null,
});

const stepToWire = (step: Step, on: string): StepWire => ({
  key: step.verb,
  label: verbLabels[step.verb],
  office: step.office.kind,
  officeLabel: step.office.label,
  clocks: [
    ...(step.startsWithin ? [`上一步完成后 ${durationWords(step.startsWithin)}内开始`] : []),
    ...(step.within ? [`收到材料后 ${durationWords(step.within)}内完成`] : []),
    ...(step.stands ? [`公示 ${durationWords(step.stands)}，张贴当日不计`] : []),
  ],
  law: citationsOn(step.citations, on).map(toWire),
});

const listed = <T>(given: T | readonly T[]): readonly T[] =>
  Array.isArray(given) ? (given as readonly T[]) : [given as T];

/** `on` chooses the law that is shown: each rule cites the articles in force on that day. */
export const serviceToWire = (service: Service, on: string): ServiceWire => {
  const parameters = inOrder([service.proposes.eligible.node, service.proposes.pays.node]).filter(
    (node) => node.op === "parameter",
  );
  return {
    id: service.id,
    title: service.title,
    since: service.since,
    household: service.applicant.householdFields.map(fieldToWire),
    member: service.applicant.memberFields.filter((field) => !field.settings.held).map(fieldToWire),
    steps: service.steps.map((step) => stepToWire(step, on)),
    rules: words(service).map(({ label, says, citations }) => ({
      label,
      says,
      law: citationsOn(citations, on).map(toWire),
    })),
    parameters: parameters.map(({ settings, label, category }) => ({
      code: settings.code,
      label: label ?? settings.code,
      setBy: settings.office.label,
      categories: category ? Object.keys(category.kind.options ?? {}) : [],
    })),
    within: [
      {
        label: `自受理之日起 ${durationWords(service.within.total)}内作出决定`,
        law: citationsOn(listed(service.within.cite), on).map(toWire),
      },
    ],
  };
};
