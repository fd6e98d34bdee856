/** What a service declaration says, as it travels: fields, steps with clocks, rule sentences, parameters. */
import { citationsOn, toWire } from "#law";
import type { FieldWire, ListWire, ParameterWire, ServiceWire, StepWire } from "#wire";
import { reviewClasses } from "../declare/afterwards.ts";
import { durationWords, type Duration } from "../declare/duration.ts";
import { applicantLabels, listsOf } from "../declare/applicant.ts";
import type { ListLevel } from "../declare/list.ts";
import { citationsOf, type Cited, type Step } from "../declare/office.ts";
import type { ProcedureLimits } from "../declare/procedure.ts";
import type { Service } from "../declare/service.ts";
import { startWords } from "../declare/starts.ts";
import type { ValueKind } from "../kinds/value-kind.ts";
import { householdLevel, memberLevel, type FieldNode, type ParameterNode } from "../node.ts";
import { parametersOf } from "./local-values.ts";
import { nameOf } from "./phrase.ts";
import { outcomeToWire } from "./to-wire.ts";
import { words } from "./words.ts";

const wireKinds = {
  money: "money",
  share: "money",
  count: "count",
  truth: "truth",
  choice: "choice",
  day: "date",
} as const;

const optionsOf = ({ options = {} }: ValueKind): { value: string; label: string }[] =>
  Object.entries(options).map(([value, label]) => ({ value, label }));

const fieldToWire = ({ kind, label, settings }: FieldNode): FieldWire => ({
  key: settings.key,
  label: label ?? settings.key,
  kind: wireKinds[kind.sort],
  ...(kind.period ? { period: kind.period } : {}),
  ...(kind.options ? { options: optionsOf(kind) } : {}),
  ...(settings.help ? { help: settings.help } : {}),
  verifiedBy: settings.verifiedBy.map((source) => source.label),
  foundBy: settings.foundBy?.kind ?? null,
  foundByLabel: settings.foundBy?.label ?? null,
  ...(settings.paper ? { paper: settings.paper } : {}),
});

const parameterToWire = ({ settings, label, kind, category }: ParameterNode): ParameterWire => ({
  code: settings.code,
  label: label ?? settings.code,
  setBy: settings.office.label,
  kind: wireKinds[kind.sort],
  ...(kind.unit ? { unit: kind.unit } : {}),
  ...(kind.options ? { options: optionsOf(kind) } : {}),
  categories: category ? optionsOf(category.kind) : [],
});

const listToWire = ({ level, fields, help }: ListLevel): ListWire => {
  const offices = new Map(fields.map(({ settings: { foundBy } }) => [foundBy?.kind ?? null, foundBy]));
  const [only] = offices.values();
  const foundBy = offices.size === 1 ? (only ?? null) : null;
  return {
    key: level.key,
    label: level.label,
    ...(help ? { help } : {}),
    columns: fields.map(fieldToWire),
    verifiedBy: [...new Set(fields.flatMap(({ settings }) => settings.verifiedBy.map(({ label }) => label)))],
    foundBy: foundBy?.kind ?? null,
    foundByLabel: foundBy?.label ?? null,
  };
};

const officeWords = ({ office, limit }: Step): string =>
  limit ? `${office.label}（${nameOf(limit.when.node)}的）；${limit.otherwise.label}（其他）` : office.label;

/** A refusal is told from the day it was decided; any other step has its files from the step before. */
const finishedWithin = (verb: Step["verb"], within: Duration): string =>
  verb === "delivery"
    ? `不予确认的，决定后 ${durationWords(within)}内送达并说明理由`
    : `收到材料后 ${durationWords(within)}内完成`;

const stepToWire = (step: Step, on: string): StepWire => ({
  key: step.verb,
  label: step.label,
  office: step.office.kind,
  officeLabel: officeWords(step),
  clocks: [
    ...(step.startsWithin ? [`上一步完成后 ${durationWords(step.startsWithin)}内开始`] : []),
    ...(step.within ? [finishedWithin(step.verb, step.within)] : []),
    ...(step.stands ? [`公示 ${durationWords(step.stands)}，张贴当日不计`] : []),
    ...(step.supplementWithin
      ? [`一次性告知后 ${durationWords(step.supplementWithin)}内补正，补正期间不计时（期限以当地规定为准）`]
      : []),
  ],
  law: citationsOn(step.citations, on).map(toWire),
});

/** From acceptance to decision, and what makes it shorter or longer. */
const totalWords = ({
  total,
  cite,
  delegated,
  extended,
  supplement,
}: ProcedureLimits): (Cited & { label: string })[] => [
  { label: `自受理之日起 ${durationWords(total)}内作出决定`, cite },
  ...(delegated && delegated.total !== total
    ? [
        {
          label: `审核确认权限下放到${delegated.to.label}的，${durationWords(delegated.total)}内`,
          cite: delegated.cite,
        },
      ]
    : []),
  ...(extended
    ? [
        {
          label: `有下列情形的，经批准可以延长到 ${durationWords(extended.total)}：${Object.values(extended.reasons).join("、")}`,
          cite: extended.cite,
        },
      ]
    : []),
  ...(supplement
    ? [
        {
          label: `要求补充材料的，限 ${durationWords(supplement.within)}，其间中止计时（以当地规定为准）`,
          cite: supplement.cite,
        },
      ]
    : []),
];

/** How often it is looked at again, by class, and how it changes and ends. */
const afterwardsWords = ({ review, changes, spotCheck }: Service): (Cited & { label: string })[] => [
  ...(spotCheck
    ? [{ label: `县级按不低于 ${spotCheck.percent}% 的比例随机抽查（以当地规定为准）`, cite: spotCheck.cite }]
    : []),
  ...(review
    ? [...reviewClasses(review), review].map(({ label = "", every }) => ({
        label: `${label}每 ${durationWords(every)}复核一次`,
        cite: review.cite,
      }))
    : []),
  ...(review?.foreseen
    ? [
        {
          label: `预知的变化提前复核：${review.foreseen.map(({ label, before }) => `${label}${before === 0 ? "" : `（提前 ${before} 天）`}`).join("；")}`,
          cite: review.cite,
        },
      ]
    : []),
  ...(changes
    ? [
        { label: `情况变化的，${startWords(changes.starts)}按新的金额发放或者停发`, cite: changes.cite },
        ...(changes.hearing ? [{ label: "减发、停发之前听取本人意见", cite: changes.hearing.cite }] : []),
        ...(changes.gradualExit
          ? [
              {
                label: `就业增收后不再符合条件的，可以给予最长 ${changes.gradualExit.upTo} 个月的渐退期（期限和金额以当地规定为准）`,
                cite: changes.gradualExit.cite,
              },
            ]
          : []),
        ...(changes.recovery
          ? [{ label: "骗取或者多领的，逐月核算，追回多领的部分", cite: changes.recovery.cite }]
          : []),
        ...(changes.uprating
          ? [{ label: "标准提高的，自新标准执行的月份起重新核算，差额补发", cite: changes.uprating.cite }]
          : []),
      ]
    : []),
];

/** The time limits of the whole and of the applicant, the first month of payment, and what comes after the grant. */
const limitsOf = (service: Service, on: string): ServiceWire["within"] => {
  const { within, applyBy, starts } = service;
  const said = (label: string, { cite }: Cited) => ({ label, law: citationsOn(citationsOf(cite), on).map(toWire) });
  return [
    ...(applyBy
      ? [
          said(
            `应当在${nameOf(applyBy.after.node)}之后、${nameOf(applyBy.workdays.node)}以内提出，逾期的在文书上注明`,
            applyBy,
          ),
        ]
      : []),
    ...(within ? totalWords(within).map(({ label, ...cited }) => said(label, cited)) : []),
    ...(starts ? [said(`${startWords(starts)}发放`, starts)] : []),
    ...afterwardsWords(service).map(({ label, ...cited }) => said(label, cited)),
  ];
};

/** `on` chooses the law that is shown: each rule cites the articles in force on that day. */
export const serviceToWire = (service: Service, on: string): ServiceWire => {
  const isAsked = ({ settings }: FieldNode): boolean => !settings.held;
  return {
    id: service.id,
    title: service.title,
    since: service.since,
    applicant: service.applicant.kind,
    applicantLabel: applicantLabels[service.applicant.kind],
    outcome: outcomeToWire(service),
    household: service.applicant.householdFields.filter(isAsked).map(fieldToWire),
    member: service.applicant.memberFields.filter(isAsked).map(fieldToWire),
    householdLists: listsOf(service.applicant, householdLevel).map(listToWire),
    memberLists: listsOf(service.applicant, memberLevel).map(listToWire),
    steps: service.steps.map((step) => stepToWire(step, on)),
    rules: words(service).map(({ label, says, citations }) => ({
      label,
      says,
      law: citationsOn(citations, on).map(toWire),
    })),
    parameters: parametersOf(service).map(parameterToWire),
    within: limitsOf(service, on),
    uprates: service.changes?.uprating !== undefined,
  };
};
